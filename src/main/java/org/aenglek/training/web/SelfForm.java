package org.aenglek.training.web;

import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.training.Course;

/** What somebody says of themself, each answer under its statement's name. */
record SelfForm(Filled filled) {

  static String field(int statement) {
    return "answer" + statement;
  }

  /** One for each statement; zero where none was given. */
  List<Integer> read(Course course) {
    return IntStream.range(0, course.statements().size())
        .map(
            i -> {
              var said = filled.text(field(i));
              return said.matches("\\d") ? Integer.parseInt(said) : 0;
            })
        .boxed()
        .toList();
  }
}
