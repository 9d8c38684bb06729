package org.aenglek.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends letters: one thread for each channel, so that none waits for another's server. A thread is
 * woken by a commit on this node, and looks by itself every few seconds for what other nodes left,
 * what is to be tried again, and the end of the quiet hours.
 */
final class Post implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Post.class);
  private static final int LOOK_EVERY_SECONDS = 5;
  private static final Duration TIDY_EVERY = Duration.ofHours(1);

  /** Whoever gets a letter so long after its cause is only confused. */
  private static final Duration TOO_LATE = Duration.ofDays(7);

  private static final int PATIENCE_WHEN_STOPPING_MS = 3000;

  private final List<Desk> desks;
  private final Outbox outbox;
  private final Duration kept;
  private final Clock clock;
  private final List<Semaphore> bells = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private Instant nextTidying = Instant.MIN;
  private volatile boolean running;

  Post(List<Carrier> carriers, Outbox outbox, QuietHours quiet, Duration kept, Clock clock) {
    var usable = carriers.stream().map(Carrier::channel).collect(Collectors.toUnmodifiableSet());
    this.desks =
        carriers.stream().map(carrier -> new Desk(carrier, usable, outbox, quiet, clock)).toList();
    this.outbox = outbox;
    this.kept = kept;
    this.clock = clock;
  }

  /** By what letters can leave. */
  Set<Channel> channels() {
    return desks.stream().map(Desk::channel).collect(Collectors.toUnmodifiableSet());
  }

  /** Hands over what is due now, whichever way it goes; answers how many attempts were made. */
  int deliverDue() {
    int all = 0;
    for (int tried = deliverOnce(); tried > 0; tried = deliverOnce()) all += tried;
    return all;
  }

  private int deliverOnce() {
    return desks.stream().mapToInt(Desk::deliverDue).sum();
  }

  /** Takes the words away from letters that left long ago, and ends those that never will. */
  void tidy() {
    var now = clock.instant();
    outbox.lapse(now.minus(TOO_LATE));
    while (outbox.erase(now.minus(kept)) > 0) LOG.debug("words of old letters were erased");
  }

  void wake() {
    bells.forEach(Semaphore::release);
  }

  @Override
  public void start() {
    running = true;
    desks.forEach(Desk::open);
    for (var desk : desks) {
      var bell = new Semaphore(0);
      bells.add(bell);
      threads.add(
          Thread.ofVirtual().name("post-" + desk.channel().key()).start(() -> work(desk, bell)));
    }
  }

  @Override
  public void stop() {
    running = false;
    desks.forEach(Desk::close);
    wake();
    threads.forEach(Post::join);
    threads.clear();
    bells.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** A letter may have gone over to another desk, so after some work all look again. */
  private void work(Desk desk, Semaphore bell) {
    while (running) {
      try {
        tidyAtTimes();
        if (desk.deliverDue() > 0) wake();
      } catch (RuntimeException failed) {
        if (running) LOG.warn("letters wait: {}", failed.getClass().getName(), failed);
      }
      if (!waitFor(bell)) return;
    }
  }

  private static boolean waitFor(Semaphore bell) {
    try {
      bell.tryAcquire(LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
      bell.drainPermits();
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  private synchronized void tidyAtTimes() {
    var now = clock.instant();
    if (now.isBefore(nextTidying)) return;
    nextTidying = now.plus(TIDY_EVERY);
    tidy();
  }

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE_WHEN_STOPPING_MS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
