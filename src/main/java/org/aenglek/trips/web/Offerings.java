package org.aenglek.trips.web;

import static java.util.Comparator.comparingInt;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.trips.Route;
import org.aenglek.trips.Routes;
import org.aenglek.trips.Starts;
import org.aenglek.trips.Suggestion;
import org.aenglek.trips.Wishes;
import org.aenglek.trips.WishesForm;
import org.aenglek.trips.web.WishesPage.Offered;
import org.aenglek.trips.web.WishesPage.StartGroup;
import org.springframework.stereotype.Component;

/** What the form for wishes offers: where to start from, and what was asked to be in. */
@Component
class Offerings {
  private static final int MOST_COMMUNITIES = 20;

  private final Areas areas;
  private final Offers offers;
  private final Starts starts;
  private final Routes routes;

  Offerings(Areas areas, Offers offers, Starts starts, Routes routes) {
    this.areas = areas;
    this.offers = offers;
    this.starts = starts;
    this.routes = routes;
  }

  Offered of(WishesForm form) {
    return new Offered(starts(), musts(form));
  }

  /**
   * What shows the most of each community of a route.
   *
   * @throws NotThere when there is no such route for the public
   */
  List<String> along(String route) {
    return best(
        routes.get(route).stops().stream()
            .map(Route.Stop::community)
            .filter(Objects::nonNull)
            .map(Community::id));
  }

  /**
   * What shows the most of each of these communities.
   *
   * @param slugs one after the other, with commas
   * @throws NotThere when one is not there
   */
  List<String> in(String slugs) {
    return best(
        Stream.of(slugs.split(",")).limit(MOST_COMMUNITIES).map(areas::get).map(Community::id));
  }

  /** The communities of which there is something that can be visited. */
  Set<UUID> visitable(List<Suggestion> suggestions) {
    var communities =
        suggestions.stream().flatMap(one -> one.communities().stream()).map(Community::id);
    return visits(communities).map(Offer::community).collect(toSet());
  }

  /** In each what takes the longest: it shows the most. */
  private List<String> best(Stream<UUID> communities) {
    return visits(communities)
        .collect(toMap(Offer::community, offer -> offer, maxBy(comparingInt(Offerings::minutes))))
        .values()
        .stream()
        .map(Offer::slug)
        .sorted()
        .toList();
  }

  private Stream<Offer> visits(Stream<UUID> communities) {
    return offers.ofCommunities(communities.distinct().toList()).stream()
        .filter(offer -> offer.kind() == Offer.Kind.EXPERIENCE && offer.terms().minutes() != null);
  }

  private static int minutes(Offer offer) {
    return Objects.requireNonNullElse(offer.terms().minutes(), 0);
  }

  private List<StartGroup> starts() {
    var arrivals = new LinkedHashMap<String, LocalText>();
    starts.list().forEach(start -> arrivals.put(start.key(), start.name()));
    return Stream.of(new StartGroup("arrival", arrivals), around())
        .filter(group -> !group.starts().isEmpty())
        .toList();
  }

  /** Districts; a whole nation has too many of them, so there it is provinces. */
  private StartGroup around() {
    var provinces = areas.provinces();
    var places = new LinkedHashMap<String, LocalText>();
    if (provinces.size() > 1) {
      provinces.forEach(province -> places.put(province.code(), province.name()));
      return new StartGroup("province", places);
    }
    areas.districts().forEach(district -> places.put(district.code(), district.name()));
    return new StartGroup("district", places);
  }

  private Map<String, LocalText> musts(WishesForm form) {
    return form.all(WishesForm.MUST).stream()
        .distinct()
        .limit(Wishes.MOST_SAID)
        .flatMap(slug -> offer(slug).stream())
        .collect(toMap(Offer::slug, Offer::name, (one, same) -> one, LinkedHashMap::new));
  }

  private Optional<Offer> offer(String slug) {
    try {
      return Optional.of(offers.get(slug));
    } catch (NotThere gone) {
      return Optional.empty();
    }
  }
}
