package org.aenglek.trips;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor wishes of a trip.
 *
 * @param days of one day to {@link #MOST_DAYS}
 * @param leave when each day begins
 * @param back when each day must have ended
 * @param inVillages whether the nights are spent in villages; otherwise where the trip starts
 * @param budget for the whole group and the whole trip
 * @param speaks a language that the hosts must speak
 * @param access what the place must have for guests who need it
 * @param prayers whether the midday break leaves time for the noon prayer
 * @param leavesGaps whether what became free by hand stays free
 * @param said of single offers
 * @param orders between single offers
 */
public record Wishes(
    From from,
    LocalDate date,
    int days,
    LocalTime leave,
    LocalTime back,
    Party party,
    Mode by,
    List<Like> likes,
    Pace pace,
    boolean inVillages,
    @Nullable Money budget,
    @Nullable String speaks,
    @Nullable String access,
    boolean prayers,
    boolean leavesGaps,
    List<Said> said,
    List<Then> orders) {
  public static final int MOST_DAYS = 5;
  public static final int MOST_HEADS = 200;
  public static final int MOST_SAID = 40;

  /** Where it starts and ends; nameless when it is a point of the visitor's own. */
  public record From(@Nullable LocalText name, Point point) {}

  /** How many come, and how old they are. */
  public record Party(int adults, int children, int seniors) {
    public int heads() {
      return adults + children + seniors;
    }
  }

  /**
   * What a visitor says of one offer: that it must be in, on that day if one is given, or that it
   * must not.
   */
  public record Said(UUID offer, boolean isIn, @Nullable Integer day) {}

  /** If both are in, one comes before the other. */
  public record Then(UUID first, UUID second) {}

  public List<LocalDate> dates() {
    return Stream.iterate(date, day -> day.plusDays(1)).limit(days).toList();
  }

  public boolean wants(UUID offer) {
    return said.stream().anyMatch(one -> one.offer().equals(offer) && one.isIn());
  }

  /** The same wishes with something else said of that offer; null: nothing any more. */
  Wishes saying(UUID offer, @Nullable Said word) {
    var others = said.stream().filter(one -> !one.offer().equals(offer));
    var now = word == null ? others : Stream.concat(others, Stream.of(word));
    return with(now.toList(), orders);
  }

  Wishes leavingGaps(boolean leaving) {
    return with(leaving, said, orders);
  }

  Wishes with(List<Said> said, List<Then> orders) {
    return with(leavesGaps, said, orders);
  }

  private Wishes with(boolean leavesGaps, List<Said> said, List<Then> orders) {
    return new Wishes(
        from,
        date,
        days,
        leave,
        back,
        party,
        by,
        likes,
        pace,
        inVillages,
        budget,
        speaks,
        access,
        prayers,
        leavesGaps,
        said,
        orders);
  }
}
