package org.aenglek.trips.web;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.offers.Offer;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Trip;
import org.jspecify.annotations.Nullable;

/** A trip, day by day, with what it costs and why other things are not in it. */
public record TripPage(
    Ui ui,
    Head head,
    String title,
    String sum,
    boolean isLooking,
    boolean isEmpty,
    List<String> gaveWay,
    int changed,
    List<DayLines> days,
    Costs costs,
    List<LeftLine> left,
    List<Link> askFirst,
    String fairness,
    boolean isEstimate,
    boolean isSample,
    String action,
    String files)
    implements Page {
  static final String PATH = "/{lang}/trips/{reference}";

  /** A day that could not be had as it was wished may end in the next. */
  private static final int LAST_MINUTE = 24 * 60 - 1;

  /** A page elsewhere on the site. */
  public record Link(LocalText name, String path) {}

  /** What happens on one day, in its order. */
  public record DayLines(int number, String title, List<Line> lines, @Nullable String prayers) {}

  /**
   * One line of the day.
   *
   * @param kind {@code leave}, {@code way}, {@code wait}, {@code visit}, {@code break}, {@code
   *     night} or {@code back}
   */
  public record Line(String kind, String time, String text, @Nullable Visit visit) {}

  /** A stop, with what a visitor can do about it. */
  public record Visit(
      int number,
      String slug,
      LocalText name,
      String path,
      Link community,
      String cover,
      String length,
      String cost,
      boolean isKept,
      boolean isChanged,
      boolean isSample,
      boolean isSomewhere,
      List<Place> places) {}

  /** Where a stop can be moved to; the value is as {@link ChangeForm} reads it. */
  public record Place(String value, String label) {}

  /** What the trip costs, and where the money would be spent. */
  public record Costs(
      String together, String each, @Nullable String ringgit, List<CostLine> communities) {}

  public record CostLine(Link community, String amount) {}

  /** An offer that is not in, and why. */
  public record LeftLine(String slug, Link offer, Link community, String why, boolean canBeAdded) {}

  static TripPage of(
      Ui ui, Trip trip, Things things, Set<UUID> changed, int fairness, boolean isEstimate) {
    var words = new TripWords(ui, trip, things);
    var title = words.title();
    return new TripPage(
        ui,
        Head.of(title, words.sum()).unlisted(),
        title,
        words.sum(),
        trip.isLooking(ui.now()),
        trip.itinerary().offers().findAny().isEmpty(),
        words.gaveWay(),
        changed.size(),
        new DayPlans(ui, trip, things, changed).all(),
        words.costs(),
        words.left(),
        words.askFirst(),
        ui.t("trips.fairness", ui.number(fairness)),
        isEstimate,
        trip.itinerary().offers().flatMap(id -> things.offer(id).stream()).anyMatch(Offer::sample),
        ui.link(trip.path() + "/changes"),
        ui.link(trip.path()));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(Math.min(minute, LAST_MINUTE) * 60L);
  }
}
