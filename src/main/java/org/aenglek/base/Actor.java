package org.aenglek.base;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who is acting: a signed-in person, a named job, or the loader of a sample. Every writing
 * transaction begins with it and the database keeps it with what was changed.
 */
public record Actor(String name) {
  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  public Actor {
    if (name.isBlank()) throw new IllegalArgumentException("an actor needs a name");
  }

  public static Actor job(String name) {
    return new Actor("job:" + name);
  }

  public void does(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  public <T> T does(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  /** The actor of this thread's work, where somebody acts. */
  public static Optional<Actor> find() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /**
   * The actor of this thread's work.
   *
   * @throws IllegalStateException when nobody acts: a change without an actor is a bug
   */
  public static Actor current() {
    if (!CURRENT.isBound()) throw new IllegalStateException("nobody is acting");
    return CURRENT.get();
  }
}
