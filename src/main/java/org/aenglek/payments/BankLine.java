package org.aenglek.payments;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Money;

/**
 * Money that a bank says came in or went out.
 *
 * @param at as it is where the bank is; midnight where the bank tells the day alone
 * @param minor below zero where it went out
 * @param number among equal lines of one file, so that two equal payments are two
 */
public record BankLine(LocalDateTime at, boolean hasTime, long minor, String text, int number) {

  /** How much it is, in whichever direction. */
  public Money amount() {
    return Money.ofMinor(Math.abs(minor), "THB");
  }

  public boolean wentOut() {
    return minor < 0;
  }

  boolean cameIn() {
    return minor > 0;
  }

  /** By which the same line is known again in another file. */
  String mark() {
    var said = at + " " + minor + " " + text + " " + number;
    return UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** Whether the bank's words name this reference, however they set it. */
  boolean names(String reference) {
    return !reference.isEmpty() && letters(text).contains(letters(reference));
  }

  Instant earliest(ZoneId zone) {
    return at.atZone(zone).toInstant();
  }

  Instant latest(ZoneId zone) {
    return hasTime ? earliest(zone) : at.plusDays(1).atZone(zone).toInstant();
  }

  private static String letters(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
