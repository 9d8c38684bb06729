package org.aenglek.budgets;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a line of the tree is; each lies in one of the kind before it. */
public enum Kind {
  PLAN("แผนงาน"),
  APPROACH("แนวทางที่"),
  MAIN("กิจกรรมหลักที่"),
  PROJECT("โครงการที่"),
  ACTIVITY("กิจกรรมที่");

  private final String called;

  Kind(String called) {
    this.called = called;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Kind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Nothing above a plan. */
  Optional<Kind> above() {
    return Stream.of(values()).filter(kind -> kind.ordinal() == ordinal() - 1).findFirst();
  }

  /** Nothing beneath an activity. */
  public Optional<Kind> beneath() {
    return Stream.of(values()).filter(kind -> kind.ordinal() == ordinal() + 1).findFirst();
  }

  /** How offices begin the title of such a line; the files are Thai in every language. */
  String titled(String number, String name) {
    if (number.isEmpty()) return called + " " + name;
    return switch (this) {
      case PLAN -> called + "ที่ " + number + " " + name;
      case ACTIVITY -> called + " (" + number + ") " + name;
      default -> called + " " + number + " " + name;
    };
  }
}
