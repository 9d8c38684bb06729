package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody confides.
 *
 * @param duty which asks for an identity number; without one it is a need
 * @param until the last day, as browsers write it: {@code 2026-12-31}
 */
record ConfidedForm(
    @Nullable String text,
    @Nullable String number,
    @Nullable String duty,
    @Nullable String until,
    @Nullable String agree,
    @Nullable UUID request) {
  ConfidedForm {
    text = requireNonNullElse(text, "");
    number = requireNonNullElse(number, "");
    until = requireNonNullElse(until, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  static ConfidedForm empty() {
    return new ConfidedForm(null, null, null, null, null, null);
  }

  boolean isNumber() {
    return duty != null;
  }

  boolean isAgreed() {
    return agree != null;
  }

  @Nullable LocalDate end() {
    try {
      return LocalDate.parse(until);
    } catch (DateTimeException none) {
      return null;
    }
  }

  UUID requestId() {
    return request;
  }
}
