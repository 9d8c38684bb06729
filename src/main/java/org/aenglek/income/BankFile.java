package org.aenglek.income;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.site.Csv;
import org.aenglek.site.Table;
import org.jspecify.annotations.Nullable;

/**
 * The file by which a bank carries out transfers, as its layout says. What a bank asks for is data:
 * here are only the facts that a column can name.
 */
public final class BankFile {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);
  private static final String END = "\r\n";

  private final Layout layout;
  private final Sender sender;
  private final List<Credit> credits;

  private BankFile(Layout layout, Sender sender, List<Credit> credits) {
    this.layout = layout;
    this.sender = sender;
    this.credits = credits;
  }

  /**
   * How a bank wants it.
   *
   * @param charset of a file with fields of fixed width; nothing where it is a table
   */
  public record Layout(
      String key, String name, @Nullable String charset, List<Column> head, List<Column> line) {}

  /**
   * A column, or a field of fixed width.
   *
   * @param text what always stands there
   * @param value the name of a fact
   * @param zeros before a number, up to its width; else blanks behind it
   */
  public record Column(
      @Nullable String text,
      @Nullable String value,
      @Nullable Integer width,
      @Nullable Boolean zeros) {}

  /**
   * Who lets the bank pay, as the bank knows them, and on which day.
   *
   * @param id that the bank gave them for its service
   */
  public record Sender(String name, String id, String branch, String account, LocalDate day) {}

  /** Where an amount goes. */
  public record Credit(int position, BankAccount to, Money amount, String reference) {}

  /**
   * @throws IncomeRefused when an account's number does not fit into the bank's file
   */
  public static byte[] of(Layout layout, Sender sender, List<Credit> credits) {
    var file = new BankFile(layout, sender, credits);
    var charset = layout.charset();
    return charset == null ? file.table() : file.fixed(Charset.forName(charset));
  }

  private byte[] table() {
    var names = layout.head().stream().map(column -> said(column, Map.of())).toList();
    List<List<@Nullable Object>> rows = credits.stream().map(this::cells).toList();
    return Csv.print(new Table(names, rows), false);
  }

  private List<@Nullable Object> cells(Credit credit) {
    var facts = facts(credit);
    return layout.line().stream().<@Nullable Object>map(column -> said(column, facts)).toList();
  }

  private byte[] fixed(Charset charset) {
    var head = row(layout.head(), facts());
    var lines = credits.stream().map(credit -> row(layout.line(), facts(credit)));
    return Stream.concat(Stream.of(head), lines)
        .collect(Collectors.joining(END, "", END))
        .getBytes(charset);
  }

  private static String row(List<Column> columns, Map<String, String> facts) {
    return columns.stream()
        .map(column -> filled(column, said(column, facts)))
        .collect(Collectors.joining());
  }

  /** A name may be cut short; a number may not. */
  private static String filled(Column column, String said) {
    int width = Optional.ofNullable(column.width()).orElse(said.length());
    boolean isNumber = Boolean.TRUE.equals(column.zeros());
    if (said.length() > width && isNumber) throw new IncomeRefused(Reason.BANK_FILE, said);
    var kept = said.substring(0, Math.min(said.length(), width));
    var rest = width - kept.length();
    return isNumber ? "0".repeat(rest) + kept : kept + " ".repeat(rest);
  }

  /** Nothing for a fact that is not known: a bank fills in such a field itself. */
  private static String said(Column column, Map<String, String> facts) {
    var text = column.text();
    return text == null ? facts.getOrDefault(String.valueOf(column.value()), "") : text;
  }

  private Map<String, String> facts() {
    var total = Payout.sum(credits.stream().map(Credit::amount).toList());
    return Map.of(
        "count", Integer.toString(credits.size()),
        "total-satang", Long.toString(total.minor()),
        "day", DAY.format(sender.day()),
        "sender-name", sender.name(),
        "sender-id", sender.id(),
        "sender-branch", sender.branch(),
        "sender-account", sender.account());
  }

  private Map<String, String> facts(Credit credit) {
    var own =
        Map.of(
            "position", Integer.toString(credit.position()),
            "bank", credit.to().bank().code(),
            "account", credit.to().number(),
            "name", credit.to().name(),
            "baht", credit.amount().amount().toPlainString(),
            "satang", Long.toString(credit.amount().minor()),
            "reference", credit.reference());
    return Stream.of(facts(), own)
        .flatMap(each -> each.entrySet().stream())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
