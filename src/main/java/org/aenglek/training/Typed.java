package org.aenglek.training;

import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.training.TrainingRefused.Reason;

/** What people type in forms of this module, tidied and measured. */
final class Typed {
  static final int LINE = 300;
  static final int TEXT = 4_000;

  private Typed() {}

  static String line(String typed) {
    return within(Tidy.line(typed), LINE);
  }

  static String neededLine(String typed, Reason otherwise) {
    var said = line(typed);
    if (said.isEmpty()) throw new TrainingRefused(otherwise);
    return said;
  }

  /** Each of its languages. */
  static LocalText text(LocalText typed) {
    typed.texts().values().forEach(text -> within(text, TEXT));
    return typed;
  }

  private static String within(String said, int longest) {
    if (said.length() > longest) throw new TrainingRefused(Reason.WORDS_LONG, longest);
    return said;
  }
}
