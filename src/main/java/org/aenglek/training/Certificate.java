package org.aenglek.training;

import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * That somebody finished a course.
 *
 * @param code by which anybody asks whether it holds
 * @param name as they were called when it was granted; nothing of somebody who was erased
 * @param course as it was called then
 * @param last the last day on which it holds; nothing where it holds for ever
 * @param reason why it was withdrawn; nothing where it was not
 */
public record Certificate(
    UUID id,
    String code,
    UUID session,
    UUID person,
    @Nullable LocalText name,
    LocalText course,
    LocalDate first,
    @Nullable LocalDate last,
    @Nullable LocalDate withdrawn,
    @Nullable String reason) {

  /** What it is worth on a day. */
  public enum State {
    VALID,
    EXPIRED,
    WITHDRAWN
  }

  public State on(LocalDate day) {
    if (withdrawn != null) return State.WITHDRAWN;
    return last == null || !day.isAfter(last) ? State.VALID : State.EXPIRED;
  }
}
