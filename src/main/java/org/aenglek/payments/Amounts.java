package org.aenglek.payments;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aenglek.base.Money;

/** Amounts as people and banks write them: {@code 1,250}, {@code ๙๙.๕๐}. */
public final class Amounts {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?");

  private Amounts() {}

  /** Nothing where it is no amount. */
  public static Optional<Money> find(String typed, String currency) {
    var digits = new StringBuilder();
    typed
        .strip()
        .codePoints()
        .filter(letter -> letter != ',' && letter != ' ')
        .forEach(
            letter -> {
              if (Character.isDigit(letter)) digits.append(Character.digit(letter, 10));
              else digits.appendCodePoint(letter);
            });
    return AMOUNT.matcher(digits).matches()
        ? Optional.of(Money.of(digits.toString(), currency))
        : Optional.empty();
  }
}
