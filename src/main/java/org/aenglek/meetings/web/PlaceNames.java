package org.aenglek.meetings.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/** How the places are called in which somebody meets. */
@Component("meetingPlaces")
class PlaceNames {
  private final Areas areas;

  PlaceNames(Areas areas) {
    this.areas = areas;
  }

  /** Nothing of a place where nobody meets. */
  Optional<LocalText> of(Place place) {
    return switch (place.kind()) {
      case PROVINCE ->
          areas.provinces().stream()
              .filter(one -> one.code().equals(place.id()))
              .map(Province::name)
              .findFirst();
      case DISTRICT -> areas.findDistrict(place.id()).map(District::name);
      case COMMUNITY -> community(UUID.fromString(place.id())).map(Community::name);
      default -> Optional.empty();
    };
  }

  Optional<Community> community(UUID id) {
    return Optional.ofNullable(areas.all(List.of(id)).get(id));
  }
}
