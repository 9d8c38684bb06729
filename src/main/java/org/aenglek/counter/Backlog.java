package org.aenglek.counter;

import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.aenglek.base.Actor;
import org.aenglek.people.Errands;
import org.aenglek.people.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * When what devices told is applied: before they are answered where it is little, so that they hear
 * at once what people must know of it; else soon after, one device after the other, so that nobody
 * waits for a long day's log, or among a crowd that comes back into signal. What a restart leaves
 * over is found by the rounds.
 */
@Component
class Backlog implements SmartLifecycle, Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
  private static final Actor JOB = Actor.job(Devices.JOB);
  private static final int LITTLE = 25;
  private static final int AT_ONCE = 4;
  private static final int LONGEST_WAIT_SECONDS = 2;

  private final Applying applying;
  private final Devices devices;
  private final EventRows rows;
  private final Errands errands;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final BlockingQueue<UUID> behind = new LinkedBlockingQueue<>();
  private @Nullable Thread thread;

  Backlog(Applying applying, Devices devices, EventRows rows, Errands errands) {
    this.applying = applying;
    this.devices = devices;
    this.rows = rows;
    this.errands = errands;
  }

  /** What a device told just now, or soon. */
  void apply(Device device) {
    var next = applying.next(device);
    if (next.isEmpty()) return;
    if (next.size() > LITTLE || !hasPlace()) {
      behind.add(device.id());
      return;
    }
    try {
      applying.apply(device, next);
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Of all devices that are not lost. */
  @Override
  public void make() {
    JOB.does(() -> errands.ask(Devices.JOB, rows::behind).forEach(this::catchUp));
  }

  private void work() {
    try {
      while (true) {
        var device = behind.take();
        JOB.does(() -> catchUp(device));
      }
    } catch (InterruptedException stopped) {
      // what is left over is found by the rounds
    }
  }

  /** A fault with one device's does not keep the others from their turn. */
  private void catchUp(UUID id) {
    try {
      var device = devices.get(id);
      if (!device.isLost()) applying.apply(device);
    } catch (RuntimeException failed) {
      LOG.error("what device {} told waits", id, failed);
    }
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("counter backlog").start(this::work);
  }

  @Override
  public synchronized void stop() {
    if (thread != null) thread.interrupt();
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
