package org.aenglek.trips.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Finds a plan and goes on finding better ones until it is told to stop. One thread runs it; any
 * other may ask for the best plan meanwhile. The same problem and seed give the same plans in the
 * same order, however fast the machine is.
 */
public final class Engine {
  private final Search search;
  private final AtomicReference<Plan> best = new AtomicReference<>();
  private Consumer<Plan> listener = plan -> {};

  /** The first plan is there when this returns. */
  public Engine(Problem problem, long seed) {
    this(new Search(new Ground(problem), seed));
  }

  private Engine(Search search) {
    this.search = search;
    best.set(Timetable.of(search.best()));
  }

  /**
   * Goes on from a plan of which something may have fallen away: keeps as many of its places as it
   * can, most of all on their days, and fills what came free.
   *
   * @param before the places of each day of that plan in their order, by their index in the problem
   *     as it is now
   */
  public static Engine repairing(Problem problem, List<List<Integer>> before, long seed) {
    return new Engine(new Search(new Ground(problem, before), seed));
  }

  /** Is told of each better plan by the thread that runs; not of the first one. */
  public Engine onBetter(Consumer<Plan> listener) {
    this.listener = listener;
    return this;
  }

  /** The best plan so far. */
  public Plan best() {
    return best.get();
  }

  /** Runs until it is told to stop, which it asks before each step, or nothing better exists. */
  public Plan run(BooleanSupplier stop) {
    while (!search.isComplete() && !stop.getAsBoolean()) step();
    return best();
  }

  /** Runs so many steps of some ten microseconds each, or fewer if nothing better exists. */
  public Plan run(long steps) {
    for (long step = 0; step < steps && !search.isComplete(); step++) step();
    return best();
  }

  /** Why each place that the best plan lacks is not in it. Not while the engine runs. */
  public List<LeftOut> leftOut() {
    return new Reasons(search.best()).all();
  }

  private void step() {
    if (!search.step()) return;
    var plan = Timetable.of(search.best());
    best.set(plan);
    listener.accept(plan);
  }
}
