package org.aenglek.trips;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Plans are made in turns, a slice of each, on threads of their own: many at once all have a first
 * answer soon, each gets its fair part, and a processor is left for pages.
 */
@Component
class Turns implements DisposableBean {
  private static final int WAITING = 200;

  private final ThreadPoolExecutor workers;

  Turns() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    this.workers =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("planner-", 0).daemon().factory());
  }

  /**
   * Waits for its turn and for what it makes.
   *
   * @throws Busy when too many wait already
   */
  <T> T take(Callable<T> work) {
    try {
      return workers.submit(work).get();
    } catch (RejectedExecutionException full) {
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
    if (workers.getQueue().remainingCapacity() > WAITING / 2) workers.execute(work);
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }
}
