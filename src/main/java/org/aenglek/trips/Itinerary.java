package org.aenglek.trips;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A trip as it was planned: each day's stops with their times, what they cost the whole group, and
 * why other offers are not in. Times are minutes of the day.
 *
 * @param gaveWay what could not be had as it was wished
 * @param askFirst communities nearby of which too little is known to plan a visit
 */
public record Itinerary(
    List<Day> days, List<LeftOut> leftOut, List<Why> gaveWay, List<UUID> askFirst) {

  /**
   * @param back when one is where the day ends
   * @param night where the night is spent, if in a village
   */
  public record Day(
      LocalDate date,
      int leaves,
      List<Stop> stops,
      @Nullable Break lunch,
      int travelToEnd,
      int back,
      @Nullable Night night) {}

  /**
   * @param travel minutes of the way to it
   * @param facts what the plan relied on; another text tells that they have changed since
   */
  public record Stop(
      UUID offer,
      UUID community,
      int travel,
      int arrives,
      int starts,
      int ends,
      Money cost,
      String facts) {}

  /** The midday break, taken after so many stops of the day. */
  public record Break(int afterStops, int from, int to) {}

  /**
   * @param from when the room is entered, at the earliest when its doors open
   * @param until by when it is left in the morning, where that is known; trips of the first version
   *     know neither
   */
  public record Night(
      UUID offer,
      UUID community,
      Money cost,
      String facts,
      @Nullable Integer from,
      @Nullable Integer until) {}

  /** None of these can be spared: without all of them it fits. */
  public record LeftOut(UUID offer, UUID community, List<Why> whys) {}

  /**
   * Why something is not as it might be; which of the fields says something depends on the kind.
   *
   * @param day which day of the trip, from 0
   * @param amount minutes, hours, heads or satang
   * @param other the offer that it is about
   */
  public record Why(Kind kind, @Nullable Integer day, @Nullable Long amount, @Nullable UUID other) {
    /** The sentence of each is {@code trips.why.…}. */
    public enum Kind {
      UNWANTED,
      GROUP,
      LANGUAGE,
      ACCESS,
      LEAD,
      SEASON,
      WEEKDAY,
      NOTICE,
      CLOSED_SEASON,
      CLOSED_THEN,
      NO_TIME,
      TOO_FAR,
      OVER_BUDGET,
      LIMIT,
      INSTEAD,
      ORDER,
      LUNCH_ELSEWHERE,
      NOT_PLANNABLE,
      ROOM,
      NO_WAY,
      PLACE,
      NO_DAY,
      NO_GAIN,
      MANY_DAYS,
      MUST_LEFT_OUT,
      DAY_TOO_SHORT,
      NO_LUNCH,
      STAYS_OVER_BUDGET
    }

    static Why of(Kind kind) {
      return new Why(kind, null, null, null);
    }
  }

  public Stream<Stop> stops() {
    return days.stream().flatMap(day -> day.stops().stream());
  }

  public Stream<Night> nights() {
    return days.stream().map(Day::night).filter(night -> night != null);
  }

  /** The day on which that offer is visited, from 0; none when it is not. */
  @Nullable Integer dayOf(UUID offer) {
    for (int day = 0; day < days.size(); day++) {
      if (days.get(day).stops().stream().anyMatch(stop -> stop.offer().equals(offer))) return day;
    }
    return null;
  }

  /** All offers that are in, stays too. */
  public Stream<UUID> offers() {
    return Stream.concat(stops().map(Stop::offer), nights().map(Night::offer));
  }

  /** For all who come, at list prices. */
  public Money cost() {
    var costs = Stream.concat(stops().map(Stop::cost), nights().map(Night::cost));
    return Money.ofMinor(costs.mapToLong(Money::minor).sum(), "THB");
  }
}
