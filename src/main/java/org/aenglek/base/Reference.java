package org.aenglek.base;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * What people write, say and share to name one row: unguessable symbols that are not taken for each
 * other, and a check letter that finds any one of them mistyped and any two exchanged.
 *
 * <p>The alphabet has a prime number of symbols, so a sum with the weights 1, 2, 3 … has that
 * property (as in ISBN-10).
 */
public final class Reference {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int RANDOM_SYMBOLS = 12;
  private static final int SPOKEN_SYMBOLS = 7;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Reference() {}

  /** One with some 59 bits that nobody knows. */
  public static String next() {
    return of(RANDOM_SYMBOLS);
  }

  /** One that can be said on the telephone; it opens nothing by itself. */
  public static String nextSpoken() {
    return of(SPOKEN_SYMBOLS);
  }

  /** One as {@link #next} makes it, that follows from what nobody else knows. */
  public static String of(byte[] secret) {
    var from = new BigInteger(1, secret);
    var size = BigInteger.valueOf(ALPHABET.length());
    var symbols = new StringBuilder();
    for (int i = 0; i < RANDOM_SYMBOLS; i++) {
      symbols.append(ALPHABET.charAt(from.mod(size).intValue()));
      from = from.divide(size);
    }
    return checked(symbols);
  }

  private static String of(int random) {
    var symbols = new StringBuilder();
    for (int i = 0; i < random; i++) {
      symbols.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return checked(symbols);
  }

  private static String checked(StringBuilder symbols) {
    return symbols.append(check(symbols)).toString();
  }

  /** Whether it can have been made by {@link #next}. */
  public static boolean isOne(String text) {
    return isOne(text, RANDOM_SYMBOLS);
  }

  /** Whether it can have been made by {@link #nextSpoken}. */
  public static boolean isSpoken(String text) {
    return isOne(text, SPOKEN_SYMBOLS);
  }

  private static boolean isOne(String text, int random) {
    return text.length() == random + 1
        && text.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
        && text.charAt(random) == check(text.substring(0, random));
  }

  private static char check(CharSequence symbols) {
    int sum = 0;
    for (int i = 0; i < symbols.length(); i++) {
      sum += (i + 1) * ALPHABET.indexOf(symbols.charAt(i));
    }
    return ALPHABET.charAt(sum % ALPHABET.length());
  }
}
