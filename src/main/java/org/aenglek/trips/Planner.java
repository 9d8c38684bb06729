package org.aenglek.trips;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.aenglek.site.Settings;
import org.aenglek.stories.Stories;
import org.aenglek.trips.Wishes.Said;
import org.aenglek.trips.engine.Engine;
import org.aenglek.trips.engine.Problem;
import org.aenglek.trips.engine.ProblemRefused;
import org.springframework.stereotype.Component;

/** Begins plans: finds what there is for some wishes and asks the engine. */
@Component
class Planner {
  private static final long SEED = 1;

  /** Enough to see on which days a meal is worth more than a break, and where to sleep. */
  private static final long STEPS_TO_CHOOSE = 2_000;

  /** Enough to see whether what must be in fits, and which of two middays is the better one. */
  private static final long STEPS_TO_COMPARE = 300;

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

    boolean lacksMust() {
      return question.lacksMust(engine.best());
    }

    /** What must be in counts first; the meals that won stay where a plain break is no better. */
    private Draft better(Draft other) {
      if (lacksMust() != other.lacksMust()) return lacksMust() ? other : this;
      return other.value() > value() ? other : this;
    }

    long value() {
      return engine.best().value();
    }

    Itinerary itinerary() {
      return Itineraries.of(question, engine.best(), engine.leftOut());
    }
  }

  Draft begin(Wishes wishes) {
    var reach = new Reach(wishes, choices.of(wishes), times);
    var choice = reach.choice();
    var lunches = Lunches.of(wishes, choice);
    var nights = Nights.open(wishes, choice);
    var open = new Question(wishes, reach, choice, Midday.OPEN, nights, settings.zone());
    var first = new Engine(problem(open), SEED).run(STEPS_TO_CHOOSE);
    var settled = nights.of(first);
    var middays = Stream.of(lunches.of(first, choice), lunches.said()).distinct();
    return middays
        .map(midday -> new Question(wishes, reach, choice, midday, settled, settings.zone()))
        .map(question -> draft(question, List.of()))
        .reduce(Draft::better)
        .orElseThrow();
  }

  /** A plan that keeps as much as it can of an earlier one, its lunches and nights first of all. */
  Draft begin(Trip trip, Change change) {
    var before = trip.itinerary().days();
    var wishes = change.of(trip);
    var reach = new Reach(wishes, choices.of(wishes), times);
    var choice =
        wishes.leavesGaps() ? reach.choice().only(kept(wishes, trip.itinerary())) : reach.choice();
    var lunches = Lunches.of(wishes, choice);
    var nights = Nights.open(wishes, choice).of(before);
    var draft =
        draft(
            new Question(wishes, reach, choice, lunches.of(before), nights, settings.zone()),
            before);
    if (!draft.lacksMust()) return draft;
    var plain =
        draft(new Question(wishes, reach, choice, lunches.said(), nights, settings.zone()), before);
    return plain.lacksMust() ? draft : plain;
  }

  private Draft draft(Question question, List<Itinerary.Day> before) {
    var engine =
        before.isEmpty()
            ? new Engine(problem(question), SEED)
            : Engine.repairing(problem(question), question.places(before), SEED);
    engine.run(STEPS_TO_COMPARE);
    return new Draft(question, engine);
  }

  /** Where gaps stay: what was in, and what must be. */
  private static Set<UUID> kept(Wishes wishes, Itinerary before) {
    var musts = wishes.said().stream().filter(Said::isIn).map(Said::offer);
    return Stream.concat(before.offers(), musts).collect(toSet());
  }

  /** Whatever a visitor wishes, the engine is only asked what means something. */
  private Problem problem(Question question) {
    try {
      return question.problem(tripSettings.fairness(), stories.toldOf());
    } catch (ProblemRefused refused) {
      throw new IllegalStateException("asked of the engine what means nothing", refused);
    }
  }
}
