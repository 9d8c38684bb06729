package org.aenglek;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.offers.Lives;
import org.aenglek.offers.Offers;
import org.aenglek.offers.ProductSteps;
import org.aenglek.offers.Step;
import org.aenglek.offers.Step.Standard;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code products.json}: products from the idea on, and what was done for them. */
@Component
@Order(36)
class ProductsPart implements FolderPart {
  private final Areas areas;
  private final Offers offers;
  private final Lives lives;
  private final ProductSteps steps;

  ProductsPart(Areas areas, Offers offers, Lives lives, ProductSteps steps) {
    this.areas = areas;
    this.offers = offers;
    this.lives = lives;
    this.steps = steps;
  }

  @Override
  public void load(Folder folder, Province province) {
    folder.list("products.json", ProductEntry[].class).forEach(this::enter);
  }

  private void enter(ProductEntry entry) {
    var offer = entry.offer();
    var id =
        lives.begin(
            areas.get(entry.community()).id(),
            entry.name(),
            offer == null ? null : offers.get(offer).id(),
            entry.sample(),
            Folder.requestId("product", entry.key()));
    for (var step : entry.steps()) {
      steps.take(
          id,
          step.done(),
          null,
          Folder.requestId("step", entry.key() + " " + step.kind() + " " + step.day()));
    }
  }

  private record ProductEntry(
      String key,
      String community,
      String name,
      @Nullable String offer,
      List<StepEntry> steps,
      boolean sample) {}

  private record StepEntry(
      Step.Kind kind,
      LocalDate day,
      String note,
      Standard.@Nullable Given standard,
      @Nullable LocalDate expires) {
    Step.Done done() {
      return new Step.Done(
          kind, day, note, standard == null ? null : new Standard(standard, "", expires));
    }
  }
}
