package org.aenglek.trips.engine;

import org.aenglek.trips.engine.Wish.Must;
import org.jspecify.annotations.Nullable;

/** What visitors said of each place. */
final class Wishes {
  private final @Nullable Wish[] wishes;

  Wishes(Problem problem) {
    this.wishes = new Wish[problem.places().size()];
    for (var wish : problem.rules().wishes()) wishes[wish.place()] = wish;
  }

  boolean isMust(int place) {
    return wishes[place] instanceof Must;
  }

  boolean isMustNot(int place) {
    return wishes[place] instanceof Wish.MustNot;
  }

  /** When a stop may begin as far as the wish goes, within the day; null: not on this day. */
  @Nullable Window window(int place, int index, Day day) {
    var whole = new Window(day.earliest(), day.latest());
    if (!(wishes[place] instanceof Must must)) return whole;
    if (must.day() != null && must.day() != index) return null;
    var pinned = must.window();
    if (pinned == null) return whole;
    return new Window(Math.max(whole.from(), pinned.from()), Math.min(whole.to(), pinned.to()));
  }
}
