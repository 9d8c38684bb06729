package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Tidy;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of receipts: numbered without gaps for each community, year and issuer. A number is
 * taken last in its transaction, so whoever fails before takes none and nobody waits for long.
 */
@Component
public class Receipts {
  private static final String JOB = "receipts";
  private static final String RECEIPT =
      """
      select community, year, issuer, number, due, payment, issued, content, voided, void_reason
        from payments.receipt
      """;

  private final JdbcClient sql;
  private final Keepers keepers;
  private final Acts acts;
  private final Errands errands;
  private final NumberedBooks books;
  private final Clock clock;

  Receipts(
      JdbcClient sql,
      Keepers keepers,
      Acts acts,
      Errands errands,
      NumberedBooks books,
      Clock clock) {
    this.sql = sql;
    this.keepers = keepers;
    this.acts = acts;
    this.errands = errands;
    this.books = books;
    this.clock = clock;
  }

  /** The year whose book is open today, in the Buddhist era. */
  public int thisYear() {
    return books.thisYear();
  }

  /**
   * The last step of the transaction in which the money was taken.
   *
   * @param given the number that a device has given it already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  ReceiptNumber issue(
      Due due, UUID payment, Receipt.Content content, @Nullable ReceiptNumber given) {
    return errands.run(
        JOB,
        () -> {
          var number =
              given == null ? books.next(due.community(), ReceiptNumber.SITE) : books.given(given);
          write(number, due, payment, content);
          return number;
        });
  }

  /** Whether no paper of its book has that number yet. */
  @Transactional(readOnly = true)
  public boolean isFree(ReceiptNumber number) {
    return errands.ask(
        JOB,
        () ->
            sql.sql(
                    """
                    select not exists (select from payments.receipt
                                        where community = ? and year = ? and issuer = ? and number = ?)
                    """)
                .params(number.community(), number.year(), number.issuer(), number.number())
                .query(Boolean.class)
                .single());
  }

  /** The last number of this year's book of a device that is known; 0 where there is no book. */
  @Transactional(readOnly = true)
  public int last(UUID community, String device) {
    return errands.ask(JOB, () -> known(community, device));
  }

  /** Those of a year's books of a community, the latest first. */
  @Transactional(readOnly = true)
  public List<Receipt> latest(UUID community, int year, int most) {
    return sql.sql(
            RECEIPT + " where community = ? and year = ? order by issued desc, number desc limit ?")
        .params(community, year, most)
        .query(Receipts::receipt)
        .list();
  }

  /** Those for one due, in their order. */
  @Transactional(readOnly = true)
  public List<Receipt> of(UUID due) {
    return sql.sql(RECEIPT + " where due = ? order by issued, number")
        .param(due)
        .query(Receipts::receipt)
        .list();
  }

  /**
   * Says that a lost device may have given out these numbers, which nobody will ever hear of.
   *
   * @param last the highest number that it may have given out
   */
  @Transactional
  public void declareLost(UUID community, String device, int last, String reason) {
    var place = Place.community(community);
    keepers.requireToKeep(place);
    var why = Tidy.line(reason);
    if (why.isEmpty()) throw new PaymentRefused(Reason.REASON_MISSING);
    int known = known(community, device);
    if (last <= known) throw new PaymentRefused(Reason.BOOK_RANGE, known);
    errands.run(JOB, () -> books.reach(community, thisYear(), device, last));
    sql.sql(
            """
            insert into payments.lost_range
                   (community, year, issuer, first, last, reason, declared, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            community,
            thisYear(),
            device,
            known + 1,
            last,
            why,
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
    acts.record("receipts.lost", null, place, device + " " + (known + 1) + "–" + last, why);
  }

  /** Numbers of the year that are on no paper and in no declared range: there are none. */
  @Transactional(readOnly = true)
  public List<Integer> gaps(UUID community, int year, String issuer) {
    return sql.sql(
            """
            select n from payments.book b, generate_series(1, b.last) n
             where b.community = :community and b.year = :year and b.issuer = :issuer
               and not exists (select from payments.receipt r
                                where r.community = b.community and r.year = b.year
                                  and r.issuer = b.issuer and r.number = n)
               and not exists (select from payments.substitute s
                                where s.community = b.community and s.year = b.year
                                  and s.issuer = b.issuer and s.number = n)
               and not exists (select from payments.lost_range l
                                where l.community = b.community and l.year = b.year
                                  and l.issuer = b.issuer and n between l.first and l.last)
             order by n
            """)
        .param("community", community)
        .param("year", year)
        .param("issuer", issuer)
        .query(Integer.class)
        .list();
  }

  /** Its number stays; {@link Payments#takeBack} says why the money does not count. */
  @Transactional(propagation = Propagation.MANDATORY)
  void voidOf(UUID payment, String reason) {
    sql.sql(
            """
            update payments.receipt set voided = ?, voided_by = ?, void_reason = ?
             where payment = ? and voided is null
            """)
        .params(Columns.at(clock.instant()), Actor.current().name(), reason, payment)
        .update();
  }

  private void write(ReceiptNumber number, Due due, UUID payment, Receipt.Content content) {
    sql.sql(
            """
            insert into payments.receipt
                   (community, year, issuer, number, due, payment, issued, content)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """)
        .params(
            number.community(),
            number.year(),
            number.issuer(),
            number.number(),
            due.id(),
            payment,
            Columns.at(clock.instant()),
            Columns.json(content))
        .update();
  }

  private int known(UUID community, String device) {
    return sql.sql("select last from payments.book where community = ? and year = ? and issuer = ?")
        .params(community, thisYear(), device)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static Receipt receipt(ResultSet row, int i) throws SQLException {
    return new Receipt(
        new ReceiptNumber(
            Columns.id(row, "community"),
            row.getInt("year"),
            row.getString("issuer"),
            row.getInt("number")),
        Columns.id(row, "due"),
        Columns.id(row, "payment"),
        Columns.instant(row, "issued"),
        Columns.read(row, "content", Receipt.Content.class),
        row.getObject("voided") == null
            ? null
            : new Receipt.Voided(Columns.instant(row, "voided"), row.getString("void_reason")));
  }
}
