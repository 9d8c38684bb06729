package org.aenglek.revisions.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.revisions.Ask;
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
          case NUMBER -> Tidy.digits(String.join("", all)).replace(",", "");
          case DATE -> day(Tidy.digits(String.join("", all)));
          default -> Tidy.line(String.join("", all));
        };
    given.put(field, typed);
    var problem = ask.problem(typed);
    if (!problem.isEmpty()) problems.put(field, problem);
  }

  /** What is no day is kept as it was typed, and told. */
  private static String day(String typed) {
    return TypedDate.find(typed).map(LocalDate::toString).orElse(typed);
  }

  static String field(Ask ask, Lang lang) {
    return ask.field(lang);
  }
}
