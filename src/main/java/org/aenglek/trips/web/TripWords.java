package org.aenglek.trips.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.communities.Closure;
import org.aenglek.communities.Notice;
import org.aenglek.communities.OpenTimes;
import org.aenglek.offers.Offer;
import org.aenglek.site.Ui;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.Itinerary.Why;
import org.aenglek.trips.Trip;
import org.aenglek.trips.web.TripPage.ClosureLine;
import org.aenglek.trips.web.TripPage.CostLine;
import org.aenglek.trips.web.TripPage.Costs;
import org.aenglek.trips.web.TripPage.LeftLine;
import org.aenglek.trips.web.TripPage.Link;
import org.jspecify.annotations.Nullable;

/** A trip in words, as far as it is not a day's. */
record TripWords(Ui ui, Trip trip, Things things) {
  private static final Set<Why.Kind> CLOSING = Set.of(Why.Kind.NOTICE, Why.Kind.CLOSED_SEASON);

  /** "2 days from Hat Yai". */
  String title() {
    int days = trip.wishes().days();
    return ui.t("trips.trip.title", days, ui.number(days), from());
  }

  String from() {
    var name = trip.wishes().from().name();
    return name == null ? ui.t("trips.trip.yourPlace") : ui.plain(name);
  }

  /** "28–29 November 2026 · 4 people · 5 visits in 3 communities". */
  String sum() {
    var itinerary = trip.itinerary();
    var dates = trip.wishes().dates();
    long visits = itinerary.stops().count();
    long communities = itinerary.stops().map(Itinerary.Stop::community).distinct().count();
    int heads = trip.wishes().party().heads();
    return ui.t(
        "trips.trip.sum",
        ui.dates(new DateSpan(dates.getFirst(), dates.getLast())),
        ui.t("trips.trip.people", heads, ui.number(heads)),
        ui.t("trips.trip.visits", visits, ui.number(visits)),
        ui.t("trips.trip.communities", communities, ui.number(communities)));
  }

  List<String> gaveWay() {
    return trip.itinerary().gaveWay().stream().map(why -> sentence(why, null)).toList();
  }

  Costs costs() {
    var cost = trip.itinerary().cost();
    int heads = trip.wishes().party().heads();
    return new Costs(
        ui.money(cost),
        ui.t("trips.costs.each", ui.money(each(cost, heads))),
        ui.ringgit(cost),
        spent().entrySet().stream()
            .map(
                spent ->
                    new CostLine(
                        community(spent.getKey()),
                        ui.money(Money.ofMinor(spent.getValue(), "THB"))))
            .toList(),
        trip.wishes().party().children() > 0);
  }

  /** Rounded up to a whole baht: nobody divides satang. */
  private static Money each(Money cost, int heads) {
    return Money.ofMinor(Math.ceilDiv(cost.minor(), heads * 100L) * 100, "THB");
  }

  private Map<UUID, Long> spent() {
    var itinerary = trip.itinerary();
    return Stream.concat(
            itinerary.stops().map(stop -> Map.entry(stop.community(), stop.cost().minor())),
            itinerary.nights().map(night -> Map.entry(night.community(), night.cost().minor())))
        .collect(
            groupingBy(Map.Entry::getKey, LinkedHashMap::new, summingLong(Map.Entry::getValue)));
  }

  List<Link> askFirst() {
    return trip.itinerary().askFirst().stream()
        .flatMap(id -> things.community(id).stream())
        .map(this::link)
        .toList();
  }

  List<LeftLine> left() {
    return trip.itinerary().leftOut().stream()
        .flatMap(left -> things.offer(left.offer()).map(offer -> line(left, offer)).stream())
        .toList();
  }

  private LeftLine line(Itinerary.LeftOut left, Offer offer) {
    var why =
        left.whys().stream().map(one -> sentence(one, offer)).collect(Collectors.joining(" "));
    return new LeftLine(
        offer.slug(),
        new Link(offer.name(), ui.link(offer.path())),
        community(left.community()),
        why,
        left.whys().stream().anyMatch(one -> CLOSING.contains(one.kind()))
            ? things.closing(left.community()).map(it -> closing(left.community(), it)).orElse(null)
            : null,
        left.whys().stream().allMatch(TripWords::canBeOvercome));
  }

