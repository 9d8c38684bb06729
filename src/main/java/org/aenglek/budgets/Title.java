package org.aenglek.budgets;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.base.Tidy;

/**
 * How a line is called, word for word.
 *
 * @param kind as its first words say
 * @param number as it is written there, in plain digits: {@code 1.1.2}; empty where there is none
 */
record Title(Kind kind, String number, String written) {
  /** What an office begins a line with, the longer words first. */
  private record Form(Kind kind, Pattern pattern) {
    static Form of(Kind kind, String pattern) {
      return new Form(kind, Pattern.compile("(?s)" + pattern + ".*"));
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of(Kind.PLAN, "แผนงานที่\\s*(\\d+)"),
          Form.of(Kind.PLAN, "แผนงาน(?!ที่\\s*\\d)()"),
          Form.of(Kind.APPROACH, "แนวทาง(?:ที่)?\\s*(\\d+)"),
          Form.of(Kind.MAIN, "กิจกรรมหลัก(?:ที่)?\\s*(\\d+\\.\\d+)(?!\\.?\\d)"),
          Form.of(Kind.PROJECT, "โครงการ(?:ที่)?\\s*(\\d+\\.\\d+\\.\\d+)(?!\\.?\\d)"),
          Form.of(Kind.PROJECT, "โครงการ(?!ที่\\s*\\d|\\s*\\d)()"),
          Form.of(Kind.ACTIVITY, "กิจกรรม(?:ย่อย)?(?:ที่)?\\s*\\(?(\\d+)\\)?(?![.\\d])"),
          Form.of(Kind.ACTIVITY, "กิจกรรม(?!หลัก|ที่\\s*\\d|\\s*\\d)()"),
          Form.of(Kind.ACTIVITY, "\\(?(\\d+)\\)(?!\\d)"),
          Form.of(Kind.PROJECT, "(\\d+\\.\\d+\\.\\d+)(?!\\.?\\d)"),
          Form.of(Kind.MAIN, "(\\d+\\.\\d+)(?!\\.?\\d)"));

  /** Nothing where its first words say no kind. */
  static Optional<Title> find(String written) {
    var line = Tidy.line(written);
    var plain = Tidy.digits(line);
    return FORMS.stream().flatMap(form -> read(form, plain, line).stream()).findFirst();
  }

  private static Optional<Title> read(Form form, String plain, String line) {
    var found = form.pattern().matcher(plain);
    if (!found.matches()) return Optional.empty();
    return Optional.of(new Title(form.kind(), found.group(1), line));
  }

  /** Whether its number goes on from that of the line in which it lies. */
  boolean continues(Title above) {
    boolean isNumbered = kind == Kind.MAIN || kind == Kind.PROJECT;
    if (!isNumbered || number.isEmpty() || above.number().isEmpty()) return true;
    return number.substring(0, number.lastIndexOf('.')).equals(above.number());
  }

  /** By which it is known again among its neighbours. */
  String key() {
    return kind.key() + " " + (number.isEmpty() ? written : number);
  }
}
