package org.aenglek.payments.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/**
 * Whose money a page is about: a community's by its address, or what the collector of a province
 * keeps by its code.
 *
 * @param key as it stands in addresses
 */
record Purse(Place place, LocalText name, String key) {

  boolean isCollector() {
    return place.kind() == Place.Kind.PROVINCE;
  }

  UUID community() {
    return UUID.fromString(place.id());
  }

  String payee() {
    return "/payments/payee/" + key;
  }

  String papers() {
    return "/payments/papers/" + key;
  }

  String in() {
    return "/payments/in/" + key;
  }

  /** Finds them. */
  @Component
  static class Purses {
    private final Areas areas;

    Purses(Areas areas) {
      this.areas = areas;
    }

    /**
     * @throws NotThere when there is no such community and no such province
     */
    Purse get(String key) {
      return key.matches("\\d{2}") ? province(key) : community(key);
    }

    /** Of a place with a purse: only communities and provinces have one. */
    Purse of(Place place) {
      if (place.kind() == Place.Kind.PROVINCE) return province(place.id());
      var id = UUID.fromString(place.id());
      var community = areas.all(List.of(id)).get(id);
      return new Purse(place, community.name(), community.slug());
    }

    private Purse community(String slug) {
      var community = areas.get(slug);
      return new Purse(Place.community(community.id()), community.name(), slug);
    }

    private Purse province(String code) {
      return areas.provinces().stream()
          .filter(province -> province.code().equals(code))
          .findFirst()
          .map(Province::name)
          .map(name -> new Purse(Place.province(code), name, code))
          .orElseThrow(() -> new NotThere("province " + code));
    }
  }
}
