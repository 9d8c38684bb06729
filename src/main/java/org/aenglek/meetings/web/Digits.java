package org.aenglek.meetings.web;

import org.aenglek.site.Ui;

/** Figures within what people wrote, in the reader's digits: an official paper has one kind. */
final class Digits {
  private static final int THAI_NOUGHT = '๐';

  private Digits() {}

  static String of(Ui ui, String text) {
    if (!ui.hasThaiDigits()) return text;
    var thai = new StringBuilder();
    text.codePoints().map(Digits::thai).forEach(thai::appendCodePoint);
    return thai.toString();
  }

  private static int thai(int letter) {
    return letter >= '0' && letter <= '9' ? THAI_NOUGHT + letter - '0' : letter;
  }
}
