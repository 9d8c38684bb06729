package org.aenglek.trips.web;

import gg.jte.Content;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    List<Way> ways,
    Costs costs,
    String leftTitle,
    List<LeftLine> left,
    String restTitle,
    List<LeftLine> rest,
    List<Link> askFirst,
    String fairness,
    boolean isEstimate,
    boolean isSample,
    Action action,
    String files,
    String publicAddress,
    List<Content> panels)
    implements Page {
  static final String PATH = "/{lang}/trips/{reference}";

  /** A day that could not be had as it was wished may end in the next. */
  private static final int LAST_MINUTE = 24 * 60 - 1;

  /** So many reasons are read; the others are there for whoever looks for them. */
  private static final int LEFT_SHOWN = 12;

  /** Where changes are sent, and the id of this page, by which one that is sent twice is known. */
  public record Action(String address, UUID request) {}

  /** The line of a day on the map. */
  public record Way(int day, String label) {}

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
      String together,
      String each,
      @Nullable String ringgit,
      List<CostLine> communities,
      boolean hasChildren) {}

  public record CostLine(Link community, String amount) {}

  /** An offer that is not in, and why. */
  public record LeftLine(
      String slug,
      Link offer,
      Link community,
      String why,
      @Nullable ClosureLine closure,
      boolean canBeAdded) {}

  /** What closes something, with the days on which it does. */
  public record ClosureLine(Link why, String days, boolean isSample) {}

  static TripPage of(
      Ui ui,
      Trip trip,
      Things things,
      Set<UUID> changed,
      int fairness,
      boolean isEstimate,
      List<Content> panels) {
    var words = new TripWords(ui, trip, things);
    var title = words.title();
    var left = words.left();
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
        ways(ui, trip),
        words.costs(),
        ui.t("trips.left.title", left.size(), ui.number(left.size())),
        left.stream().limit(LEFT_SHOWN).toList(),
        restTitle(ui, left.size() - LEFT_SHOWN),
        left.stream().skip(LEFT_SHOWN).toList(),
        words.askFirst(),
        ui.t("trips.fairness", ui.number(fairness)),
        isEstimate,
        trip.itinerary().offers().flatMap(id -> things.offer(id).stream()).anyMatch(Offer::sample),
        new Action(ui.carrying(trip.path() + "/changes"), UUID.randomUUID()),
        ui.link(trip.path()),
        ui.absolute(trip.path()),
        panels);
  }

  /** Only where there are several to be told apart. */
  private static List<Way> ways(Ui ui, Trip trip) {
    var days = trip.itinerary().days();
    var ways =
        IntStream.range(0, days.size())
            .filter(day -> !days.get(day).stops().isEmpty())
            .mapToObj(
                day ->
                    new Way(
                        day + 1, ui.t("trips.day.title", ui.number(day + 1), days.get(day).date())))
            .toList();
    return ways.size() > 1 ? ways : List.of();
  }

  private static String restTitle(Ui ui, int more) {
    return ui.t("trips.left.rest", more, ui.number(more));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  static LocalTime time(int minute) {
    return LocalTime.ofSecondOfDay(Math.min(minute, LAST_MINUTE) * 60L);
  }
}
