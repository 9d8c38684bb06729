package org.aenglek.channels.sheets;

import java.util.List;
import java.util.Optional;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;

/**
 * A place with those that lie in it and have things of their own.
 *
 * @param key in addresses and cells: a community's slug, an area's code, a household's id
 * @param inside communities, and districts of a province; the place itself is not among them
 */
public record Scope(Place place, String key, LocalText name, List<Scope> inside) {

  /** In addresses: {@code communities/ban-tha-sai}. */
  public String path() {
    return (place.kind() == Place.Kind.COMMUNITY ? "communitie" : place.kind().key()) + "s/" + key;
  }

  public boolean isArea() {
    return place.kind() == Place.Kind.DISTRICT || place.kind() == Place.Kind.PROVINCE;
  }

  Optional<Scope> find(String asked) {
    if (key.equals(asked)) return Optional.of(this);
    return inside.stream().filter(scope -> scope.key().equals(asked)).findFirst();
  }
}
