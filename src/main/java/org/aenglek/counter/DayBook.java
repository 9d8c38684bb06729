package org.aenglek.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.counter.DayBookEntry.Came;
import org.aenglek.counter.DayBookEntry.Sold;
import org.aenglek.counter.DayBookRows.Line;
import org.aenglek.counter.Event.Unreadable;
import org.aenglek.income.Closings;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.payments.Keepers;
import org.aenglek.people.Errands;
import org.aenglek.people.Households;
import org.aenglek.people.People;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a village wrote on paper while there was no telephone, typed in later by whoever keeps its
 * money. It becomes what a device would have told: the same sale, the same shares by the rule of
 * that day, the same arrival.
 */
@Component
public class DayBook {
  /** For a line that does not say when. */
  private static final LocalTime NOON = LocalTime.NOON;

  private static final int MOST_DAYS = 366;

  private final DayBookRows rows;
  private final Sales sales;
  private final Arrivals arrivals;
  private final EventRows events;
  private final Devices devices;
  private final Visits visits;
  private final Offers offers;
  private final Households households;
  private final Closings closings;
  private final Keepers keepers;
  private final Watching watching;
  private final People people;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  DayBook(
      DayBookRows rows,
      Sales sales,
      Arrivals arrivals,
      EventRows events,
      Devices devices,
      Visits visits,
      Offers offers,
      Households households,
      Closings closings,
      Keepers keepers,
      Watching watching,
      People people,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.sales = sales;
    this.arrivals = arrivals;
    this.events = events;
    this.devices = devices;
    this.visits = visits;
    this.offers = offers;
    this.households = households;
    this.closings = closings;
    this.keepers = keepers;
    this.watching = watching;
    this.people = people;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A line that was typed in.
   *
   * @param by the actor who typed it
   * @param name what was sold; nothing where guests came
   * @param total in satang
   * @param heads who came; 0 where something was sold
   */
  public record Typed(
      UUID event,
      Instant at,
      String by,
      @Nullable LocalText name,
      int quantity,
      long total,
      int heads,
      boolean isTakenBack) {}

  private record Asked(UUID community, DayBookEntry entry) {}

  /**
   * Types in a line. Sent twice, it is there once.
   *
   * @param called what the day-book is called among the devices
   * @throws CounterRefused with what is wrong: nothing is kept then
   */
  @Transactional
  public void type(Community village, DayBookEntry entry, String called, UUID id) {
    keepers.requireToKeep(Place.community(village.id()));
    var by = Actor.current().name();
    var request = Request.of(Request.derived("day-book", id), new Asked(village.id(), entry));
    var happened = happened(entry);
    mustBeOpen(village, entry, happened);
    entry.mustBePossible();
    errands.run(
        Devices.JOB,
        () -> {
          devices.lock(village.id());
          var before = rows.fingerprint(request.id());
          before.ifPresent(request::mustEqual);
          if (before.isEmpty()) {
            var book = rows.of(village.id(), called);
            enter(book, entry, happened, new Line(entry.day(), by, request));
            events.next(book);
          }
          return request;
        });
  }

  /** Of today, a line that does not say when is one of now. */
  private Instant happened(DayBookEntry entry) {
    var time = entry.time();
    if (time == null && entry.day().equals(today())) return clock.instant();
    return entry.day().atTime(time == null ? NOON : time).atZone(settings.zone()).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private void mustBeOpen(Community village, DayBookEntry entry, Instant happened) {
    if (happened.isAfter(clock.instant())) throw new CounterRefused(Reason.FUTURE);
    if (entry.day().isBefore(today().minusDays(MOST_DAYS))) {
      throw new CounterRefused(Reason.LONG_AGO);
    }
    closings
        .last(village.id())
        .filter(closed -> !closed.isBefore(YearMonth.from(entry.day())))
        .ifPresent(
            closed -> {
              throw new CounterRefused(Reason.MONTH_CLOSED, closed);
            });
  }

  private void enter(Device book, DayBookEntry entry, Instant happened, Line line) {
    try {
      switch (entry) {
        case Sold sold -> sold(book, sold, happened, line);
        case Came came -> came(book, came, happened, line);
      }
    } catch (Unreadable unreadable) {
      throw new IllegalStateException(unreadable);
    }
    events.applied(line.request().id());
  }

  private void sold(Device book, Sold sold, Instant happened, Line line) throws Unreadable {
    var offer = offered(book.community(), sold.offer());
    mustLiveThere(book.community(), sold.maker());
    var sale = sale(sold, offer);
    sales.sold(rows.enter(book, "sale", sale, happened, line), sale);
  }

  private void mustLiveThere(UUID community, @Nullable UUID maker) {
    boolean livesThere =
        maker == null
            || households.of(community).stream().anyMatch(home -> home.id().equals(maker));
    if (!livesThere) throw new CounterRefused(Reason.MAKER);
  }

  private static Sale sale(Sold sold, Offer offer) {
    var list = list(offer, sold.quantity());
    var each = sold.each() == null ? list : sold.each();
    if (each == null) throw new CounterRefused(Reason.AMOUNT);
    var line =
        new Sale.Line(
            offer.id(),
            offer.name().in(Lang.TH).text(),
            sold.quantity(),
            each.minor(),
            list == null ? null : list.minor(),
            sold.maker(),
            null,
            null,
            null,
            false);
    return new Sale(List.of(line), line.price(), sold.paid(), null, null);
  }

  /** For fewer than the smallest group it is what one pays there. */
  private static @Nullable Money list(Offer offer, int quantity) {
    var tiers = offer.terms().tiers();
    if (tiers.isEmpty()) return null;
    return offer.terms().priceFor(Math.max(quantity, tiers.getFirst().from()));
  }

  private Offer offered(UUID community, UUID id) {
    return offers(community).stream()
        .filter(offer -> offer.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new CounterRefused(Reason.OFFER));
  }

  private void came(Device book, Came came, Instant happened, Line line) throws Unreadable {
    if (came.visit().isEmpty()) {
      var walkedIn = new Arrivals.WalkedIn(came.heads());
      arrivals.walkedIn(rows.enter(book, "walkin", walkedIn, happened, line), walkedIn);
      return;
    }
    mustBeExpected(book.community(), came.visit());
    var arrived = new Arrivals.Arrived(came.visit(), null, came.heads());
    arrivals.arrived(rows.enter(book, "arrived", arrived, happened, line), arrived);
  }

  private void mustBeExpected(UUID community, String reference) {
    boolean isComing =
        visits
            .find(reference)
            .filter(visit -> visit.community().equals(community) && isExpected(visit))
            .isPresent();
    if (!isComing) throw new CounterRefused(Reason.VISIT);
  }

  private static boolean isExpected(Visit visit) {
    return visit.isConfirmed() || visit.stage() instanceof Visit.Attended;
  }

  /**
   * Takes back a line that was typed in vain, with all that it led to. Said twice, it is said once.
   *
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional
  public void takeBack(UUID line, String why) {
    arrivals
        .community(line)
        .ifPresentOrElse(
            community -> takeBackGuests(community, line, why), () -> sales.takeBack(line, why));
  }

  private void takeBackGuests(UUID community, UUID line, String why) {
    keepers.requireToKeep(Place.community(community));
    var by = Actor.current().name();
    errands.run(
        Devices.JOB,
        () -> {
          devices.lock(community);
          arrivals.undo(line, by, why);
          return line;
        });
  }

  /** What can be written into it, in the order of the village's page. */
  @Transactional(readOnly = true)
  public List<Offer> offers(UUID community) {
    return offers.ofCommunity(community, Lang.TH);
  }

  /**
   * What was typed in of a day.
   *
   * @throws org.aenglek.people.Access.NotAllowed when whoever acts has nothing to do with it
   */
  @Transactional(readOnly = true)
  public List<Typed> of(UUID community, LocalDate day) {
    watching.require(community);
    return rows.typed(community, day);
  }

  /** The names of those who typed. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> names(List<Typed> typed) {
    var all =
        typed.stream().flatMap(one -> new Actor(one.by()).person().stream()).distinct().toList();
    return errands.ask(Devices.JOB, () -> people.names(all));
  }
}
