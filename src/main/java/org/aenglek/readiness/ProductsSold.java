package org.aenglek.readiness;

import java.util.List;
import java.util.UUID;
import org.aenglek.training.SoldProducts;
import org.springframework.stereotype.Component;

/** Tells the clinic of ideas which products a village sells already. */
@Component
class ProductsSold implements SoldProducts {
  private final Products products;

  ProductsSold(Products products) {
    this.products = products;
  }

  @Override
  public List<Product> of(UUID community) {
    return products.list(community).stream()
        .map(offer -> new Product(offer.id(), offer.name()))
        .toList();
  }
}
