package org.aenglek.media;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.aenglek.base.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** One thread for what pictures need in the background: one thing after the other, and hourly. */
@Component
class Jobs implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final Actor ACTOR = Actor.job("pictures");
  private static final int FIRST_MINUTES = 1, THEN_MINUTES = 60;

  private final List<Job> hourly = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Job> asked = new LinkedBlockingQueue<>();
  private volatile @Nullable Thread thread;

  /** Work that may fail and is tried again. */
  interface Job {
    void run() throws IOException;
  }

  /** Soon after the start, then hourly. */
  void every(Job job) {
    hourly.add(job);
  }

  void soon(Job job) {
    asked.add(job);
  }

  /** Comes back when all that was asked for until now is done. */
  void settle() throws InterruptedException {
    var done = new CountDownLatch(1);
    asked.add(done::countDown);
    done.await();
  }

  @Override
  public void start() {
    var working = Thread.ofPlatform().daemon().name("pictures").unstarted(this::work);
    thread = working;
    working.start();
  }

  @Override
  public void stop() {
    var working = thread;
    thread = null;
    if (working != null) working.interrupt();
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void work() {
    int minutes = FIRST_MINUTES;
    while (Thread.currentThread() == thread) {
      try {
        var job = asked.poll(minutes, TimeUnit.MINUTES);
        if (job != null) {
          run(job);
        } else {
          minutes = THEN_MINUTES;
          hourly.forEach(Jobs::run);
        }
      } catch (InterruptedException end) {
        return;
      }
    }
  }

  /** Nobody waits for it to tell of a failure, and it comes round again. */
  private static void run(Job job) {
    try {
      ACTOR.does(() -> runOrTell(job));
    } catch (RuntimeException | OutOfMemoryError failed) {
      LOG.error("pictures have to wait", failed);
    }
  }

  private static void runOrTell(Job job) {
    try {
      job.run();
    } catch (IOException failed) {
      LOG.error("pictures have to wait", failed);
    }
  }
}
