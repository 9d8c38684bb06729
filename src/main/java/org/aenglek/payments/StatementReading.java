package org.aenglek.payments;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aenglek.base.Tidy;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.RunningBalance.Step;
import org.aenglek.site.CsvText;

/**
 * Reads a bank's statement by the names of its columns. What stands before the row with the names
 * is passed over; so are rows in which nothing moved.
 */
final class StatementReading {
  private static final int MOST_LINES = 5_000;
  private static final int BUDDHIST_ERA = 543;
  private static final int FIRST_BUDDHIST_YEAR = 2400;
  private static final int LONGEST_TEXT = 300;
  private static final Pattern DATE =
      Pattern.compile("(\\d{1,4})[/.-](\\d{1,2})[/.-](\\d{1,4})(?:\\D|$)");
  private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

  /** As banks write what went out. */
  private static final Pattern OUT = Pattern.compile("[-−(]");

  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

  private final Mapping mapping;
  private final LocalDate today;
  private final Map<String, Integer> equals = new HashMap<>();
  private final List<Step> balances = new ArrayList<>();

  private StatementReading(Mapping mapping, LocalDate today) {
    this.mapping = mapping;
    this.today = today;
  }

  /**
   * @param today to know what a year of two digits is
   * @throws PaymentRefused when it cannot be read, a column or a line is missing, or nothing moved
   */
  static List<BankLine> read(byte[] file, Mapping mapping, LocalDate today) {
    if (!mapping.isEnough()) throw new PaymentRefused(Reason.COLUMN, "");
    var lines = new StatementReading(mapping, today).lines(rows(file, mapping));
    if (lines.isEmpty()) throw new PaymentRefused(Reason.NO_LINES);
    return lines;
  }

  private static List<List<String>> rows(byte[] file, Mapping mapping) {
    var text =
        CsvText.decode(file)
            .filter(CsvText::isText)
            .orElseThrow(() -> new PaymentRefused(Reason.STATEMENT));
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator(text, mapping))
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      var rows = csv.stream().limit(MOST_LINES + 1L).map(row -> row.getFields()).toList();
      if (rows.size() > MOST_LINES) throw new PaymentRefused(Reason.STATEMENT);
      return rows;
    } catch (CsvParseException broken) {
      throw new PaymentRefused(Reason.STATEMENT);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Lines before the names may be of words alone. */
  private static char separator(String text, Mapping mapping) {
    return text.lines()
        .filter(line -> line.contains(mapping.date()))
        .findFirst()
        .map(CsvText::separator)
        .orElse(',');
  }

  private List<BankLine> lines(List<List<String>> rows) {
    int names = names(rows);
    var columns = new HashMap<String, Integer>();
    for (var name : mapping.needed()) columns.put(name, rows.get(names).indexOf(name));
    var lines = new ArrayList<BankLine>();
    for (var row : rows.subList(names + 1, rows.size())) {
      line(column -> column.isEmpty() ? "" : cell(row, columns.get(column))).ifPresent(lines::add);
    }
    RunningBalance.mustFollow(balances);
    return lines;
  }

  private int names(List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).containsAll(mapping.needed())) return i;
    }
    throw new PaymentRefused(Reason.COLUMN, String.join(", ", mapping.needed()));
  }

  /** What stands in a column of one row. */
  private interface Cells {
    String at(String column);
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }

  private Optional<BankLine> line(Cells row) {
    var day = day(row.at(mapping.date()));
    if (day.isEmpty()) return Optional.empty();
    long minor = minor(row.at(mapping.amount())) - Math.abs(minor(row.at(mapping.out())));
    noteBalance(row, minor);
    if (minor == 0) return Optional.empty();
    var time = time(row.at(mapping.time().isEmpty() ? mapping.date() : mapping.time()));
    var at = day.orElseThrow().atTime(time.orElse(LocalTime.MIN));
    return Optional.of(line(at, time.isPresent(), minor, text(row)));
  }

  private void noteBalance(Cells row, long moved) {
    var balance = row.at(mapping.balance());
    if (!DIGIT.matcher(balance).find()) return;
    balances.add(new Step(row.at(mapping.date()) + " · " + balance, moved, minor(balance)));
  }

  /**
   * Below zero what went out; nothing where nothing is told.
   *
   * @throws PaymentRefused where a number stands that is no amount, or money would get lost
   */
  private static long minor(String text) {
    if (!DIGIT.matcher(text).find()) return 0;
    boolean wentOut = OUT.matcher(text).lookingAt();
    long minor =
        Amounts.find(wentOut ? text.replaceAll("[-−()]", "") : text, "THB")
            .orElseThrow(() -> new PaymentRefused(Reason.LINE_AMOUNT, text))
            .minor();
    return wentOut ? -minor : minor;
  }

  private BankLine line(LocalDateTime at, boolean hasTime, long minor, String text) {
    int number = equals.merge(at + " " + minor + " " + text, 1, Integer::sum);
    return new BankLine(at, hasTime, minor, text, number);
  }

  private String text(Cells row) {
    var text = mapping.texts().stream().map(row::at).collect(Collectors.joining(" "));
    var line = Tidy.line(text);
    return line.substring(0, Math.min(line.length(), LONGEST_TEXT));
  }

  private static Optional<LocalTime> time(String text) {
    var said = TIME.matcher(text);
    if (!said.find()) return Optional.empty();
    var second = said.group(3);
    return made(
        () ->
            LocalTime.of(
                number(said, 1), number(said, 2), second == null ? 0 : Integer.parseInt(second)));
  }

  /** The year first where it has four digits, else the day. */
  private Optional<LocalDate> day(String text) {
    var said = DATE.matcher(text);
    if (!said.lookingAt()) return Optional.empty();
    boolean isYearFirst = said.group(1).length() == 4;
    int year = year(said.group(isYearFirst ? 1 : 3));
    int day = number(said, isYearFirst ? 3 : 1);
    return made(() -> LocalDate.of(year, number(said, 2), day));
  }

  /** Of either era; one of two digits is the one nearest to today. */
  private int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) return year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
    int common = 2000 + year;
    int buddhist = 2500 + year - BUDDHIST_ERA;
    int now = today.getYear();
    return Math.abs(common - now) <= Math.abs(buddhist - now) ? common : buddhist;
  }

  private static int number(MatchResult said, int group) {
    return Integer.parseInt(said.group(group));
  }

  /** A thing of the calendar, or nothing where there is no such day or hour. */
  private interface Maker<T> {
    T make();
  }

  private static <T> Optional<T> made(Maker<T> maker) {
    try {
      return Optional.of(maker.make());
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
