package org.aenglek.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as it is typed into a field, {@code 2026-12-31}; a year of the Buddhist era is meant as
 * one.
 */
public final class TypedDate {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final int BUDDHIST_ERA = 543;
  private static final int FIRST_BUDDHIST_YEAR = 2400;

  private TypedDate() {}

  /** Nothing when it is no day. */
  public static Optional<LocalDate> find(String typed) {
    var parts = FORM.matcher(typed.strip());
    if (!parts.matches()) return Optional.empty();
    int year = Integer.parseInt(parts.group(1));
    int common = year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
    try {
      return Optional.of(
          LocalDate.of(common, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
