package org.aenglek.offers.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.offers.FollowUps;
import org.aenglek.offers.ProductRefused;
import org.aenglek.offers.ProductRefused.Reason;
import org.aenglek.offers.Step;
import org.aenglek.offers.Step.Standard;
import org.jspecify.annotations.Nullable;

/** What somebody typed into one of the forms about a product. */
record Typed(Map<String, String> fields) {
  static final Typed NOTHING = new Typed(Map.of());

  String said(String field) {
    return fields.getOrDefault(field, "");
  }

  Optional<UUID> id(String field) {
    return TypedId.find(said(field));
  }

  /** Of the form itself; a new one where it brings none. */
  UUID request() {
    return TypedId.orNew(said("request"));
  }

  /**
   * @throws ProductRefused with what is to be mended
   */
  Step.Done step() {
    var kind = Step.Kind.find(said("step")).orElseThrow(() -> new ProductRefused(Reason.STEP_KIND));
    return new Step.Done(kind, day("day", Reason.STEP_DAY), said("note"), standard(kind));
  }

  private @Nullable Standard standard(Step.Kind kind) {
    if (kind != Step.Kind.STANDARD) return null;
    var given =
        Standard.Given.find(said("standard"))
            .orElseThrow(() -> new ProductRefused(Reason.STANDARD));
    var expires = said("expires").isEmpty() ? null : day("expires", Reason.EXPIRES);
    return new Standard(given, said("number"), expires);
  }

  /**
   * @throws ProductRefused with what is to be mended
   */
  FollowUps.Asked followUp() {
    return new FollowUps.Asked(
        id("person").orElseThrow(() -> new ProductRefused(Reason.FOLLOW_WHOM)),
        day("due", Reason.FOLLOW_DAY),
        said("what"));
  }

  private LocalDate day(String field, Reason otherwise) {
    return TypedDate.find(said(field)).orElseThrow(() -> new ProductRefused(otherwise));
  }
}
