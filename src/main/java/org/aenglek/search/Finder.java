package org.aenglek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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

  /** What is written so in no name and is no word is perhaps misspelt among others. */
  private static final float KNOWN = 55;

  /** What is asked alone and stands somewhere as it is written is not misspelt. */
  private static final float WRITTEN = 47;

  /** A shorter beginning of a sound says too little. */
  private static final int SHORTEST_SOUND = 4;

  private static final int SHORTEST_BEGINNING = 3;

  private final Asked asked;
  private final String sound;
  private final String bareSound;
  private final List<Once> words;
  private final Once all;

  Finder(Asked asked) {
    this.asked = asked;
    this.sound = Sounds.joined(asked.whole());
    this.bareSound = Sounds.joined(asked.bare());
    this.words = words(WordWays::in).stream().map(Once::new).toList();
    this.all = new Once(asWritten());
  }

  /** Names that begin with what was typed so far, then those that contain it. */
  Way suggestions() {
    return named().way(Way.each(words(WordWays::inNames), words.size()));
  }

  Way all() {
    return all;
  }

  private Way asWritten() {
    var best = named();
    located(best);
    var latin = latin();
    if (latin.length > 1) best.query(64, new PhraseQuery("words", latin));
    if (asked.isGeneric()) best.way(Way.everything(1));
    return best.way(Way.each(words, words.size()));
  }

  /** Also what is spelt nearly so, as a whole or in those of its words that are not known. */
  Way nearlyAll() {
    var near = IntStream.range(0, words.size()).mapToObj(this::near).toList();
    var best = new Best().way(all).way(Way.each(near, near.size()));
    var name = bareSound.isEmpty() ? asked.bare() : Entry.sound(bareSound);
    return NearWays.nearly(best, name, Map.of("name", 70, "place", 58));
  }

  Way some() {
    return Way.each(words, (words.size() + 1) / 2);
  }

  /** What a thing is worth for its kind, by the number of the kind. */
  float[] ahead() {
    return new float[] {asked.isGeneric() ? 4 * COMMUNITY_FIRST : COMMUNITY_FIRST, 1, 0.5f, 0};
  }

  private Best named() {
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

  private void located(Best best) {
    best.term(70, "place", asked.whole()).term(70, "place", asked.bare());
    if (asked.bare().length() >= SHORTEST_BEGINNING) best.beginning(60, "place", asked.bare());
    if (bareSound.length() > 1) best.term(68, "place", Entry.sound(bareSound));
    if (bareSound.length() >= SHORTEST_SOUND) best.beginning(58, "place", Entry.sound(bareSound));
  }

  /** The words, each of which may also be one with its neighbour. */
  private List<Best> words(Function<Run, Best> ways) {
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

  private Way near(int number) {
    var word = words.get(number);
    return (worths, searcher) -> {
      word.raise(worths, searcher);
      if (word.highest() >= (words.size() > 1 ? KNOWN : WRITTEN)) return;
      NearWays.of(asked.words().get(number)).raise(worths, searcher);
    };
  }

  private String[] latin() {
    return asked.words().stream()
        .filter(word -> word.script() == Script.LATIN)
        .map(Run::text)
        .toArray(String[]::new);
  }
}
