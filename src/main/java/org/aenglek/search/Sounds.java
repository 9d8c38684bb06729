package org.aenglek.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a romanised Thai name sounds, so that the official transcription and the usual ones meet:
 * {@code ko yo}, {@code koh yor} and {@code Kho Yo}.
 */
final class Sounds {
  private record Rule(Pattern written, String sounds) {}

  private static final List<Rule> RULES =
      rules(
          // aspiration is not heard
          "([kgtpc])h", "$1",
          "j", "c",
          "v", "w",
          "q", "k",
          "x", "s",
          // a final e is mute
          "([bcdfghjklmnpqrstvwxyz])e\\b", "$1",
          // the same vowels
          "aeo|aew|eaw|eo\\b", "ew",
          "uea|eua", "wa",
          "ue|eu|oo|ou", "u",
          "ee|ii|ie(?=[mn])", "i",
          "ea(?=n?g?\\b)", "ia",
          "ae|a+h?a*", "a",
          "ow\\b|au\\b", "ao",
          "aw(?![aeiou])|or(?![aeiouy])|oa", "o",
          // h and r after a vowel are mute
          "([aeiou])[hr](?![aeiou])", "$1",
          "([ao])y(?![aeiou])", "$1i",
          "u(?=[aeo])", "w",
          "e", "a",
          // a doubled letter is one
          "(.)\\1+", "$1",
          // a final stop is unvoiced
          "(?<=[aiou])d(?![aiou])", "t",
          "(?<=[aiou])b(?![aiou])", "p");

  private Sounds() {}

  /** The words as they sound; nothing for a text that is not in Latin letters alone. */
  static String of(String folded) {
    if (folded.chars().anyMatch(c -> c > 127) || folded.chars().noneMatch(Character::isLetter)) {
      return "";
    }
    var sound = folded.replaceAll("[^a-z ]+", " ");
    for (var rule : RULES) sound = rule.written().matcher(sound).replaceAll(rule.sounds());
    return sound.strip();
  }

  /** The sound without spaces: {@code Klongdaen} is {@code khlong daen}. */
  static String joined(String folded) {
    return of(folded).replace(" ", "");
  }

  private static List<Rule> rules(String... pairs) {
    var rules = new ArrayList<Rule>();
    for (int i = 0; i < pairs.length; i += 2) {
      rules.add(new Rule(Pattern.compile(pairs[i]), pairs[i + 1]));
    }
    return List.copyOf(rules);
  }
}
