package org.aenglek.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.payments.PaymentRefused.Reason;
import org.aenglek.payments.Substitute.Content;
import org.aenglek.payments.Substitute.Expense;
import org.aenglek.payments.Substitute.From;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Certificates in place of receipts, numbered without gaps in a book of their own. What was spent
 * out of the cash box stands in the books with its paper, and no more once that is void.
 */
@Component
public class Substitutes {
  static final String ISSUER = "S";
  private static final String JOB = "substitutes";
  private static final String SUBSTITUTE =
      """
      select community, year, issuer, number, issued, content, voided, void_reason
        from payments.substitute
      """;

  private final JdbcClient sql;
  private final NumberedBooks numbers;
  private final Bookkeeping books;
  private final Keepers keepers;
  private final Areas areas;
  private final Acts acts;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Substitutes(
      JdbcClient sql,
      NumberedBooks numbers,
      Bookkeeping books,
      Keepers keepers,
      Areas areas,
      Acts acts,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.numbers = numbers;
    this.books = books;
    this.keepers = keepers;
    this.areas = areas;
    this.acts = acts;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Somebody vouches for what they spent. Sent twice it is one paper.
   *
   * @throws PaymentRefused when nobody is named, nothing was spent, or it is still to come
   */
  @Transactional
  public ReceiptNumber issue(
      UUID community,
      String payer,
      String position,
      From from,
      List<Expense> expenses,
      UUID requestId) {
    keepers.requireToKeep(Place.community(community));
    var name = areas.all(List.of(community)).get(community).name();
    var content = new Content(name, payer, position, from, expenses);
    var request = Request.of(requestId, content);
    lock(community);
    var before = find(request);
    if (before.isPresent()) return before.get();
    if (expenses.stream().anyMatch(one -> one.day().isAfter(today()))) {
      throw new PaymentRefused(Reason.EXPENSE);
    }
    var number = errands.run(JOB, () -> numbers.next(community, ISSUER));
    write(number, content, request);
    if (from == From.CASH) books.spent(community, paper(number), content.sum());
    return number;
  }

  /** Its id in the books. */
  private static UUID paper(ReceiptNumber number) {
    return Request.derived("substitute " + number.printed(), number.community());
  }

  /**
   * It counts no longer; its number stays.
   *
   * @throws PaymentRefused when no reason is told, or it is void already
   */
  @Transactional
  public void takeBack(ReceiptNumber number, String reason) {
    var place = Place.community(number.community());
    keepers.requireToKeep(place);
    var why = Tidy.line(reason);
    if (why.isEmpty()) throw new PaymentRefused(Reason.REASON_MISSING);
    int voided =
        sql.sql(
                """
                update payments.substitute set voided = ?, voided_by = ?, void_reason = ?
                 where community = ? and year = ? and issuer = ? and number = ? and voided is null
                """)
            .params(
                Columns.at(clock.instant()),
                Actor.current().name(),
                why,
                number.community(),
                number.year(),
                number.issuer(),
                number.number())
            .update();
    if (voided == 0) throw new PaymentRefused(Reason.DONE_ALREADY);
    var paper = get(number.community(), number.year(), number.number());
    if (paper.content().from() == From.CASH) books.notSpent(paper(number));
    acts.record("substitute.voided", null, place, number.printed(), why);
  }

  /** Those of a year's book of a community, the latest first, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public List<Substitute> of(UUID community, int year) {
    return sql.sql(SUBSTITUTE + " where community = ? and year = ? order by number desc")
        .params(community, year)
        .query(Substitutes::substitute)
        .list();
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Substitute get(UUID community, int year, int number) {
    return of(community, year).stream()
        .filter(one -> one.number().number() == number)
        .findFirst()
        .orElseThrow(() -> new NotThere("substitute " + year + "/" + number));
  }

  /** Who sends the same once more finds it written. */
  private void lock(UUID community) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('substitutes ' || ?, 0))")
        .param(community)
        .query(row -> {});
  }

  private Optional<ReceiptNumber> find(Request request) {
    return sql.sql(
            "select community, year, issuer, number, fingerprint from payments.substitute where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return number(row);
            })
        .optional();
  }

  private void write(ReceiptNumber number, Content content, Request request) {
    sql.sql(
            """
            insert into payments.substitute
                   (community, year, issuer, number, issued, actor, content, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            """)
        .params(
            number.community(),
            number.year(),
            number.issuer(),
            number.number(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            Columns.json(content),
            request.id(),
            request.fingerprint())
        .update();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private static ReceiptNumber number(ResultSet row) throws SQLException {
    return new ReceiptNumber(
        Columns.id(row, "community"),
        row.getInt("year"),
        row.getString("issuer"),
        row.getInt("number"));
  }

  private static Substitute substitute(ResultSet row, int i) throws SQLException {
    return new Substitute(
        number(row),
        Columns.instant(row, "issued"),
        Columns.read(row, "content", Content.class),
        row.getObject("voided") == null
            ? null
            : new Substitute.Voided(Columns.instant(row, "voided"), row.getString("void_reason")));
  }
}
