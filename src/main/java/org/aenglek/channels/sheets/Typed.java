package org.aenglek.channels.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.base.Lang;
import org.aenglek.base.Tidy;
import org.aenglek.site.sheets.Cell;

/**
 * Numbers, days and times as people write them in Thailand: in Thai digits, in the Buddhist era,
 * with the day first.
 */
final class Typed {
  private static final int BUDDHIST_ERA = 543;
  private static final int SURELY_BUDDHIST = 2400;
  private static final long MINUTES_A_DAY = 1440;
  private static final Pattern DAY =
      Pattern.compile("(\\d{1,4})[-/. ]+(\\d{1,2}|[^\\d\\s]+)[-/. ]+(\\d{1,4})");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:น\\.?)?");
  private static final Pattern MOMENT = Pattern.compile("(.*?)[T\\s]+(\\d{1,2}[:.]\\d{2}.*)");
  private static final Map<String, Month> MONTHS = months();

  private Typed() {}

  static Optional<String> number(Cell cell) {
    var text = Tidy.digits(cell.text()).replaceAll("[,\\s]", "");
    try {
      var number = new BigDecimal(text).stripTrailingZeros();
      boolean isWhole = number.scale() <= 0 && number.precision() - number.scale() <= 18;
      return isWhole ? Optional.of(number.toPlainString()) : Optional.empty();
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  static Optional<String> day(Cell cell, boolean isFrom1904) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return serial(cell.text(), isFrom1904)
          .map(LocalDateTime::toLocalDate)
          .map(LocalDate::toString);
    }
    return day(cell.text()).map(LocalDate::toString);
  }

  static Optional<String> moment(Cell cell, boolean isFrom1904) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return serial(cell.text(), isFrom1904).map(LocalDateTime::toString);
    }
    var parts = MOMENT.matcher(Tidy.digits(cell.text()));
    if (!parts.matches()) return day(cell.text()).map(day -> day.atStartOfDay().toString());
    return day(parts.group(1))
        .flatMap(day -> time(parts.group(2)).map(time -> day.atTime(time).toString()));
  }

  /** In a cell that is a number, a part of a day. */
  static Optional<String> time(Cell cell) {
    if (cell.kind() == Cell.Kind.NUMBER) {
      return serial(cell.text(), false).map(LocalDateTime::toLocalTime).map(LocalTime::toString);
    }
    return time(Tidy.digits(cell.text())).map(LocalTime::toString);
  }

  /** Days are counted from 30 December 1899, as spreadsheets do since one of them erred. */
  private static Optional<LocalDateTime> serial(String number, boolean isFrom1904) {
    try {
      var first = isFrom1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
      var minutes =
          new BigDecimal(number)
              .multiply(BigDecimal.valueOf(MINUTES_A_DAY))
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact();
      var moment = first.atStartOfDay().plus(minutes, ChronoUnit.MINUTES);
      return Optional.of(
          moment.getYear() < SURELY_BUDDHIST ? moment : moment.minusYears(BUDDHIST_ERA));
    } catch (ArithmeticException | NumberFormatException | DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> day(String typed) {
    var text =
        Tidy.digits(typed)
            .replaceAll("พ\\.?ศ\\.?|วันที่", " ")
            .replaceAll("[年月]", "-")
            .replace("日", "");
    var parts = DAY.matcher(text.strip());
    if (!parts.matches()) return Optional.empty();
    boolean isYearFirst = parts.group(1).length() == 4;
    var year = parts.group(isYearFirst ? 1 : 3);
    var day = parts.group(isYearFirst ? 3 : 1);
    if (year.length() != 4 || day.length() > 2) return Optional.empty();
    return date(Integer.parseInt(year), parts.group(2), Integer.parseInt(day));
  }

  private static Optional<LocalDate> date(int year, String month, int day) {
    var known =
        month.matches("\\d+")
            ? Integer.valueOf(month)
            : Optional.ofNullable(MONTHS.get(bare(month))).map(Month::getValue).orElse(0);
    try {
      return Optional.of(
          LocalDate.of(year < SURELY_BUDDHIST ? year : year - BUDDHIST_ERA, known, day));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<LocalTime> time(String typed) {
    var parts = TIME.matcher(typed.strip());
    if (!parts.matches()) return Optional.empty();
    try {
      return Optional.of(
          LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Map<String, Month> months() {
    var months = new HashMap<String, Month>();
    for (var month : Month.values()) {
      for (var lang : Lang.values()) {
        months.put(bare(month.getDisplayName(TextStyle.FULL, lang.locale())), month);
        months.put(bare(month.getDisplayName(TextStyle.SHORT, lang.locale())), month);
      }
    }
    return Map.copyOf(months);
  }

  private static String bare(String month) {
    return month.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
