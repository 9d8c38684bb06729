package org.aenglek.training.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aenglek.training.Lesson;
import org.jspecify.annotations.Nullable;

/** The answers to a lesson's questions, each under its question's name. */
record ChoicesForm(Map<String, String> fields) {

  static String field(int question) {
    return "question" + question;
  }

  /** One for each question; null where there is none that can be read. */
  List<@Nullable Integer> read(Lesson lesson) {
    var choices = new ArrayList<@Nullable Integer>();
    for (int i = 0; i < lesson.questions().size(); i++) {
      var said = fields.getOrDefault(field(i), "");
      choices.add(said.matches("\\d") ? Integer.valueOf(said) : null);
    }
    return choices;
  }
}