  /** It stands on the page of the community that it closes. */
  private ClosureLine closing(UUID community, Closure closure) {
    var page = community(community).path();
    var days =
        ui.dates(new DateSpan(ui.day(closure.from()), ui.day(closure.until().minusNanos(1))));
    return switch (closure) {
      case Closure.ByNotice(Notice notice) ->
          new ClosureLine(
              new Link(notice.title(), page + "#" + Notice.ANCHOR), days, notice.sample());
      case Closure.OfCalendar season -> new ClosureLine(new Link(season.why(), page), days, false);
    };
  }

  /** Something else would give way if the visitor insisted. */
  private static boolean canBeOvercome(Why why) {
    return switch (why.kind()) {
      case UNWANTED,
          ROOM,
          LUNCH_ELSEWHERE,
          NO_TIME,
          INSTEAD,
          NO_GAIN,
          CLOSED_THEN,
          ORDER,
          LIMIT,
          OVER_BUDGET ->
          true;
      default -> false;
    };
  }

  String sentence(Why why, @Nullable Offer of) {
    var key = "trips.why." + why.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var day = why.day() == null ? "" : ui.date(trip.wishes().dates().get(why.day()));
    var other = things.offer(why.other()).map(offer -> ui.plain(offer.name())).orElse("");
    return switch (why.kind()) {
      case GROUP -> group(key, of);
      case LANGUAGE -> ui.t(key, asked("communities.speaks.", trip.wishes().speaks()));
      case ACCESS -> ui.t(key, asked("communities.access.", trip.wishes().access()));
      case NOTICE, CLOSED_SEASON -> ui.t(isKnown(of) ? key : key + ".over");
      case SEASON -> ui.t(key, of == null ? "" : OpenTimes.months(ui, of.terms().months()));
      case WEEKDAY -> ui.t(key, weekdays());
      case CLOSED_THEN -> ui.t(key, of == null ? "" : hours(of));
      case LEAD -> ui.t(key, ui.duration(Math.toIntExact(amount(why) * 60)));
      case NO_TIME, TOO_FAR, DAY_TOO_SHORT ->
          ui.t(
              other.isEmpty() ? key : key + ".instead",
              day,
              ui.duration(Math.toIntExact(amount(why))),
              other);
      case OVER_BUDGET, STAYS_OVER_BUDGET -> ui.t(key, Money.ofMinor(amount(why), "THB"));
      default -> ui.t(key, day, other);
    };
  }

  private String asked(String prefix, @Nullable String wish) {
    return wish == null ? "" : ui.t(prefix + wish);
  }

  /** Whether what closed it still stands. */
  private boolean isKnown(@Nullable Offer closed) {
    return closed != null && things.closing(closed.community()).isPresent();
  }

  /** "for the night, check-in 14:00–19:00, check-out by 10:00", as far as that is known. */
  String night(Itinerary.Night night) {
    var checkIn = things.offer(night.offer()).map(this::hours).orElse("");
    var until = night.until();
    return until == null
        ? ui.t("trips.day.night", checkIn)
        : ui.t("trips.day.night.until", checkIn, TripPage.time(until));
  }

  private String hours(Offer offer) {
    return offer.terms().hours().stream()
        .map(hours -> ui.t("trips.why.hours", hours.opens(), hours.closes()))
        .distinct()
        .collect(Collectors.joining(ui.t("communities.hours.comma")));
  }

  private String group(String key, @Nullable Offer offer) {
    if (offer == null) return "";
    var group = offer.terms().group();
    return group.largest() == null
        ? ui.t(key + ".from", ui.number(group.smallest()))
        : ui.t(key, ui.number(group.smallest()), ui.number(group.largest()));
  }

  private String weekdays() {
    var days =
        trip.wishes().dates().stream()
            .map(date -> date.getDayOfWeek())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    return OpenTimes.days(ui, days);
  }

  private static long amount(Why why) {
    return why.amount() == null ? 0 : why.amount();
  }

  Link community(UUID id) {
    return things.community(id).map(this::link).orElseGet(this::gone);
  }

  private Link link(Community community) {
    return new Link(community.name(), ui.link(community.path()));
  }

  /** Its name; a sample says that it is one. */
  String name(UUID offer) {
    return things
        .offer(offer)
        .map(
            it ->
                it.sample()
                    ? ui.t("trips.sampleName", it.name(), ui.t("site.sample.short"))
                    : ui.plain(it.name()))
        .orElse("");
  }

  Link gone() {
    return new Link(LocalText.of(ui.lang(), ui.t("trips.trip.gone")), ui.link("/communities"));
  }
}
