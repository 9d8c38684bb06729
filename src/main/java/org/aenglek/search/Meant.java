package org.aenglek.search;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aenglek.search.Runs.Run;
import org.aenglek.search.Runs.Script;
import org.jspecify.annotations.Nullable;

/** Guesses a misspelt question from what comes nearest to it among the names that were found. */
final class Meant {
  private static final double NEAR_ENOUGH = 0.45;

  private record Guess(String word, double nearness) {}

  private Meant() {}

  /** The question with each word as it is written in what was found; nothing if none is near. */
  static @Nullable String by(Asked asked, List<Found> found) {
    var known = found.stream().limit(3).map(Found::thing).flatMap(Meant::names).distinct().toList();
    var meant = asked.words().stream().map(word -> nearest(word, known)).collect(joining(" "));
    return meant.equals(asked.words().stream().map(Run::text).collect(joining(" "))) ? null : meant;
  }

  private static Stream<String> names(Thing thing) {
    return Stream.concat(Stream.of(thing.title()), thing.words().stream())
        .flatMap(text -> text.texts().values().stream())
        .flatMap(text -> Stream.of(text.split("[\\s,()]+")))
        .flatMap(word -> Stream.of(word, Folding.bare(Folding.tidy(word))))
        .filter(word -> word.length() > 2);
  }

  private static String nearest(Run word, List<String> known) {
    return known.stream()
        .filter(one -> word.script() != Script.LATIN || beginsAlike(word.text(), one))
        .map(one -> new Guess(one, nearness(word.text(), Folding.fold(one))))
        .filter(guess -> guess.nearness() > NEAR_ENOUGH)
        .max(comparingDouble(Guess::nearness))
        .map(Guess::word)
        .orElse(word.text());
  }

  /** Whoever slips seldom does at the first letter; other words that end alike are other words. */
  private static boolean beginsAlike(String word, String other) {
    return Folding.fold(other).startsWith(word.substring(0, 1));
  }

  /** The share of pairs of letters that two words have in common (Dice). */
  private static double nearness(String one, String other) {
    var ofOne = pairs(one);
    var ofOther = pairs(other);
    var common = new HashSet<>(ofOne);
    common.retainAll(ofOther);
    return 2.0 * common.size() / (ofOne.size() + ofOther.size());
  }

  private static Set<String> pairs(String word) {
    var pairs = new HashSet<String>();
    var text = " " + word + " ";
    for (int i = 0; i + 2 <= text.length(); i++) pairs.add(text.substring(i, i + 2));
    return pairs;
  }
}
