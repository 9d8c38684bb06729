package org.aenglek.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many who do something at the same moment. */
public final class Together {
  private Together() {}

  /** What each of them got, in the order of their numbers. */
  public static <T> List<T> together(int many, IntFunction<T> does) {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = new ArrayList<Future<T>>();
      for (int i = 0; i < many; i++) {
        int number = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return does.apply(number);
                }));
      }
      start.countDown();
      var outcomes = new ArrayList<T>();
      for (var future : futures) outcomes.add(future.get());
      return outcomes;
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
