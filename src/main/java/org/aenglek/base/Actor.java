package org.aenglek.base;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting: a signed-in person, a named job, or a visitor. Every writing transaction begins
 * with it and the database keeps it with what was changed.
 *
 * @param behalf the person whom the actor helps, for whom it is done
 * @param strong whether it is as sure who acts as the installation asks of those who may do much
 */
public record Actor(String name, @Nullable UUID behalf, boolean strong) {
  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();
  private static final String PERSON = "person:";

  public Actor {
    if (name.isBlank()) throw new IllegalArgumentException("an actor needs a name");
  }

  public Actor(String name) {
    this(name, null, true);
  }

  public static Actor job(String name) {
    return new Actor("job:" + name);
  }

  public static Actor person(UUID id) {
    return new Actor(PERSON + id);
  }

  /** The same one, helping somebody else. */
  public Actor onBehalfOf(@Nullable UUID person) {
    return new Actor(name, person, strong);
  }

  /** The same one, who has shown no more than a password. */
  public Actor weakly() {
    return new Actor(name, behalf, false);
  }

  /** Nothing for a job and for a visitor. */
  public Optional<UUID> person() {
    return name.startsWith(PERSON)
        ? Optional.of(UUID.fromString(name.substring(PERSON.length())))
        : Optional.empty();
  }

  public void does(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public <T> T does(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** For work that may throw what is checked. */
  public <T, X extends Throwable> T calls(ScopedValue.CallableOp<T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** The actor of this thread's work, if anybody acts. */
  public static Optional<Actor> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /**
   * The actor of this thread's work.
   *
   * @throws IllegalStateException when nobody acts: a change without an actor is a bug
   */
  public static Actor current() {
    return find().orElseThrow(() -> new IllegalStateException("nobody is acting"));
  }
}
