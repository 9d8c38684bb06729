package org.aenglek.readiness.web;

/**
 * What somebody typed into one of a page's forms, which shows it again when it is refused.
 *
 * @param form a criterion, the id of an appeal, or what is done with the whole
 * @param level less than 0 where none was chosen
 */
record Typed(String form, int level, String words) {
  static final Typed NOTHING = new Typed("", -1, "");

  static Typed of(String form, String level, String words) {
    return new Typed(form, level(level), words);
  }

  /** The number of a level; none where it is no number. */
  static int level(String typed) {
    return typed.matches("\\d") ? Integer.parseInt(typed) : -1;
  }

  boolean isIn(String other) {
    return form.equals(other);
  }

  String wordsIn(String other) {
    return isIn(other) ? words : "";
  }
}
