package org.aenglek.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Reference;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of this module to trips: plans them, keeps them under their links, changes them. */
@Component
public class Trips {
  private static final Actor VISITOR = new Actor("visitor");
  private static final Actor PLANNER = Actor.job("planner");

  /** How long a reader is told that better ones may come; turns of others take their time. */
  private static final Duration LOOKING = Duration.ofSeconds(20);

  /** Where somebody travels is nobody's to keep for ever. */
  private static final int DAYS_KEPT = 400;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Planner planner;
  private final Choices choices;
  private final Turns turns;
  private final Areas areas;
  private final Places places;
  private final Settings settings;
  private final TripSettings tripSettings;
  private final Clock clock;

  Trips(
      JdbcClient sql,
      TransactionTemplate transaction,
      Planner planner,
      Choices choices,
      Turns turns,
      Areas areas,
      Places places,
      Settings settings,
      TripSettings tripSettings,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.planner = planner;
    this.choices = choices;
    this.turns = turns;
    this.areas = areas;
    this.places = places;
    this.settings = settings;
    this.tripSettings = tripSettings;
    this.clock = clock;
  }

  /** What a visitor typed, as wishes, or what is wrong with it. */
  public WishesForm.Read read(WishesForm form) {
    return form.read(LocalDate.ofInstant(clock.instant(), settings.zone()), places);
  }

  /**
   * The first answer to these wishes, kept; better ones take its place for a moment. Sent twice, it
   * is planned once.
   *
   * @throws OutOfReach when nothing is near enough to where it starts
   */
  public Trip plan(Wishes wishes, UUID requestId) {
    if (!choices.isWithinReach(wishes.from().point())) throw new OutOfReach();
    var request = Request.of(requestId, wishes);
    return doneBefore(request).orElseGet(() -> begin(wishes, request));
  }

  /** The trip with something changed, under a link of its own; the other one stays as it is. */
  public Trip change(Trip trip, Change change, UUID requestId) {
    var wishes = change.of(trip);
    if (wishes.said().size() > Wishes.MOST_SAID) throw new TooMuchSaid();
    var request = Request.of(requestId, new Changed(trip.reference(), change));
    return doneBefore(request)
        .orElseGet(() -> keep(changed(trip, change), wishes, request, Instant.EPOCH).trip());
  }

  /** What a request to change a trip says. */
  private record Changed(String reference, Change change) {}

  /** A trip, and whether this very request made it. */
  private record Kept(Trip trip, boolean isNew) {}

  /**
   * @throws NotThere when no trip has that reference
   */
  public Trip get(String typed) {
    var reference = typed.toUpperCase(Locale.ROOT);
    if (!Reference.isOne(reference)) throw new NotThere("trip");
    return sql.sql(
            "select reference, wishes, itinerary, looking_until from trips.trip where reference = ?")
        .param(reference)
        .query(Trips::trip)
        .optional()
        .orElseThrow(() -> new NotThere("trip"));
  }

  /** The offers in it that are not any more what the trip relied on. */
  public Set<UUID> changedSince(Trip trip) {
    var itinerary = trip.itinerary();
    var now = choices.facts(trip.wishes(), itinerary.offers());
    var changed =
        itinerary
            .stops()
            .filter(stop -> !stop.facts().equals(now.get(stop.offer())))
            .map(Itinerary.Stop::offer);
    var changedNights =
        itinerary
            .nights()
            .filter(night -> !night.facts().equals(now.get(night.offer())))
            .map(Itinerary.Night::offer);
    return Stream.concat(changed, changedNights).collect(Collectors.toSet());
  }

  private Trip begin(Wishes wishes, Request request) {
    var work = turns.take(() -> new Improvement(planner.begin(wishes), tripSettings.effort()));
    var itinerary = turns.take(work::itinerary);
    var kept = keep(itinerary, wishes, request, clock.instant().plus(LOOKING));
    var reference = kept.trip().reference();
    if (kept.isNew()) {
      turns.later(() -> work.goOn(turns, (better, isLast) -> better(reference, better, isLast)));
    }
    return kept.trip();
  }

  private Itinerary changed(Trip trip, Change change) {
    var itinerary =
        turns.take(
            () -> new Improvement(planner.begin(trip, change), Improvement.SLICE).itinerary());
    if (change instanceof Change.Move move && itinerary.dayOf(move.offer()) == null) {
      throw new NoRoomThere();
    }
    return itinerary;
  }

  private Kept keep(Itinerary itinerary, Wishes wishes, Request request, Instant lookingUntil) {
    return VISITOR.does(
        () ->
            transaction.execute(
                status -> {
                  forget();
                  return insert(itinerary, wishes, request, lookingUntil);
                }));
  }

  private Kept insert(Itinerary itinerary, Wishes wishes, Request request, Instant lookingUntil) {
    var reference = Reference.next();
    int kept =
        sql.sql(
                """
                insert into trips.trip
                       (id, province, reference, wishes, itinerary, looking_until, last_day,
                        created, request, fingerprint)
                values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)
                on conflict (request) do nothing
                """)
            .params(
                Ids.next(clock),
                areas.near(wishes.from().point(), 1).getFirst().province(),
                reference,
                Columns.json(wishes),
                Columns.json(itinerary),
                Columns.at(lookingUntil),
                wishes.dates().getLast(),
                Columns.at(clock.instant()),
                request.id(),
                request.fingerprint())
            .update();
    return kept == 1
        ? new Kept(new Trip(reference, wishes, itinerary, lookingUntil), true)
        : new Kept(doneBefore(request).orElseThrow(), false);
  }

  private Optional<Trip> doneBefore(Request request) {
    return sql.sql(
            """
            select reference, wishes, itinerary, looking_until, fingerprint
              from trips.trip where request = ?
            """)
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return trip(row, i);
            })
        .optional();
  }

  /** Some of those that are long over, whenever a new one comes. */
  private void forget() {
    sql.sql(
            """
            delete from trips.trip where id in (
              select id from trips.trip where last_day < ? order by last_day limit 10)
            """)
        .param(LocalDate.ofInstant(clock.instant(), settings.zone()).minusDays(DAYS_KEPT))
        .update();
  }

  /** Only as long as the trip is still looked for. */
  private void better(String reference, Itinerary itinerary, boolean isLast) {
    var lookingUntil = isLast ? Instant.EPOCH : clock.instant().plus(LOOKING);
    PLANNER.does(
        () ->
            transaction.executeWithoutResult(
                status ->
                    sql.sql(
                            """
                            update trips.trip set itinerary = ?::jsonb, looking_until = ?
                             where reference = ? and looking_until > created
                            """)
                        .params(Columns.json(itinerary), Columns.at(lookingUntil), reference)
                        .update()));
  }

  private static Trip trip(ResultSet row, int i) throws SQLException {
    return new Trip(
        row.getString("reference"),
        Columns.read(row, "wishes", Wishes.class),
        Columns.read(row, "itinerary", Itinerary.class),
        Columns.instant(row, "looking_until"));
  }
}
