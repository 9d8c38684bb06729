package org.aenglek.site;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small thing that nearly every page shows, read from the database once for each version of the
 * data. As with kept pages, the version is read before the thing is, and while nobody listens for
 * changes nothing is remembered.
 */
public final class Remembered<T> {
  private record Reading<T>(long version, T thing) {}

  private final Changes changes;
  private final Supplier<T> read;
  private volatile @Nullable Reading<T> last;

  public Remembered(Changes changes, Supplier<T> read) {
    this.changes = changes;
    this.read = read;
  }

  public T get() {
    if (isWriting() || !changes.isListening()) return read.get();
    long version = changes.version();
    var reading = last;
    if (reading == null || reading.version() != version) {
      reading = new Reading<>(version, read.get());
      last = reading;
    }
    return reading.thing();
  }

  /** A writer sees its own rows, which nobody else does before the commit. */
  private static boolean isWriting() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }
}
