package org.aenglek.trips;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.aenglek.site.Settings;
import org.aenglek.stories.Stories;
import org.aenglek.trips.Wishes.Said;
import org.aenglek.trips.engine.Engine;
import org.aenglek.trips.engine.Problem;
import org.springframework.stereotype.Component;

/** Begins plans: finds what there is for some wishes and asks the engine. */
@Component
class Planner {
  private static final long SEED = 1;

  /** Enough to see on which days a meal is worth more than a break. */
  private static final long STEPS_TO_CHOOSE_MEALS = 2_000;

  private final Choices choices;
  private final TravelTimes times;
  private final Stories stories;
  private final TripSettings tripSettings;
  private final Settings settings;

  Planner(
      Choices choices,
      TravelTimes times,
      Stories stories,
      TripSettings tripSettings,
      Settings settings) {
    this.choices = choices;
    this.times = times;
    this.stories = stories;
    this.tripSettings = tripSettings;
    this.settings = settings;
  }

  /** A plan in the making; its first answer is there. */
  static final class Draft {
    private final Question question;
    private final Engine engine;

    private Draft(Question question, Engine engine) {
      this.question = question;
      this.engine = engine;
    }

    /** Goes on looking until told to stop, or until nothing better exists. */
    void improve(BooleanSupplier stop) {
      engine.run(stop);
    }

    long value() {
      return engine.best().value();
    }

    Itinerary itinerary() {
      return Itineraries.of(question, engine.best(), engine.leftOut());
    }
  }

  Draft begin(Wishes wishes) {
    var choice = choices.of(wishes);
    var open = new Question(wishes, choice, Midday.OPEN, settings.zone());
    var first = new Engine(problem(open), SEED).run(STEPS_TO_CHOOSE_MEALS);
    var question = new Question(wishes, choice, open.midday(first), settings.zone());
    return new Draft(question, new Engine(problem(question), SEED));
  }

  /** A plan that keeps as much as it can of an earlier one. */
  Draft begin(Trip trip, Change change) {
    var before = trip.itinerary();
    var wishes = change.of(trip);
    var all = choices.of(wishes);
    var choice = wishes.leavesGaps() ? all.only(kept(wishes, before)) : all;
    var open = new Question(wishes, choice, Midday.OPEN, settings.zone());
    var question = new Question(wishes, choice, open.midday(before), settings.zone());
    return new Draft(question, Engine.repairing(problem(question), question.places(before), SEED));
  }

  /** Where gaps stay: what was in, and what must be. */
  private static Set<UUID> kept(Wishes wishes, Itinerary before) {
    var musts = wishes.said().stream().filter(Said::isIn).map(Said::offer);
    return Stream.concat(before.offers(), musts).collect(toSet());
  }

  private Problem problem(Question question) {
    return question.problem(times, tripSettings.fairness(), stories.toldOf());
  }
}
