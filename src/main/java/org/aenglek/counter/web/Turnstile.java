package org.aenglek.counter.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * So many devices are heard at once. When a crowd comes back into signal the others wait before
 * what they tell is read, where they cost next to nothing; who waits too long comes again.
 */
@Component
class Turnstile {
  private static final int AT_ONCE = 8;
  private static final int LONGEST_WAIT_SECONDS = 10;

  private final Semaphore places = new Semaphore(AT_ONCE, true);

  /** What is done within. */
  interface Visit<T> {
    T made() throws IOException;
  }

  /**
   * @throws ResponseStatusException 503 when nobody came out for too long
   */
  <T> T pass(Visit<T> visit) throws IOException {
    if (!isLetIn()) throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    try {
      return visit.made();
    } finally {
      places.release();
    }
  }

  private boolean isLetIn() {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
