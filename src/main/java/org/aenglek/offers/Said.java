package org.aenglek.offers;

import org.aenglek.base.Tidy;
import org.aenglek.offers.ProductRefused.Reason;

/** What people type of a product, tidied and measured. */
final class Said {
  static final int LINE = 300;
  static final int TEXT = 4000;

  private Said() {}

  /** May be empty. */
  static String line(String typed) {
    return within(Tidy.line(typed), LINE);
  }

  static String line(String typed, Reason missing) {
    return needed(line(typed), missing);
  }

  /** May be empty. */
  static String text(String typed) {
    return within(Tidy.text(typed), TEXT);
  }

  static String text(String typed, Reason missing) {
    return needed(text(typed), missing);
  }

  private static String needed(String said, Reason missing) {
    if (said.isEmpty()) throw new ProductRefused(missing);
    return said;
  }

  private static String within(String said, int longest) {
    if (said.length() > longest) throw new ProductRefused(Reason.WORDS_LONG, longest);
    return said;
  }
}
