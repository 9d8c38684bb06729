package org.aenglek.counter.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.counter.CounterRefused;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.counter.DayBookEntry;
import org.jspecify.annotations.Nullable;

/** Reads a line of a day-book as it was typed. */
record TypedEntry(Map<String, String> fields) {
  static final TypedEntry NOTHING = new TypedEntry(Map.of());

  /**
   * @throws CounterRefused with what cannot be read
   */
  DayBookEntry.Sold sold() {
    return new DayBookEntry.Sold(
        day(),
        time(),
        id("offer", Reason.OFFER),
        number("quantity", Reason.QUANTITY),
        each(),
        of("paid"),
        of("maker").isEmpty() ? null : id("maker", Reason.MAKER));
  }

  /**
   * @throws CounterRefused with what cannot be read
   */
  DayBookEntry.Came came() {
    return new DayBookEntry.Came(day(), time(), number("heads", Reason.HEADS), of("visit"));
  }

  String of(String field) {
    return fields.getOrDefault(field, "");
  }

  UUID request() {
    var text = of("request");
    return TypedId.orNew(text);
  }

  LocalDate day() {
    return TypedDate.find(of("day")).orElseThrow(() -> new CounterRefused(Reason.DAY));
  }

  private @Nullable LocalTime time() {
    var text = Tidy.digits(of("time")).replace('.', ':');
    if (text.isEmpty()) return null;
    if (!text.matches("([01]?\\d|2[0-3]):[0-5]\\d")) throw new CounterRefused(Reason.DAY);
    return LocalTime.parse(text.length() == 4 ? "0" + text : text);
  }

  private int number(String field, Reason otherwise) {
    var digits = Tidy.digits(of(field));
    if (!digits.matches("\\d{1,6}")) throw new CounterRefused(otherwise);
    return Integer.parseInt(digits);
  }

  private @Nullable Money each() {
    var plain = Tidy.digits(of("each")).replace(",", "");
    if (plain.isEmpty()) return null;
    if (!plain.matches("\\d{1,9}(\\.\\d{1,2})?")) throw new CounterRefused(Reason.AMOUNT);
    return Money.of(new BigDecimal(plain).toPlainString(), "THB");
  }

  private UUID id(String field, Reason otherwise) {
    return TypedId.find(of(field)).orElseThrow(() -> new CounterRefused(otherwise));
  }
}
