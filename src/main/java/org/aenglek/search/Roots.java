package org.aenglek.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a word may be derived from, by English and Malay rules: {@code weaver} from {@code weav},
 * {@code menenun} from {@code tenun}. They only propose; a root that nobody wrote finds nothing.
 */
final class Roots {
  private static final int SHORTEST = 4;

  private record Rule(Pattern affix, String root) {}

  /** A Malay prefix may swallow the first letter of the root. */
  private static final List<Rule> PREFIXES =
      List.of(
          rule("^(?:ber|ter|per|di|se|ke|me|pe)(?=[a-z])", ""),
          rule("^[mp]e(?:m|n|ng)(?=[a-z])", ""),
          rule("^[mp]em(?=[aeiou])", "p"),
          rule("^[mp]en(?=[aeiou])", "t"),
          rule("^[mp]eng(?=[aeiou])", "k"),
          rule("^[mp]eny(?=[aeiou])", "s"));

  private static final List<Rule> SUFFIXES =
      List.of(rule("(?:an|kan|nya|i)$", ""), rule("(?:er|or)s?$", ""));

  private Roots() {}

  static List<String> of(String word) {
    return Stream.concat(Stream.of(word), applied(PREFIXES, word))
        .flatMap(stem -> Stream.concat(Stream.of(stem), applied(SUFFIXES, stem)))
        .filter(root -> root.length() >= SHORTEST && !root.equals(word))
        .distinct()
        .toList();
  }

  private static Stream<String> applied(List<Rule> rules, String word) {
    return rules.stream()
        .filter(rule -> rule.affix().matcher(word).find())
        .map(rule -> rule.affix().matcher(word).replaceFirst(rule.root()));
  }

  private static Rule rule(String affix, String root) {
    return new Rule(Pattern.compile(affix), root);
  }
}
