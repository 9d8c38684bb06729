package org.aenglek.income;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down the whole book, so that others can recompute it by programs that are not ours: as CSV
 * with a row for each posting, or as a journal of hledger. What is said of people are ids alone.
 */
public final class BookExport {
  private static final int ROWS_AT_ONCE = 5_000;

  private final JdbcClient sql;
  private final ZoneId zone;
  private final @Nullable UUID community;

  /**
   * The books of all.
   *
   * @param sql of somebody who sees all of it, within a transaction: rows are read as they are
   *     written
   * @param zone in which days begin and end
   */
  public BookExport(JdbcClient sql, ZoneId zone) {
    this(sql, zone, null);
  }

  /**
   * @param community whose books alone are written down; those of all where none is named
   */
  BookExport(JdbcClient sql, ZoneId zone, @Nullable UUID community) {
    this.sql = sql;
    this.zone = zone;
    this.community = community;
  }

  private record Entry(
      UUID transfer,
      Instant at,
      String kind,
      String causeKind,
      UUID cause,
      @Nullable String soldKind,
      @Nullable UUID sold,
      @Nullable UUID corrects,
      @Nullable UUID rule,
      String account,
      String month,
      Money amount,
      @Nullable String part) {}

  /** One that writes an entry, after which something may go wrong with the disk. */
  private interface Line {
    void write(Entry entry) throws IOException;
  }

  public void csv(Writer out) throws IOException {
    var csv = CsvWriter.builder().build(out);
    csv.writeRecord(
        "transfer",
        "at",
        "kind",
        "cause_kind",
        "cause",
        "sold_kind",
        "sold",
        "corrects",
        "rule",
        "account",
        "month",
        "amount",
        "currency",
        "part");
    each(
        entry ->
            csv.writeRecord(
                entry.transfer().toString(),
                entry.at().toString(),
                entry.kind(),
                entry.causeKind(),
                entry.cause().toString(),
                entry.soldKind(),
                text(entry.sold()),
                text(entry.corrects()),
                text(entry.rule()),
                entry.account(),
                entry.month(),
                entry.amount().amount().toPlainString(),
                entry.amount().currency().getCurrencyCode(),
                entry.part()));
    csv.flush();
  }

  /** Where money lies are its assets, so its sign is the other way round there. */
  public void hledger(Writer out) throws IOException {
    var last = new UUID[1];
    each(
        entry -> {
          if (!entry.transfer().equals(last[0])) out.write(heading(entry));
          last[0] = entry.transfer();
          out.write(
              "    %s  %s %s%n"
                  .formatted(
                      entry.account(),
                      entry.amount().negated().amount().toPlainString(),
                      entry.amount().currency().getCurrencyCode()));
        });
    out.flush();
  }

  private String heading(Entry entry) {
    return "%n%s (%s) %s  ; %s:%s%n"
        .formatted(
            entry.at().atZone(zone).toLocalDate(),
            entry.transfer(),
            entry.kind(),
            entry.causeKind(),
            entry.cause());
  }

  private void each(Line line) {
    var reading =
        sql.sql(
            """
            select t.id, t.at, t.kind, t.cause_kind, t.cause, t.sold_kind, t.sold, t.corrects, t.rule,
                   a.owner_kind, a.owner, a.kind as account_kind, a.community, c.slug, p.month, p.amount,
                   p.currency, p.part
              from income.transfer t
              join income.posting p on p.transfer = t.id
              join income.account a on a.id = p.account
              join areas.community c on c.id = a.community
             where a.community = coalesce(:community::uuid, a.community)
             order by t.id, p.line
            """);
    reading
        .param("community", community)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              try {
                line.write(entry(row));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Columns.id(row, "id"),
        Columns.instant(row, "at"),
        row.getString("kind"),
        row.getString("cause_kind"),
        Columns.id(row, "cause"),
        row.getString("sold_kind"),
        row.getObject("sold", UUID.class),
        row.getObject("corrects", UUID.class),
        row.getObject("rule", UUID.class),
        account(row),
        row.getString("month"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        row.getString("part"));
  }

  /** {@code assets:ban-tha-sai:cash}, {@code liabilities:ban-tha-sai:earned:0198…}. */
  private static String account(ResultSet row) throws SQLException {
    var kind = Account.Kind.of(row.getString("account_kind"));
    boolean isCommunitys = row.getString("owner_kind").equals(Account.Owner.COMMUNITY.key());
    return top(kind)
        + row.getString("slug")
        + ":"
        + kind.key()
        + (isCommunitys ? "" : ":" + row.getString("owner"));
  }

  private static String top(Account.Kind kind) {
    if (kind == Account.Kind.EXPENSE) return "expenses:";
    return kind.isPlace() ? "assets:" : "liabilities:";
  }

  private static @Nullable String text(@Nullable UUID id) {
    return id == null ? null : Objects.toString(id);
  }
}
