package org.aenglek.trips;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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

  /** Enough to see whether what must be in fits. */
  private static final long STEPS_TO_FIT_MUSTS = 300;

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

    long value() {
      return engine.best().value();
    }

    Itinerary itinerary() {
      return Itineraries.of(question, engine.best(), engine.leftOut());
    }
  }

  Draft begin(Wishes wishes) {
    var reach = new Reach(wishes, choices.of(wishes), times);
    var open = question(wishes, reach, reach.choice(), Midday.OPEN, wishes.days() - 1);
    var first = new Engine(problem(open), SEED).run(STEPS_TO_CHOOSE_MEALS);
    int lastDay = Question.lastDay(first.tours().stream().map(tour -> !tour.stops().isEmpty()));
    return draft(
        midday -> question(wishes, reach, reach.choice(), midday, lastDay),
        open.midday(first),
        List.of());
  }

  /** A plan that keeps as much as it can of an earlier one. */
  Draft begin(Trip trip, Change change) {
    var before = trip.itinerary().days();
    var wishes = change.of(trip);
    var reach = new Reach(wishes, choices.of(wishes), times);
    var choice =
        wishes.leavesGaps() ? reach.choice().only(kept(wishes, trip.itinerary())) : reach.choice();
    int lastDay = Question.lastDay(before.stream().map(day -> !day.stops().isEmpty()));
    var open = question(wishes, reach, choice, Midday.OPEN, lastDay);
    return draft(
        midday -> question(wishes, reach, choice, midday, lastDay), open.midday(before), before);
  }

  /** Where a meal that we chose stands in the way of what the visitor wants, a break will do. */
  private Draft draft(
      Function<Midday, Question> questions, Midday midday, List<Itinerary.Day> before) {
    var draft = draft(questions.apply(midday), before);
    if (!draft.lacksMust()) return draft;
    var said = questions.apply(Midday.OPEN).midday(List.of());
    var other = draft(questions.apply(said), before);
    return other.lacksMust() ? draft : other;
  }

  private Draft draft(Question question, List<Itinerary.Day> before) {
    var engine =
        before.isEmpty()
            ? new Engine(problem(question), SEED)
            : Engine.repairing(problem(question), question.places(before), SEED);
    engine.run(STEPS_TO_FIT_MUSTS);
    return new Draft(question, engine);
  }

  private Question question(Wishes wishes, Reach reach, Choice choice, Midday midday, int lastDay) {
    return new Question(wishes, reach, choice, midday, lastDay, settings.zone());
  }

  /** Where gaps stay: what was in, and what must be. */
  private static Set<UUID> kept(Wishes wishes, Itinerary before) {
    var musts = wishes.said().stream().filter(Said::isIn).map(Said::offer);
    return Stream.concat(before.offers(), musts).collect(toSet());
  }

  private Problem problem(Question question) {
    return question.problem(tripSettings.fairness(), stories.toldOf());
  }
}
