package org.aenglek.bench;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a second many clients get something done, each as fast as it can. */
final class Pace {
  private Pace() {}

  static double perSecond(int clients, int seconds, Runnable attempt) throws Exception {
    var done = new AtomicInteger();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Callable<Void> client =
        () -> {
          while (System.nanoTime() < end) {
            attempt.run();
            done.incrementAndGet();
          }
          return null;
        };
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : pool.invokeAll(Collections.nCopies(clients, client))) one.get();
    }
    return done.get() / (double) seconds;
  }
}
