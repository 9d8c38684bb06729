package org.aenglek.offers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A product with all that became of it.
 *
 * @param steps the latest day first
 * @param followUps what is due first
 * @param offer as which it is sold; none before it is, or where it is hidden from who reads
 * @param sold the first and the last day; none before anybody bought it
 */
public record Life(
    Product product,
    List<Step> steps,
    List<FollowUp> followUps,
    @Nullable Offer offer,
    @Nullable DateSpan sold) {
  private static final int DAYS_TO_RENEW = 60;

  public Life {
    steps = List.copyOf(steps);
    followUps = List.copyOf(followUps);
  }

  /** How far it has come; one stage may have been left out on the way. */
  public enum Stage {
    IDEA,
    STANDARD,
    PACKAGING,
    ON_SALE,
    SOLD;

    /** As it stands in addresses and message keys: {@code on-sale}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Stage> find(String key) {
      return Stream.of(values()).filter(stage -> stage.key().equals(key)).findFirst();
    }
  }

  /** The furthest that it has reached. */
  public Stage stage() {
    if (sold != null) return Stage.SOLD;
    if (offer != null) return Stage.ON_SALE;
    return steps.stream()
        .map(step -> Stage.valueOf(step.done().kind().name()))
        .max(Comparator.naturalOrder())
        .orElse(Stage.IDEA);
  }

  /** The last step of a kind, if there was one. */
  public Optional<Step> last(Step.Kind kind) {
    return steps.stream().filter(step -> step.done().kind() == kind).findFirst();
  }

  public boolean isOverdue(LocalDate today) {
    return followUps.stream().anyMatch(one -> one.isOverdue(today));
  }

  /** Begun, not sold yet, and nobody was ever asked to look after it. */
  public boolean isForgotten() {
    return sold == null && followUps.isEmpty();
  }

  /** Whether a standard ends soon, or has ended, that was not given anew. */
  public boolean mustRenew(LocalDate today) {
    return Stream.of(Step.Standard.Given.values())
        .flatMap(given -> lastOf(given).stream())
        .anyMatch(standard -> standard.endsBefore(today.plusDays(DAYS_TO_RENEW)));
  }

  private Optional<Step.Standard> lastOf(Step.Standard.Given given) {
    return steps.stream()
        .map(step -> step.done().standard())
        .filter(standard -> standard != null && standard.given() == given)
        .findFirst();
  }
}
