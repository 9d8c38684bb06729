package org.aenglek.communities;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aenglek.revisions.Content;

/** How often something comes again: on weekdays of each week, or of one week of the month. */
final class Rhythm {
  static final List<String> CHOICES =
      List.of("weekly", "first", "second", "third", "fourth", "last");
  private static final Map<String, String> EVERY =
      Map.of("weekly", "", "first", "1", "second", "2", "third", "3", "fourth", "4", "last", "-1");

  private Rhythm() {}

  /** The rule of RFC 5545 for what is answered. */
  static String rule(Content content) {
    var nth = EVERY.getOrDefault(content.get("every"), "");
    var days =
        content.several("weekdays").stream()
            .map(day -> nth + DayOfWeek.of(Integer.parseInt(day)).name().substring(0, 2))
            .collect(Collectors.joining(","));
    return "FREQ=" + (nth.isEmpty() ? "WEEKLY" : "MONTHLY") + ";BYDAY=" + days;
  }

  /** The answers that make such a rule. */
  static Content with(Content content, String rule) {
    return content.with("every", every(rule)).with("weekdays", weekdays(rule));
  }

  static String every(String rule) {
    var nth = days(rule)[0].replaceAll("[A-Z]", "");
    return CHOICES.stream().filter(every -> nth.equals(EVERY.get(every))).findFirst().orElseThrow();
  }

  /** From 1, Monday. */
  static List<Integer> weekdays(String rule) {
    return Arrays.stream(days(rule)).map(Rhythm::weekday).toList();
  }

  private static String[] days(String rule) {
    return rule.replaceFirst(".*BYDAY=", "").split(",");
  }

  /** {@code 1SU} and {@code SU} are 7. */
  private static int weekday(String day) {
    var two = day.replaceAll("[^A-Z]", "");
    return Arrays.stream(DayOfWeek.values())
        .filter(one -> one.name().toUpperCase(Locale.ROOT).startsWith(two))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
