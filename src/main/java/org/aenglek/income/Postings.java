package org.aenglek.income;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows behind a community's figures, and its whole book, for those who read it. */
@Component
public class Postings {
  /** More are in the book that is taken along. */
  public static final int MOST = 1_000;

  private static final String JOB = "postings";

  private final JdbcClient sql;
  private final Readers readers;
  private final Errands errands;
  private final Settings settings;

  Postings(JdbcClient sql, Readers readers, Errands errands, Settings settings) {
    this.sql = sql;
    this.readers = readers;
    this.errands = errands;
    this.settings = settings;
  }

  /**
   * One of them.
   *
   * @param household whose it is; none of what is the village's
   * @param kind of the transfer
   * @param part of the rule; none of what is no share
   */
  public record Row(
      UUID transfer,
      Instant at,
      String kind,
      @Nullable LocalText sold,
      Account.Kind account,
      @Nullable UUID household,
      @Nullable String part,
      Money amount) {}

  /**
   * What is asked for.
   *
   * @param account of all kinds where none is named; a household's with what it owes
   * @param isShare whether those alone that are shares of what was sold
   */
  public record Asked(
      UUID community,
      Months months,
      Account.@Nullable Kind account,
      @Nullable UUID household,
      @Nullable UUID sold,
      boolean isShare) {}

  /** A way in which a book is written down. */
  public enum Format {
    CSV,
    HLEDGER
  }

  /**
   * The latest first, at most {@link #MOST}.
   *
   * @throws org.aenglek.people.Access.NotAllowed when whoever acts reads no households' money there
   */
  @Transactional(readOnly = true)
  public List<Row> of(Asked asked) {
    readers.requireShares(Place.community(asked.community()));
    return sql.sql(
            """
            select t.id, t.at, t.kind, t.sold_name, a.kind as account, p.part, p.amount, p.currency,
                   case a.owner_kind when 'household' then a.owner end as household
              from income.account a
              join income.posting p on p.account = a.id
              join income.transfer t on t.id = p.transfer
             where a.community = :community and p.month between :first and :last
               and (:account::text is null or a.kind = :account
                    or (:account = 'earned' and a.kind = 'receivable'))
               and (:household::uuid is null or (a.owner_kind = 'household' and a.owner = :household))
               and (:sold::uuid is null or t.sold = :sold)
               and (p.part is not null or not :share)
             order by t.at desc, t.id, p.line limit :most
            """)
        .param("community", asked.community())
        .param("first", asked.months().firstDay())
        .param("last", asked.months().lastDay())
        .param("account", asked.account() == null ? null : asked.account().key())
        .param("household", asked.household())
        .param("sold", asked.sold())
        .param("share", asked.isShare())
        .param("most", MOST)
        .query(Postings::row)
        .list();
  }

  /**
   * Writes down all of a community's book.
   *
   * @throws org.aenglek.people.Access.NotAllowed when whoever acts reads no households' money there
   */
  @Transactional(readOnly = true)
  public byte[] book(UUID community, Format format) {
    readers.requireShares(Place.community(community));
    return errands.ask(JOB, () -> written(community, format));
  }

  private byte[] written(UUID community, Format format) {
    var bytes = new ByteArrayOutputStream();
    var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    var export = new BookExport(sql, settings.zone(), community);
    try {
      if (format == Format.CSV) export.csv(out);
      else export.hledger(out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        Columns.id(row, "id"),
        Columns.instant(row, "at"),
        row.getString("kind"),
        Columns.findText(row, "sold_name"),
        Account.Kind.of(row.getString("account")),
        row.getObject("household", UUID.class),
        row.getString("part"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")));
  }
}
