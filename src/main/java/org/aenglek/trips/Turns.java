package org.aenglek.trips;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plans are made in turns, a slice of each, on threads of their own: what somebody waits for comes
 * before what makes a plan better that is shown already, each gets its fair part, and a processor
 * is left for pages.
 */
@Component
class Turns implements DisposableBean {
  private static final int WAITING = 100;
  private static final int PATIENCE_SECONDS = 20;

  private final AtomicLong turns = new AtomicLong();
  private final PriorityBlockingQueue<Runnable> queue = new PriorityBlockingQueue<>();
  private final ThreadPoolExecutor workers;

  Turns() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    this.workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            queue,
            Thread.ofPlatform().name("planner-", 0).daemon().factory());
  }

  /** Work in its turn: waited for before others, then by arrival. */
  private static final class Turn<T> extends FutureTask<T> implements Comparable<Turn<?>> {
    private final boolean isWaitedFor;
    private final long number;

    Turn(Callable<T> work, boolean isWaitedFor, long number) {
      super(work);
      this.isWaitedFor = isWaitedFor;
      this.number = number;
    }

    @Override
    public int compareTo(Turn<?> other) {
      if (isWaitedFor != other.isWaitedFor) return isWaitedFor ? -1 : 1;
      return Long.compare(number, other.number);
    }
  }

  /**
   * Waits for its turn and for what it makes.
   *
   * @throws Busy when too many wait already, or it takes too long
   */
  <T> T take(Callable<T> work) {
    if (queue.size() > 2 * WAITING) throw new Busy();
    var turn = new Turn<>(work, true, turns.getAndIncrement());
    workers.execute(turn);
    try {
      return turn.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException busy) {
      turn.cancel(true);
      throw new Busy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException own) throw own;
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** At some time, or never when too many wait already. */
  void later(Runnable work) {
    if (queue.size() > WAITING) return;
    Callable<Boolean> turn =
        () -> {
          work.run();
          return true;
        };
    workers.execute(new Turn<>(turn, false, turns.getAndIncrement()));
  }

  @Override
  public void destroy() {
    for (var waiting : workers.shutdownNow()) ((FutureTask<?>) waiting).cancel(true);
  }
}
