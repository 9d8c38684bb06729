package org.aenglek.bookings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.NotThere;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sleeps in a village, where a duty towards the state asks for it and only then: told by the
 * guest or by who receives them, and ticked off when the authority has been told.
 */
@Component
public class Lodgers {
  private static final int DAYS_BEFORE = 7;
  private static final int DAYS_AFTER = 30;

  private final LodgerRows rows;
  private final Guests guests;
  private final Bookings bookings;
  private final Visits visits;
  private final Duties duties;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  Lodgers(
      LodgerRows rows,
      Guests guests,
      Bookings bookings,
      Visits visits,
      Duties duties,
      Access access,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.guests = guests;
    this.bookings = bookings;
    this.visits = visits;
    this.duties = duties;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Somebody of whom was told.
   *
   * @param reported by duty, when the authority was told
   */
  public record Told(UUID id, Lodger person, Map<Duty.Kind, Instant> reported) {
    /** Whether the authority is still to be told. */
    public boolean isOwed(Duty duty) {
      return duty.concerns(person) && !reported.containsKey(duty.kind());
    }
  }

  /**
   * A stay of which something is to be told.
   *
   * @param isAllTold whether it was said that nobody is missing
   */
  public record Lodging(
      Visit visit, Order order, List<Duty> duties, List<Told> told, boolean isAllTold) {

    /** Whether a guest may still be missing, or the authority was not told of one. */
    public boolean isOpen() {
      boolean isMissing = !isAllTold && told.size() < visit.heads();
      return isMissing || told.stream().anyMatch(one -> duties.stream().anyMatch(one::isOwed));
    }
  }

  /** Whether who sleeps there is asked for: near its time, once the visit is sure. */
  public boolean areAsked(Visit visit) {
    boolean isSure = visit.isConfirmed() || visit.stage() instanceof Visit.Attended;
    boolean isNear =
        !visit.firstDay().isAfter(today().plusDays(DAYS_BEFORE))
            && !visit.lastDay().isBefore(today().minusDays(DAYS_AFTER));
    return isSure && isNear && !duties.of(visit).isEmpty();
  }

  /** What there is to tell in one community, the earliest arrival first. */
  @Transactional(readOnly = true)
  public List<Lodging> in(UUID community) {
    var days = new DateSpan(today().minusDays(DAYS_AFTER), today().plusDays(DAYS_BEFORE));
    return visits.of(community, days).stream()
        .filter(coming -> access.may(Permission.RECEIVE, coming.visit().place()))
        .filter(coming -> areAsked(coming.visit()))
        .map(coming -> lodging(coming.visit(), coming.order()))
        .toList();
  }

  /**
   * What was told of a guest's visit.
   *
   * @throws NotThere also when nothing is asked
   */
  public Lodging of(Secret secret, UUID visit) {
    var order = order(secret);
    return guests.as(order.id(), () -> lodging(asked(order, visit), order));
  }

  /** What is said of who sleeps somewhere. */
  public sealed interface Saying {}

  /** That somebody does; sent twice, it is said once. */
  public record Tell(Lodger lodger, UUID request) implements Saying {}

  /** That it was a mistake; what the authority knows stays. */
  public record Remove(UUID lodger) implements Saying {}

  /** That nobody is missing. */
  public record AllTold() implements Saying {}

  /**
   * A guest says something of one of their visits.
   *
   * @throws BookingRefused when of as many as come was told
   * @throws NotThere when nothing is asked
   */
  public void say(Secret secret, UUID visit, Saying saying) {
    var order = order(secret);
    guests.as(
        order.id(),
        () -> {
          say(asked(order, visit), saying);
          return null;
        });
  }

  /**
   * Who receives them says it.
   *
   * @throws BookingRefused when of as many as come was told, or nothing is asked
   */
  @Transactional
  public void say(UUID visit, Saying saying) {
    say(received(visit), saying);
  }

  /** That the authority was told of somebody. Ticked twice, it is ticked once. */
  @Transactional
  public void report(UUID visit, UUID lodger, Duty.Kind kind) {
    boolean isThere =
        rows.of(received(visit).id()).stream().anyMatch(told -> told.id().equals(lodger));
    if (!isThere) throw new NotThere("lodger");
    rows.report(lodger, kind);
  }

  private void say(Visit visit, Saying saying) {
    switch (saying) {
      case Tell tell -> rows.tell(visit, tell.lodger(), tell.request());
      case Remove remove -> rows.remove(visit, remove.lodger());
      case AllTold all -> rows.sayAllTold(visit);
    }
  }

  private Order order(Secret secret) {
    if (bookings.open(secret) instanceof Ordered ordered) return ordered.order();
    throw new NotThere("order");
  }

  private Visit asked(Order order, UUID id) {
    return order.visits().stream()
        .filter(one -> one.id().equals(id) && areAsked(one))
        .findFirst()
        .orElseThrow(() -> new NotThere("lodgers"));
  }

  private Visit received(UUID id) {
    var visit = visits.get(id).visit();
    access.require(Permission.RECEIVE, visit.place());
    if (!areAsked(visit)) throw new BookingRefused(Reason.LODGERS_UNASKED);
    return visit;
  }

  private Lodging lodging(Visit visit, Order order) {
    return new Lodging(
        visit, order, duties.of(visit), rows.of(visit.id()), rows.isAllTold(visit.id()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
