package org.aenglek.offers.web;

import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.people.Place;

/** Where the lives of products are told; paths to go to are those after the language. */
final class LifeAddresses {
  static final String VILLAGE = "/{lang}/offers/products/of/{slug}";
  static final String PRODUCT = "/{lang}/offers/products/{id:[0-9a-f-]{36}}";
  static final String LIFE = PRODUCT + "/life";
  static final String AREA = "/{lang}/offers/products/{area:provinces|districts}/{code:\\d{2,4}}";
  static final String ASSET = "/{lang}/offers/assets/{id:[0-9a-f-]{36}}";

  private LifeAddresses() {}

  static String village(Community community) {
    return "/offers/products/of/" + community.slug();
  }

  static String product(UUID product) {
    return "/offers/products/" + product;
  }

  static String life(UUID product) {
    return product(product) + "/life";
  }

  static String area(Place area) {
    return "/offers/products/" + area.kind().key() + "s/" + area.id();
  }

  static String asset(UUID asset) {
    return "/offers/assets/" + asset;
  }
}
