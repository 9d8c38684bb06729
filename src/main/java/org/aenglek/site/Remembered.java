package org.aenglek.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What many pages show, read from the database once for each version of the data: a page in four
 * languages, its leaflet and its map ask the same. As with kept pages, the version is read before
 * the answer is, and while nobody listens for changes nothing is remembered.
 *
 * @param <Q> a question, with all that its answer depends on
 * @param <A> an answer that nobody changes
 */
public final class Remembered<Q, A> {
  private record Reading<A>(long version, A answer) {}

  private final Changes changes;
  private final Function<Q, A> read;
  private final Cache<Q, Reading<A>> readings;

  /**
   * @param most how much is remembered, in the measure of {@code size}
   */
  public Remembered(Changes changes, int most, ToIntFunction<A> size, Function<Q, A> read) {
    this.changes = changes;
    this.read = read;
    this.readings =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .<Q, Reading<A>>weigher((question, reading) -> 1 + size.applyAsInt(reading.answer()))
            .build();
  }

  /** A single thing that there is only one of. */
  public static <A> Supplier<A> one(Changes changes, Supplier<A> read) {
    var one = new Remembered<Boolean, A>(changes, 1, any -> 0, any -> read.get());
    return () -> one.of(true);
  }

  public A of(Q question) {
    if (isWriting() || !changes.isListening()) return read.apply(question);
    long version = changes.version();
    var last = readings.getIfPresent(question);
    if (last != null && last.version() == version) return last.answer();
    var reading = new Reading<>(version, read.apply(question));
    readings.put(question, reading);
    return reading.answer();
  }

  /** A writer sees its own rows, which nobody else does before the commit. */
  private static boolean isWriting() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }
}
