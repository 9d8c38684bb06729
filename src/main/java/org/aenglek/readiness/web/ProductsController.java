package org.aenglek.readiness.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.readiness.Products;
import org.aenglek.readiness.Quadrant;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far the products of a village are. */
@Controller
class ProductsController {
  private final Products products;
  private final VillageDoor door;
  private final Areas areas;

  ProductsController(Products products, VillageDoor door, Areas areas) {
    this.products = products;
    this.door = door;
    this.areas = areas;
  }

  @GetMapping(Addresses.PRODUCTS)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), null);
  }

  @PostMapping(Addresses.PRODUCTS + "/{offer}")
  Object record(
      @PathVariable String slug,
      @PathVariable UUID offer,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    int stars = number(typed.getOrDefault("stars", ""));
    return Deeds.then(
        Addresses.products(ui, community),
        () -> products.record(community, offer, items(typed), stars == 0 ? null : stars),
        refused -> page(ui, community, refused));
  }

  /** What is not known is left out. */
  private static Map<Integer, Integer> items(Map<String, String> typed) {
    return IntStream.rangeClosed(1, Quadrant.ITEMS.size())
        .boxed()
        .filter(area -> number(typed.getOrDefault("area" + area, "")) != 0)
        .collect(
            Collectors.toMap(area -> area, area -> number(typed.getOrDefault("area" + area, ""))));
  }

  /** Nonsense is a number that there is nowhere. */
  private static int number(String typed) {
    if (typed.isEmpty()) return 0;
    return typed.matches("\\d") ? Integer.parseInt(typed) : -1;
  }

  private Page page(Ui ui, Community community, @Nullable Refusal refused) {
    door.requireToSee(community.id());
    return ProductsPage.of(
        ui,
        new ProductsPage.Facts(
            community,
            products.list(community.id()),
            products.of(community.id()),
            products.mayRecord(community)),
        refused);
  }
}
