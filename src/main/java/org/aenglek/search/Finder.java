package org.aenglek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aenglek.search.Runs.Run;
import org.aenglek.search.Runs.Script;
import org.apache.lucene.search.PhraseQuery;

/**
 * How a question is asked of the index: as it is written, nearly so, or by some of its words. A
 * community comes before its offers and stories.
 */
final class Finder {
  /** A community that is named so, has it or lies there. */
  static final float SURE = 80;

  /** At least an offer's name, or a community's text. */
  static final float LIKELY = 64;

  static final int SEVERAL = 3;

  private static final float COMMUNITY_FIRST = 32;

  /** A shorter beginning of a sound says too little. */
  private static final int SHORTEST_SOUND = 4;

  private static final int SHORTEST_BEGINNING = 3;

  private Finder() {}

  /** Names that begin with what was typed so far, then those that contain it. */
  static Way suggestions(Asked asked) {
    return named(asked).way(each(asked, WordWays::inNames));
  }

  static Way all(Asked asked) {
    var best = named(asked);
    located(asked, best);
    var latin = latin(asked);
    if (latin.length > 1) best.query(64, new PhraseQuery("words", latin));
    if (asked.isGeneric()) best.way(Way.everything(1));
    return best.way(each(asked, WordWays::in));
  }

  static Way nearlyAll(Asked asked) {
    var best = new Best().way(all(asked)).way(each(asked, WordWays::near));
    var bare = asked.bare();
    var sound = Sounds.joined(bare);
    WordWays.slips(best, 72, "name", bare);
    WordWays.slips(best, 60, "place", bare);
    if (!sound.isEmpty()) {
      WordWays.slips(best, 68, "name", Entry.sound(sound));
      WordWays.slips(best, 56, "place", Entry.sound(sound));
    }
    return best;
  }

  static Way some(Asked asked) {
    return Way.each(words(asked, WordWays::in), (asked.words().size() + 1) / 2);
  }

  private static Best named(Asked asked) {
    var sound = Sounds.joined(asked.whole());
    var bareSound = Sounds.joined(asked.bare());
    var best = new Best().term(104, "name", asked.whole()).term(100, "name", asked.bare());
    if (isBeginning(asked.whole())) best.beginning(86, "name", asked.whole());
    if (isBeginning(asked.bare())) best.beginning(84, "name", asked.bare());
    if (sound.length() > 1) best.term(94, "name", Entry.sound(sound));
    if (bareSound.length() > 1) best.term(92, "name", Entry.sound(bareSound));
    if (sound.length() >= SHORTEST_SOUND) best.beginning(76, "name", Entry.sound(sound));
    if (bareSound.length() >= SHORTEST_SOUND) {
      best.beginning(74, "name", Entry.sound(bareSound));
      WordWays.sound(best, 64, "nameSound", bareSound);
    }
    return best;
  }

  /** Two letters are rather a word. */
  private static boolean isBeginning(String text) {
    return text.length() == 1 || text.length() >= SHORTEST_BEGINNING;
  }

  private static void located(Asked asked, Best best) {
    best.term(70, "place", asked.whole()).term(70, "place", asked.bare());
    var sound = Sounds.joined(asked.bare());
    if (sound.length() > 1) best.term(68, "place", Entry.sound(sound));
    if (asked.bare().length() >= SHORTEST_BEGINNING) best.beginning(60, "place", asked.bare());
    if (sound.length() >= SHORTEST_SOUND) best.beginning(58, "place", Entry.sound(sound));
  }

  private static Way each(Asked asked, Function<Run, Best> ways) {
    return Way.each(words(asked, ways), asked.words().size());
  }

  /** The words, each of which may also be one with its neighbour. */
  private static List<Best> words(Asked asked, Function<Run, Best> ways) {
    var words = asked.words();
    var each = new ArrayList<Best>();
    for (int i = 0; i < words.size(); i++) {
      var best = ways.apply(words.get(i));
      if (i > 0) joined(best, words.get(i - 1), words.get(i));
      if (i + 1 < words.size()) joined(best, words.get(i), words.get(i + 1));
      each.add(best);
    }
    return each;
  }

  /** {@code chang lon} is also {@code changlon}. */
  private static void joined(Best best, Run one, Run next) {
    var sound = Sounds.joined(one.text() + " " + next.text());
    if (sound.isEmpty()) return;
    best.term(53, "nameSound", sound).term(51, "placeSound", sound);
  }

  private static String[] latin(Asked asked) {
    return asked.words().stream()
        .filter(word -> word.script() == Script.LATIN)
        .map(Run::text)
        .toArray(String[]::new);
  }

  /** What a thing is worth for its kind, by the number of the kind. */
  static float[] ahead(Asked asked) {
    return new float[] {asked.isGeneric() ? 4 * COMMUNITY_FIRST : COMMUNITY_FIRST, 1, 0};
  }
}
