package org.aenglek.offers;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aenglek.communities.Entered;
import org.aenglek.communities.Holiday;
import org.aenglek.communities.Rhythm;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.jspecify.annotations.Nullable;

/** What a village answers about the turns of an offer, and the timetable that it makes. */
final class Turns {
  static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "turns",
              Ask.plainLine("starts"),
              Ask.number("places", 4),
              Ask.number("pause", 3),
              Ask.number("goesFrom", 3),
              Ask.number("nights", 2)),
          Question.of(
              "rhythm",
              Ask.one("every", Rhythm.CHOICES),
              Ask.plainLine("also"),
              Ask.plainLine("except")),
          Question.of(
              "holidays",
              Ask.several("holidaysOn", Holiday.Kind.KEYS),
              Ask.several("holidaysOff", Holiday.Kind.KEYS)));

  private Turns() {}

  static Content with(Content content, Timetable timetable) {
    var exceptions = timetable.exceptions();
    var answered =
        content
            .with("starts", timetable.starts())
            .with("places", timetable.places())
            .with("pause", some(timetable.pauseMinutes(), 0))
            .with("goesFrom", timetable.goesFrom())
            .with("nights", some(timetable.nights(), 1))
            .with("also", exceptions.added().stream().sorted().toList())
            .with("except", exceptions.excepted().stream().sorted().toList())
            .with("holidaysOn", exceptions.on().stream().sorted().map(Holiday.Kind::key).toList())
            .with(
                "holidaysOff", exceptions.off().stream().sorted().map(Holiday.Kind::key).toList());
    var rule = timetable.rule();
    return rule == null ? answered : answered.with("every", Rhythm.every(rule));
  }

  static Map<String, String> problems(Content content) {
    try {
      of(content, LocalDate.EPOCH);
    } catch (DateTimeException wrong) {
      return isTimes(content)
          ? Map.of("also", "revisions.wrong.date")
          : Map.of("starts", "revisions.wrong.time");
    }
    if (content.several("holidaysOn").stream().anyMatch(content.several("holidaysOff")::contains)) {
      return Map.of("holidaysOff", "offers.edit.wrong.holidays");
    }
    boolean lacksDays = content.find("every").isPresent() && content.several("weekdays").isEmpty();
    return lacksDays ? Map.of("weekdays", "revisions.wrong.choice") : Map.of();
  }

  /**
   * @param first the day from which a rule counts
   * @throws DateTimeException when a time or a day is none
   */
  static Timetable of(Content content, LocalDate first) {
    boolean isRuled = content.find("every").isPresent() && content.find("weekdays").isPresent();
    return new Timetable(
        isRuled ? Rhythm.rule(content) : null,
        isRuled ? first : null,
        content.several("starts").stream().map(LocalTime::parse).sorted().toList(),
        some(content, "places"),
        some(content, "goesFrom"),
        content.number("nights").filter(nights -> nights > 0).orElse(1),
        content.number("pause").orElse(0),
        new Exceptions(
            Set.copyOf(Entered.days(content, "also")),
            Set.copyOf(Entered.days(content, "except")),
            holidays(content, "holidaysOn"),
            holidays(content, "holidaysOff")),
        List.of());
  }

  private static Set<Holiday.Kind> holidays(Content content, String field) {
    return content.several(field).stream().map(Holiday.Kind::of).collect(toUnmodifiableSet());
  }

  private static boolean isTimes(Content content) {
    try {
      content.several("starts").forEach(LocalTime::parse);
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static @Nullable Integer some(Content content, String field) {
    return content.number(field).filter(number -> number > 0).orElse(null);
  }

  private static @Nullable Integer some(int number, int usual) {
    return number == usual ? null : number;
  }
}
