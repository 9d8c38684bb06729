package org.aenglek.meetings;

import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.meetings.MeetingRefused.Reason;

/** What people type in forms of this module, tidied and measured. */
final class Typed {
  static final int LINE = 300;
  static final int TEXT = 20_000;

  private Typed() {}

  /** May be empty. */
  static String line(String typed) {
    return within(Tidy.line(typed), LINE);
  }

  static String neededLine(String typed) {
    return needed(line(typed));
  }

  /** May be empty. */
  static String text(String typed) {
    return within(Tidy.text(typed), TEXT);
  }

  static void requireLine(LocalText typed) {
    typed.texts().values().forEach(Typed::neededLine);
  }

  static void requireText(LocalText typed) {
    typed.texts().values().forEach(Typed::neededText);
  }

  static String neededText(String typed) {
    return needed(text(typed));
  }

  private static String needed(String said) {
    if (said.isEmpty()) throw new MeetingRefused(Reason.WORDS_MISSING);
    return said;
  }

  private static String within(String said, int longest) {
    if (said.length() > longest) throw new MeetingRefused(Reason.WORDS_LONG, longest);
    return said;
  }
}
