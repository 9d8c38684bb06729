package org.aenglek.search;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.search.Runs.Run;
import org.aenglek.search.Runs.Script;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was found.
 *
 * @param because those of its words that were asked for, in any language
 * @param km from where the reader asked; none when either place is not known
 */
public record Found(Thing thing, List<LocalText> because, @Nullable Double km) {

  static Found of(Thing thing, Asked asked, @Nullable Point near) {
    var because =
        thing.words().stream()
            .filter(text -> asked.words().stream().anyMatch(word -> isIn(text, word)))
            .toList();
    var there = thing.point();
    return new Found(thing, because, near == null || there == null ? null : near.kmTo(there));
  }

  private static boolean isIn(LocalText text, Run word) {
    var folded = text.texts().values().stream().map(Folding::fold);
    return word.script() == Script.LATIN
        ? folded.flatMap(one -> Stream.of(one.split(" "))).anyMatch(one -> isSame(one, word.text()))
        : folded.anyMatch(one -> one.contains(word.text()));
  }

  private static boolean isSame(String one, String asked) {
    return one.startsWith(asked) || Stems.of(one).equals(Stems.of(asked));
  }
}
