package org.aenglek.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Who has signed in, while a request of theirs is answered.
 *
 * @param session the row that says so
 * @param shown when whoever holds it last showed that it is theirs
 * @param strong whether it began with more than a password, or need not have
 * @param behalf whom they are helping at the moment
 */
public record SignedIn(
    UUID session,
    UUID person,
    LocalText name,
    Instant shown,
    boolean strong,
    @Nullable Helped behalf) {
  private static final ScopedValue<SignedIn> CURRENT = ScopedValue.newInstance();

  /** Somebody who has no phone, shares one, or does not read. */
  public record Helped(UUID person, LocalText name) {}

  public static Optional<SignedIn> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /**
   * @throws Access.SignInFirst when nobody has
   */
  public static SignedIn current() {
    return find().orElseThrow(Access.SignInFirst::new);
  }

  public <T, X extends Throwable> T calls(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }
}
