package org.aenglek.payments.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.TypedDate;
import org.aenglek.payments.Amounts;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Substitute.Expense;
import org.aenglek.payments.Substitute.From;
import org.springframework.util.MultiValueMap;

/** What somebody spent without receipts, as it was typed; a row that is empty tells nothing. */
record SubstituteForm(Map<String, String> typed) {
  static final SubstituteForm EMPTY = new SubstituteForm(Map.of());
  static final List<String> COLUMNS = List.of("day", "what", "amount", "note");
  static final int ROWS = 8;

  static SubstituteForm of(MultiValueMap<String, String> typed) {
    return new SubstituteForm(typed.toSingleValueMap());
  }

  /** {@code what-3}. */
  static String name(String column, int row) {
    return column + "-" + row;
  }

  String field(String name) {
    return requireNonNullElse(typed.get(name), "").strip();
  }

  String payer() {
    return field("payer");
  }

  String position() {
    return field("position");
  }

  /** The cash box, unless the fund was chosen. */
  From from() {
    return field("from").equals("fund") ? From.FUND : From.CASH;
  }

  /**
   * @throws PaymentRefused when a row tells no day, nothing that was bought, or no amount
   */
  List<Expense> expenses() {
    return IntStream.range(0, ROWS).filter(this::isTold).mapToObj(this::expense).toList();
  }

  private boolean isTold(int row) {
    return Stream.of("what", "amount").anyMatch(column -> !at(column, row).isEmpty());
  }

  private Expense expense(int row) {
    var amount =
        Amounts.find(at("amount", row), "THB").orElseThrow(() -> new PaymentRefused(Reason.AMOUNT));
    var day = TypedDate.find(at("day", row)).orElseThrow(() -> new PaymentRefused(Reason.EXPENSE));
    return new Expense(day, at("what", row), amount.minor(), at("note", row));
  }

  private String at(String column, int row) {
    return field(name(column, row));
  }
}
