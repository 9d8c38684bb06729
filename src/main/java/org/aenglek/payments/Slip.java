package org.aenglek.payments;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim that money was sent.
 *
 * @param amount as its sender says
 * @param isTrue whether a payment stands behind it
 * @param turnedDown since when it is known that no money came of it
 */
public record Slip(
    UUID id,
    UUID due,
    String bank,
    String transRef,
    Money amount,
    Instant sent,
    boolean isTrue,
    @Nullable Instant turnedDown) {
  /** Stands for the bank where nobody but the seller saw that it was sent. */
  static final String SEEN = "seen";

  /** Whether the seller alone says so, without a picture. */
  public boolean isSeenBySeller() {
    return bank.equals(SEEN);
  }

  public boolean isOpen() {
    return !isTrue && turnedDown == null;
  }
}
