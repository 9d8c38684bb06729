package org.aenglek.offers.web;

import org.aenglek.offers.Life;
import org.aenglek.site.Ui;

/**
 * A product as a row of a list.
 *
 * @param urgent empty where nothing is
 */
public record LifeLine(
    String name, String address, String stage, String urgent, boolean isSample, String more) {

  static LifeLine of(Ui ui, Life life, String more) {
    var product = life.product();
    return new LifeLine(
        product.name(),
        ui.link(LifeAddresses.life(product.id())),
        LifeWords.stage(ui, life.stage()),
        LifeWords.urgent(ui, life),
        product.sample(),
        more);
  }
}
