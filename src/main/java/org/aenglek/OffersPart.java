package org.aenglek;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.communities.Communities;
import org.aenglek.communities.Hours;
import org.aenglek.communities.Profile;
import org.aenglek.offers.NewOffer;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads {@code offers.json}. A community that has sample offers receives guests as they say, which
 * is a sample too.
 */
@Component
@Order(30)
class OffersPart implements FolderPart {
  private final Areas areas;
  private final Offers offers;
  private final Communities communities;

  OffersPart(Areas areas, Offers offers, Communities communities) {
    this.areas = areas;
    this.offers = offers;
    this.communities = communities;
  }

  @Override
  public void load(Folder folder, Province province) {
    var samples = new LinkedHashMap<UUID, List<NewOffer>>();
    for (var entry : folder.list("offers.json", OfferEntry[].class)) {
      var offer = entry.offer(areas.get(entry.community()).id());
      offers.enter(offer, Folder.requestId("offer", entry.slug()));
      if (offer.sample()) {
        samples.computeIfAbsent(offer.community(), id -> new ArrayList<>()).add(offer);
      }
    }
    samples.forEach(this::welcome);
  }

  private void welcome(UUID community, List<NewOffer> samples) {
    communities.welcome(
        community,
        new Profile.Welcome(
            union(samples, offer -> offer.welcome().languages()),
            union(samples, offer -> offer.welcome().access()),
            true),
        widest(union(samples, offer -> offer.terms().hours())));
  }

  /** Without the hours that lie within others. */
  private static List<Hours> widest(List<Hours> all) {
    return all.stream()
        .filter(one -> all.stream().noneMatch(other -> other != one && isWithin(one, other)))
        .toList();
  }

  private static boolean isWithin(Hours one, Hours other) {
    return other.weekdays().containsAll(one.weekdays())
        && other.months().containsAll(one.months())
        && !other.opens().isAfter(one.opens())
        && !other.closes().isBefore(one.closes());
  }

  private static <T> List<T> union(List<NewOffer> offers, Function<NewOffer, List<T>> part) {
    return List.copyOf(
        offers.stream().map(part).flatMap(List::stream).collect(toCollection(LinkedHashSet::new)));
  }

  private record OfferEntry(
      String slug,
      String community,
      Offer.Kind kind,
      LocalText name,
      LocalText text,
      List<String> capital,
      Terms.Unit unit,
      List<PriceEntry> prices,
      @Nullable Integer smallest,
      @Nullable Integer largest,
      @Nullable Integer capacity,
      @Nullable Integer leadHours,
      @Nullable Integer minutes,
      @Nullable Set<Integer> months,
      List<HoursEntry> hours,
      @Nullable List<String> languages,
      @Nullable List<String> access,
      @Nullable List<String> diet,
      boolean sample) {

    NewOffer offer(UUID communityId) {
      return new NewOffer(
          communityId,
          slug,
          kind,
          name,
          text,
          terms(),
          new Offer.Welcome(
              requireNonNullElse(languages, List.of()),
              requireNonNullElse(access, List.of()),
              requireNonNullElse(diet, List.of())),
          capital,
          sample);
    }

    private Terms terms() {
      var season = season();
      return new Terms(
          unit,
          prices.stream().map(PriceEntry::price).toList(),
          new Terms.Group(requireNonNullElse(smallest, 1), largest),
          capacity,
          requireNonNullElse(leadHours, 0),
          minutes,
          season,
          hours.stream().map(open -> open.hours(season, sample)).toList());
    }

    /** In the year's order, so that an offer says the same each time it is read. */
    private Set<Month> season() {
      return months == null
          ? EnumSet.allOf(Month.class)
          : months.stream().map(Month::of).collect(toCollection(() -> EnumSet.noneOf(Month.class)));
    }
  }

  /** A tier; where it ends is where the next one begins. */
  private record PriceEntry(int from, @Nullable Integer to, String baht) {
    Terms.Price price() {
      return new Terms.Price(from, Money.of(baht, "THB"));
    }
  }

  private record HoursEntry(List<String> days, LocalTime from, LocalTime to) {
    Hours hours(Set<Month> season, boolean sample) {
      return new Hours(
          days.stream()
              .map(HoursEntry::day)
              .collect(toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
          from,
          to,
          season,
          sample);
    }

    /** {@code mon} to {@code sun}. */
    private static DayOfWeek day(String name) {
      return Stream.of(DayOfWeek.values())
          .filter(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(name))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("weekday " + name));
    }
  }
}
