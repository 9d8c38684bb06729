package org.aenglek.communities;

import org.aenglek.base.Tidy;
import org.aenglek.communities.CommunitiesRefused.Reason;

/** What people type of what was built, tidied and measured. */
final class Typed {
  static final int LINE = 300;
  static final int TEXT = 4000;

  private Typed() {}

  /** May be empty. */
  static String line(String typed) {
    return within(Tidy.line(typed), LINE);
  }

  static String line(String typed, Reason missing) {
    var line = line(typed);
    if (line.isEmpty()) throw new CommunitiesRefused(missing);
    return line;
  }

  /** May be empty. */
  static String text(String typed) {
    return within(Tidy.text(typed), TEXT);
  }

  private static String within(String said, int longest) {
    if (said.length() > longest) throw new CommunitiesRefused(Reason.WORDS_LONG, longest);
    return said;
  }
}
