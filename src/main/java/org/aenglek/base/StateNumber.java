package org.aenglek.base;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The thirteen digits by which the Thai state knows a person or pays a body its taxes; the last is
 * computed from the others.
 */
public record StateNumber(String digits) {
  private static final int LENGTH = 13;
  private static final int MODULUS = 11;

  public StateNumber {
    if (!isOne(digits)) throw new IllegalArgumentException("not a number of the state's");
  }

  /** From what somebody typed: {@code 0-9940-00165-50-1}, in Thai digits too. */
  public static Optional<StateNumber> find(String typed) {
    if (!typed.matches("[\\p{Nd}\\s-]*")) return Optional.empty();
    var digits = digits(typed);
    return isOne(digits) ? Optional.of(new StateNumber(digits)) : Optional.empty();
  }

  /** The digits of what was typed, in Latin ones. */
  public static String digits(String typed) {
    return typed
        .codePoints()
        .filter(Character::isDigit)
        .map(digit -> Character.digit(digit, 10))
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static boolean isOne(String digits) {
    return digits.matches("\\d{13}") && at(digits, LENGTH - 1) == check(digits);
  }

  private static int check(String digits) {
    int sum = IntStream.range(0, LENGTH - 1).map(i -> at(digits, i) * (LENGTH - i)).sum();
    return (MODULUS - sum % MODULUS) % 10;
  }

  private static int at(String digits, int place) {
    return digits.charAt(place) - '0';
  }
}
