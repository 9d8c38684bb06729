package org.aenglek.budgets;

import java.util.List;

/**
 * Something that is wrong with a file.
 *
 * @param cell {@code B7}, or the number of the row
 * @param word the last one of its sentence's key
 * @param arguments amounts, titles, columns, numbers
 */
public record Problem(String cell, String word, List<Object> arguments) {
  static Problem of(String cell, String word, Object... arguments) {
    return new Problem(cell, word, List.of(arguments));
  }

  public String key() {
    return "budgets.wrong." + word;
  }
}
