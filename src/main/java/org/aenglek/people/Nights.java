package org.aenglek.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes the job that keeps to the purposes, once a night, and more often the erasures whose day is
 * over and the rounds of other modules.
 */
@Component
class Nights implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Nights.class);
  private static final LocalTime BEGINS = LocalTime.of(3, 0);

  private final Retention retention;
  private final Erasures erasures;
  private final ObjectProvider<Nightly> others;
  private final ObjectProvider<Rounds> rounds;
  private final Settings settings;
  private final Clock clock;
  private final Duration lookEvery;
  private @Nullable Thread thread;

  Nights(
      Retention retention,
      Erasures erasures,
      ObjectProvider<Nightly> others,
      ObjectProvider<Rounds> rounds,
      Settings settings,
      Clock clock,
      @Value("${aenglek.people.look-every:10m}") Duration lookEvery) {
    this.retention = retention;
    this.erasures = erasures;
    this.others = others;
    this.rounds = rounds;
    this.settings = settings;
    this.clock = clock;
    this.lookEvery = lookEvery;
  }

  /** Does the night's work when it is time and nobody has; answers whether it did. */
  boolean runIfDue() {
    var there = clock.instant().atZone(settings.zone());
    var today = there.toLocalDate();
    if (there.toLocalTime().isBefore(BEGINS) || !retention.runOnce(today)) return false;
    others.orderedStream().forEach(other -> attempt(() -> other.run(today)));
    return true;
  }

  private void watch() {
    while (pause()) {
      attempt(erasures::carryOutDue);
      rounds.forEach(one -> attempt(one::make));
      attempt(
          () -> {
            if (runIfDue()) LOG.info("The work of the night is done");
          });
    }
  }

  /** One that fails does not keep the others from their turn. */
  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("what was to be done is not; tried again later", failed);
    }
  }

  private boolean pause() {
    try {
      Thread.sleep(lookEvery);
      return true;
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  @Override
  public synchronized void start() {
    thread = Thread.ofVirtual().name("nights").start(this::watch);
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
