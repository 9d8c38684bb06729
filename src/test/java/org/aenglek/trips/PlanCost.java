package org.aenglek.trips;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** Lets the bench ask the planner alone, without keeping what it answers. */
public final class PlanCost {
  private final Planner planner;
  private final Choices choices;
  private final Clock clock;

  PlanCost(Planner planner, Choices choices, Clock clock) {
    this.planner = planner;
    this.choices = choices;
    this.clock = clock;
  }

  /** A Saturday far enough ahead for everything to be booked. */
  public LocalDate saturday() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone())
        .plusDays(14)
        .with(nextOrSame(SATURDAY));
  }

  public int places(Wishes wishes) {
    return choices.of(wishes).visits().size();
  }

  public void plan(Wishes wishes) {
    planner.begin(wishes);
  }

  /** On a thread of the site, so that the reader's own time is not left out. */
  public void planBesides(Wishes wishes) {
    CompletableFuture.runAsync(() -> plan(wishes)).join();
  }
}
