package org.aenglek.revisions.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.base.Tidy;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.springframework.util.MultiValueMap;

/**
 * What somebody answered on one screen.
 *
 * @param given the answers by field, as they are kept
 * @param problems the keys of what is wrong with some of them
 */
record Answers(Map<String, String> given, Map<String, String> problems) {
  /** The texts are those of the language in which the page was shown. */
  static Answers read(Question question, Lang lang, MultiValueMap<String, String> values) {
    var answers = new Answers(new HashMap<>(), new HashMap<>());
    for (var ask : question.asks()) answers.read(ask, lang, values);
    return answers;
  }

  boolean areGood() {
    return problems.isEmpty();
  }

  private void read(Ask ask, Lang lang, MultiValueMap<String, String> values) {
    var field = field(ask, lang);
    var all = values.getOrDefault(field, List.of());
    var typed =
        switch (ask.kind()) {
          case TEXT -> Tidy.text(String.join("", all));
          case SEVERAL -> Tidy.line(String.join(" ", all));
          case NUMBER -> Tidy.line(String.join("", all)).replace(",", "");
          default -> Tidy.line(String.join("", all));
        };
    given.put(field, typed);
    var problem = problem(ask, typed);
    if (!problem.isEmpty()) problems.put(field, problem);
  }

  static String field(Ask ask, Lang lang) {
    return ask.kind().isTranslated() ? Content.inLang(ask.name(), lang) : ask.name();
  }

  private static String problem(Ask ask, String typed) {
    if (typed.isEmpty()) return "";
    if (ask.kind() == Ask.Kind.NUMBER && !typed.matches("\\d+")) return "revisions.wrong.number";
    if (ask.longest() > 0 && typed.codePointCount(0, typed.length()) > ask.longest()) {
      return "revisions.wrong.long";
    }
    return switch (ask.kind()) {
      case DATE -> isDate(typed) ? "" : "revisions.wrong.date";
      case MOMENT -> isMoment(typed) ? "" : "revisions.wrong.date";
      case TIME -> isTime(typed) ? "" : "revisions.wrong.time";
      case ONE, SEVERAL -> areOffered(ask, typed) ? "" : "revisions.wrong.choice";
      default -> "";
    };
  }

  /** Choices that the thing itself offers are checked when it is published. */
  private static boolean areOffered(Ask ask, String typed) {
    return ask.choices().isEmpty()
        || List.of(typed.split(" ")).stream().allMatch(ask.choices()::contains);
  }

  private static boolean isDate(String typed) {
    try {
      return LocalDate.parse(typed).getYear() < 2200;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }

  private static boolean isMoment(String typed) {
    try {
      return LocalDateTime.parse(typed).getYear() < 2200;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }

  private static boolean isTime(String typed) {
    try {
      return LocalTime.parse(typed) != null;
    } catch (DateTimeParseException wrong) {
      return false;
    }
  }
}
