package org.aenglek.bookings;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Quotation.Content;
import org.aenglek.bookings.Quotation.PaidTo;
import org.aenglek.offers.Slots;
import org.aenglek.payments.Payee;
import org.aenglek.payments.Payees;
import org.aenglek.payments.Receipts;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The village's side of quotations. They are numbered without gaps for each community and year, as
 * receipts are: the number is taken last, so whoever fails before takes none.
 */
@Component
public class Quotations {
  private static final String JOB = "quotations";

  private final JdbcClient sql;
  private final QuotationRows rows;
  private final QuotationLetters letters;
  private final Enquiries enquiries;
  private final BookingRows bookings;
  private final Lines lines;
  private final Slots slots;
  private final Payees payees;
  private final Receipts receipts;
  private final Areas areas;
  private final Errands errands;
  private final Sealing sealing;
  private final BookingSecrets secrets;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  Quotations(
      JdbcClient sql,
      QuotationRows rows,
      QuotationLetters letters,
      Enquiries enquiries,
      BookingRows bookings,
      Lines lines,
      Slots slots,
      Payees payees,
      Receipts receipts,
      Areas areas,
      Errands errands,
      Sealing sealing,
      BookingSecrets secrets,
      Access access,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.letters = letters;
    this.enquiries = enquiries;
    this.bookings = bookings;
    this.lines = lines;
    this.slots = slots;
    this.payees = payees;
    this.receipts = receipts;
    this.areas = areas;
    this.errands = errands;
    this.sealing = sealing;
    this.secrets = secrets;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Quotation> of(UUID community) {
    return rows.of(community);
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Quotation get(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotThere("quotation " + id));
  }

  /** Those of these orders that were made of a quotation, whose id they have. */
  @Transactional(readOnly = true)
  public Set<UUID> among(Collection<UUID> orders) {
    return sql.sql("select id from bookings.quotation where id = any(?)")
        .param(orders.toArray(UUID[]::new))
        .query(UUID.class)
        .set();
  }

  /** Where its guest reads and accepts it. */
  public String link(Quotation quotation) {
    return letters.link(quotation);
  }

  /**
   * Quotes for the first time; where it answers an enquiry, that is answered. Sent twice, it is
   * quoted once.
   *
   * @throws BookingRefused when it cannot be valid until then
   * @throws org.aenglek.offers.SlotRefused when what it offers cannot be had already now
   */
  @Transactional
  public UUID quote(NewQuotation quotation, UUID requestId) {
    access.require(Permission.RECEIVE, Place.community(quotation.community()));
    var request = sealing.request(requestId, "bookings.quoted", quotation);
    bookings.lock(requestId);
    var before = doneBefore(request);
    if (before.isPresent()) return before.get();
    var id = Ids.next(clock);
    var content = content(id, quotation);
    insert(id, quotation);
    insert(id, 1, quotation, content, request);
    send(id);
    return id;
  }

  /**
   * Quotes anew by the same number.
   *
   * @throws BookingRefused when it was accepted
   */
  @Transactional
  public void revise(UUID id, NewQuotation anew, UUID requestId) {
    var request = sealing.request(requestId, "bookings.quoted", anew);
    bookings.lock(id);
    var quotation = get(id);
    access.require(Permission.RECEIVE, Place.community(quotation.community()));
    if (doneBefore(request).isPresent()) return;
    if (quotation.accepted() != null) throw new BookingRefused(Reason.PLACED);
    insert(id, quotation.latest().revision() + 1, anew, content(id, anew), request);
    send(id);
  }

  private void send(UUID id) {
    var quotation = get(id);
    letters.quoted(quotation);
    var enquiry = quotation.enquiry();
    if (enquiry == null) return;
    var words = quotation.printed() + "\n" + letters.link(quotation);
    var reply = new Reply.New(Reply.Kind.QUOTATION, words, letters.canReach(quotation));
    var request = "quotation " + id + " " + quotation.latest().revision();
    enquiries.enter(
        enquiries.get(enquiry),
        reply,
        UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)));
  }

  /** What is quoted, as it is named and priced now. */
  private Content content(UUID id, NewQuotation quotation) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var until = quotation.validUntil();
    if (until.isBefore(today) || until.isAfter(today.plusYears(1))) {
      throw new BookingRefused(Reason.VALIDITY);
    }
    var priced = lines.of(quotation.offers());
    boolean isElsewhere =
        priced.stream().anyMatch(line -> !line.community().equals(quotation.community()));
    if (isElsewhere) throw new Access.NotAllowed();
    slots.mustBeFree(id, quotation.offers(), true);
    return new Content(paidTo(quotation), priced, quotation.extras());
  }

  /** Whoever quotes need not see how the village is paid. */
  private PaidTo paidTo(NewQuotation quotation) {
    var place = Place.community(quotation.community());
    return errands
        .ask(JOB, () -> payees.find(place))
        .map(Quotations::paidTo)
        .orElseGet(() -> new PaidTo(name(quotation), "", ""));
  }

  private static PaidTo paidTo(Payee payee) {
    var vat = payee.vat();
    return vat == null
        ? new PaidTo(payee.name(), "", "")
        : new PaidTo(payee.name(), vat.address(), vat.number().digits());
  }

  private String name(NewQuotation quotation) {
    var community = areas.all(List.of(quotation.community())).get(quotation.community());
    return community.name().in(quotation.lang()).text();
  }

  private Optional<UUID> doneBefore(Request request) {
    return sql.sql("select quotation, fingerprint from bookings.quoted where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "quotation");
            })
        .optional();
  }

  private void insert(UUID id, NewQuotation quotation) {
    int year = receipts.thisYear();
    sql.sql(
            """
            insert into bookings.quotation
                   (id, secret_hash, community, year, number, enquiry, lang, at, by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            secrets.of(id).hash(),
            quotation.community(),
            year,
            next(quotation.community(), year),
            quotation.enquiry(),
            quotation.lang().code(),
            now(),
            Actor.current().name())
        .update();
  }

  private int next(UUID community, int year) {
    return errands.run(
        JOB,
        () ->
            sql.sql(
                    """
                    insert into bookings.quotation_book as b (community, year, last)
                    values (?, ?, 1)
                    on conflict (community, year) do update set last = b.last + 1
                    returning last
                    """)
                .params(community, year)
                .query(Integer.class)
                .single());
  }

  private void insert(
      UUID id, int revision, NewQuotation quotation, Content content, Request request) {
    sql.sql(
            """
            insert into bookings.quoted
                   (quotation, revision, payer, content, valid_until, at, by, request,
                    fingerprint)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            revision,
            rows.seal(id, quotation.payer()),
            Columns.json(content),
            quotation.validUntil(),
            now(),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
