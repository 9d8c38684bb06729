package org.aenglek.income;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Rules.Vote;
import org.jspecify.annotations.Nullable;

/**
 * Something that a community's fund is to be spent on, and what became of it.
 *
 * @param vote nothing as long as nobody voted
 * @param paid nothing as long as it is not
 */
public record Spending(
    UUID id,
    UUID community,
    String what,
    Money amount,
    Instant proposed,
    @Nullable Vote vote,
    @Nullable Paid paid) {

  /**
   * That it was paid, and what proves it.
   *
   * @param receipt its number, or who was paid and why there is none
   * @param isPayeeNear whether whoever was paid lives in the community's subdistrict; nothing where
   *     that was not said
   */
  public record Paid(
      Instant at,
      String receipt,
      boolean isSubstitute,
      @Nullable Boolean isPayeeNear,
      boolean hasPicture) {}

  boolean isCarried() {
    return vote != null && vote.isCarried();
  }

  /** Voted for, and not paid yet. */
  public boolean canBePaid() {
    return isCarried() && paid == null;
  }
}
