package org.aenglek.bookings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The village's door to this module: who comes, yes or no, who is there. Whoever acts sees the
 * visits of the places in which they hold a role; those of one household alone are that
 * household's.
 */
@Component
public class Visits {
  private static final int LONGEST_NOTE = 300;

  private final JdbcClient sql;
  private final BookingRows rows;
  private final Holds holds;
  private final Placing placing;
  private final Outcomes outcomes;
  private final VisitChanges changes;
  private final VisitTurns turns;
  private final VisitIncome income;
  private final ObjectProvider<HearsOfArrivals> hearers;
  private final Households households;
  private final Access access;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  Visits(
      JdbcClient sql,
      BookingRows rows,
      Holds holds,
      Placing placing,
      Outcomes outcomes,
      VisitChanges changes,
      VisitTurns turns,
      VisitIncome income,
      ObjectProvider<HearsOfArrivals> hearers,
      Households households,
      Access access,
      Acts acts,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.holds = holds;
    this.placing = placing;
    this.outcomes = outcomes;
    this.changes = changes;
    this.turns = turns;
    this.income = income;
    this.hearers = hearers;
    this.households = households;
    this.access = access;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  /** A visit with the order that it belongs to. */
  public record Coming(Visit visit, Order order) {}

  /** Those that still wait for the village's yes or no, the most urgent first. */
  @Transactional(readOnly = true)
  public List<Coming> asked(UUID community) {
    return coming(rows.askedOf(community));
  }

  /** All that touch these days, whatever became of them. */
  @Transactional(readOnly = true)
  public List<Coming> of(UUID community, DateSpan days) {
    return coming(rows.visitsOf(community, days.first(), days.last()));
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Coming get(String reference) {
    return rows.visit(reference)
        .map(this::coming)
        .orElseThrow(() -> new NotThere("visit " + reference));
  }

  /** Nothing, too, where whoever acts may not see it. */
  @Transactional(readOnly = true)
  public Optional<Visit> find(String reference) {
    return rows.visit(reference);
  }

  @Transactional(readOnly = true)
  public Coming get(UUID id) {
    return coming(find(id));
  }

  /** Whether whoever acts receives guests there, be it those of one household. */
  @Transactional(readOnly = true)
  public boolean mayReceive(UUID community) {
    return placesIn(community).anyMatch(place -> access.may(Permission.RECEIVE, place));
  }

  /**
   * @throws Access.NotAllowed when whoever acts holds no role there
   */
  @Transactional(readOnly = true)
  public void requireToSee(UUID community) {
    boolean mayReceive = mayReceive(community);
    if (!mayReceive) access.require(Permission.SEE_PEOPLE, Place.community(community));
  }

  private Stream<Place> placesIn(UUID community) {
    var homes = households.of(community).stream().map(home -> Place.household(home.id()));
    return Stream.concat(Stream.of(Place.community(community)), homes);
  }

  /**
   * Says yes or no to a visit. Said twice, it is said once.
   *
   * @param note for the guest, where it is no
   * @throws BookingRefused when it was answered otherwise, or it is too late
   */
  @Transactional
  public void answer(UUID id, boolean isYes, String note) {
    mustBeShort(note);
    say(id, isYes, note);
  }

  /** As {@link #answer}, by whoever had a letter alone to show; the log of acts says so. */
  @Transactional
  void answerByLetter(UUID id, boolean isYes) {
    if (!say(id, isYes, "")) return;
    var visit = find(id);
    acts.record("visit.answeredByLetter", null, visit.place(), visit.reference());
  }

  /** Whether it was not said before. */
  private boolean say(UUID id, boolean isYes, String note) {
    var visit = locked(id);
    if (isSaid(id, isYes)) return false;
    if (visit.stage() instanceof Visit.Lapsed) throw new BookingRefused(Reason.OVER);
    if (!(visit.stage() instanceof Visit.Asked)) throw new BookingRefused(Reason.ANSWERED);
    var order = rows.order(visit.order()).orElseThrow();
    outcomes.answer(order, visit, isYes, note, Actor.current().name());
    return true;
  }

  /**
   * Whether the guests came. Said twice, it is said once.
   *
   * @throws BookingRefused when the visit is not confirmed, or its day has not come
   */
  @Transactional
  public void arrived(UUID id, boolean haveCome) {
    var visit = locked(id);
    if (haveCome ? visit.stage() instanceof Visit.Attended : visit.stage() instanceof Visit.Missed)
      return;
    if (!visit.isConfirmed()) throw new BookingRefused(Reason.NOT_CONFIRMED);
    boolean isEarly =
        haveCome
            ? visit.firstDay().isAfter(today())
            : outcomes.begins(visit).isAfter(clock.instant());
    if (isEarly) throw new BookingRefused(Reason.NOT_YET);
    sql.sql("insert into bookings.arrival (visit, attended, at, by) values (?, ?, ?, ?)")
        .params(id, haveCome, Columns.at(clock.instant()), Actor.current().name())
        .update();
    turns.over(visit, haveCome);
    income.over(visit);
    if (haveCome) hearers.forEach(hearer -> hearer.arrived(visit));
  }

  /**
   * What a visit would be and cost, were it changed so for a guest who telephones.
   *
   * @throws BookingRefused when it cannot be changed
   */
  @Transactional
  public Change quoteChange(UUID id, NewChange wanted) {
    return changes.quote(locked(id), wanted, true);
  }

  /**
   * Changes it for a guest who telephones; whoever changes it says yes with it. Sent twice, it is
   * done once.
   *
   * @param shown the price that whoever changes it has seen
   * @throws org.aenglek.offers.SlotRefused when it cannot be had; the visit stays what it was
   */
  @Transactional
  public void change(UUID id, NewChange wanted, Money shown, UUID requestId) {
    changes.make(locked(id), wanted, shown, true, requestId);
  }

  /**
   * Says yes or no to what a guest wants instead. Said twice, it is said once.
   *
   * @throws BookingRefused when it was answered otherwise, or it is too late
   */
  @Transactional
  public void answerChange(UUID change, boolean isYes, String note) {
    mustBeShort(note);
    changes.answer(locked(changing(change).id()), change, isYes, note);
  }

  /**
   * The visit of which something else is wanted.
   *
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Visit changing(UUID change) {
    return find(changes.visitOf(change).orElseThrow(() -> new NotThere("change " + change)));
  }

  /** A visit whose guests want something else, and wait for an answer. */
  public record Wanting(Coming coming, Change change) {}

  @Transactional(readOnly = true)
  public List<Wanting> wantingChange(UUID community) {
    var visits = rows.wantingChange(community);
    var wanted = changes.waiting(visits);
    return visits.stream()
        .filter(visit -> wanted.containsKey(visit.id()))
        .map(visit -> new Wanting(coming(visit), wanted.get(visit.id())))
        .toList();
  }

  private static void mustBeShort(String note) {
    if (note.length() > LONGEST_NOTE) throw new BookingRefused(Reason.NOTE_LONG, LONGEST_NOTE);
  }

  /** The village calls a visit off: the guest gets everything back. */
  @Transactional
  public void callOff(UUID id, String why) {
    var visit = locked(id);
    outcomes.callOff(visit, why);
  }

  /**
   * Books for a guest who calls, writes or stands at the door; whoever books says yes with it.
   *
   * @return the visit's reference
   * @throws org.aenglek.offers.SlotRefused when it cannot be had
   */
  @Transactional
  public String bookFor(
      UUID community, NewHold wanted, Guest guest, Order.Channel channel, UUID requestId) {
    access.require(Permission.RECEIVE, Place.community(community));
    var request = Request.of(requestId, wanted);
    var id = Ids.next(clock);
    if (!holds.enter(id, wanted, true, request)) return doneBefore(request);
    var hold = rows.hold(id).orElseThrow();
    boolean isElsewhere = hold.lines().stream().anyMatch(l -> !l.community().equals(community));
    if (isElsewhere) throw new Access.NotAllowed();
    placing.place(hold, Placement.byVillage(guest, channel), requestId);
    return rows.order(id).orElseThrow().visits().getFirst().reference();
  }

  private String doneBefore(Request request) {
    return sql.sql(
            """
            select h.fingerprint, v.reference
              from bookings.hold h join bookings.visit v on v.placed = h.id where h.request = ?
            """)
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return row.getString("reference");
            })
        .single();
  }

  /** Whatever became of the visit since. */
  private boolean isSaid(UUID visit, boolean isYes) {
    return sql.sql("select exists (select from bookings.answer where visit = ? and yes = ?)")
        .params(visit, isYes)
        .query(Boolean.class)
        .single();
  }

  /** As it is once nobody else changes it any more; only for those who may. */
  private Visit locked(UUID id) {
    var visit = find(id);
    access.require(Permission.RECEIVE, visit.place());
    rows.lock(visit.order());
    return find(id);
  }

  private Visit find(UUID id) {
    return rows.visit(id).orElseThrow(() -> new NotThere("visit " + id));
  }

  private List<Coming> coming(List<Visit> visits) {
    return visits.stream().map(this::coming).toList();
  }

  private Coming coming(Visit visit) {
    return new Coming(visit, rows.order(visit.order()).orElseThrow());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
