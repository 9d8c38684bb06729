package org.aenglek.people.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Households;
import org.aenglek.people.Place;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** What places are called, and where the pages about their people are. */
@Component
class PlaceNames {
  private final Areas areas;
  private final Households households;

  PlaceNames(Areas areas, Households households) {
    this.areas = areas;
    this.households = households;
  }

  String name(Ui ui, Place place) {
    return place.equals(Place.EVERYWHERE) ? ui.t("people.place.everywhere") : ui.plain(name(place));
  }

  private LocalText name(Place place) {
    return switch (place.kind()) {
      case HOUSEHOLD -> household(place).name();
      case COMMUNITY -> community(place).name();
      case DISTRICT ->
          areas.findDistrict(place.id()).orElseThrow(() -> new NotThere(place.toString())).name();
      case PROVINCE ->
          areas.provinces().stream()
              .filter(province -> province.code().equals(place.id()))
              .findFirst()
              .orElseThrow(() -> new NotThere(place.toString()))
              .name();
      case EVERYWHERE -> throw new IllegalStateException("a place without a name");
    };
  }

  /** The place whose page tells of the people there: a household's is its community. */
  Place told(Place place) {
    return place.kind() == Place.Kind.HOUSEHOLD
        ? Place.community(household(place).community())
        : place;
  }

  /** The page about the people there, after the language. */
  String path(Place place) {
    return switch (place.kind()) {
      case HOUSEHOLD -> path(told(place));
      case COMMUNITY -> "/people/communities/" + community(place).slug();
      case DISTRICT -> "/people/districts/" + place.id();
      case PROVINCE -> "/people/provinces/" + place.id();
      case EVERYWHERE -> "/people/everywhere";
    };
  }

  Community community(Place place) {
    var id = UUID.fromString(place.id());
    var found = areas.all(List.of(id)).get(id);
    if (found == null) throw new NotThere(place.toString());
    return found;
  }

  private Households.Household household(Place place) {
    return households.get(UUID.fromString(place.id()));
  }
}
