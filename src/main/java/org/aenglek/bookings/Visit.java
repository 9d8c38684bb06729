package org.aenglek.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.people.Place;

/**
 * One community's share of an order.
 *
 * @param place whose it is: the household that serves all of it, else the community
 * @param reference short enough to be spoken
 * @param party who comes to this one
 * @param kept of the price, what stays with the village whatever becomes of the visit: it was given
 *     up too late
 * @param deposit that was asked for, or would be
 * @param terms as they were when the order was placed
 */
public record Visit(
    UUID id,
    UUID order,
    UUID community,
    Place place,
    String reference,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalTime starts,
    Party party,
    Money price,
    Money kept,
    Money deposit,
    VillageTerms terms,
    Stage stage,
    List<Line> lines) {

  /** How far it has come. */
  public sealed interface Stage {
    /** Whether its places are still taken. */
    default boolean isAlive() {
      return true;
    }
  }

  /** The village has not said yes or no; after that moment it counts as a no. */
  public record Asked(Instant answerBy) implements Stage {}

  /** The village said yes; the order waits for the other villages. */
  public record Agreed(Instant answerBy) implements Stage {}

  /** The places last once the deposit is there; after that moment they are free again. */
  public record AwaitsDeposit(Money deposit, Instant until) implements Stage {}

  public record Confirmed(Instant at) implements Stage {}

  /** The village said no, or another one did and the guest wanted all or nothing. */
  public record Declined(String note) implements Stage {
    @Override
    public boolean isAlive() {
      return false;
    }
  }

  /** Nobody answered in time, or the deposit did not come. */
  public record Lapsed(boolean wasAgreed) implements Stage {
    @Override
    public boolean isAlive() {
      return false;
    }
  }

  /**
   * Called off.
   *
   * @param why the village said; nothing where it said none
   * @param isByGuest whether whoever booked it did
   */
  public record Cancelled(Instant at, Money back, Money kept, String why, boolean isByGuest)
      implements Stage {
    @Override
    public boolean isAlive() {
      return false;
    }
  }

  public record Attended(Instant at) implements Stage {}

  public record Missed(Instant at) implements Stage {}

  public boolean isConfirmed() {
    return stage instanceof Confirmed;
  }

  /** Whether the village and the guest rely on it, be it that the deposit is still to come. */
  public boolean isAgreed() {
    return isConfirmed() || stage instanceof AwaitsDeposit;
  }

  /** Whether it lapsed because no deposit came. */
  boolean wasAgreed() {
    return stage instanceof Lapsed lapsed && lapsed.wasAgreed();
  }

  public int heads() {
    return party.heads();
  }

  /** What a cancellation now costs, and what comes back. */
  public VillageTerms.Settlement settle(Instant now, ZoneId zone) {
    if (!isConfirmed()) return new VillageTerms.Settlement(price, Prices.baht(0));
    var its = terms.settle(price.minus(kept), now, begins(zone));
    return new VillageTerms.Settlement(its.back(), its.kept().plus(kept));
  }

  public Instant begins(ZoneId zone) {
    return firstDay.atTime(starts).atZone(zone).toInstant();
  }

  public boolean isWaiting() {
    return stage instanceof Asked || stage instanceof Agreed;
  }

  /** Whether it came to nothing though the guest wanted it. */
  public boolean isGone() {
    boolean isByGuest = stage instanceof Cancelled cancelled && cancelled.isByGuest();
    return !stage.isAlive() && !isByGuest;
  }

  /** Whether it can still become one of another day, or for others. */
  public boolean canBeChanged(LocalDate today) {
    return isAgreed() && !firstDay.isBefore(today);
  }

  /** Whether its guests came, did not come, or called it off: what was paid for it is earned. */
  public boolean isOver() {
    return switch (stage) {
      case Attended _, Missed _, Cancelled _ -> true;
      default -> false;
    };
  }

  /** Whether whoever booked it may still call it off. */
  public boolean canBeCancelled(LocalDate today) {
    return (isWaiting() || isAgreed()) && !firstDay.isBefore(today);
  }
}
