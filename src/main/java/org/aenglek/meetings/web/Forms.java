package org.aenglek.meetings.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.meetings.MeetingRefused;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Resolution.Votes;
import org.jspecify.annotations.Nullable;

/** Reads what forms of this module have in common. */
final class Forms {
  private Forms() {}

  static UUID id(@Nullable UUID request) {
    return request == null ? UUID.randomUUID() : request;
  }

  static UUID id(Map<String, String> typed) {
    return TypedId.orNew(typed.get("request"));
  }

  static Optional<UUID> find(Map<String, String> typed, String field) {
    return TypedId.find(typed.get(field));
  }

  /**
   * @throws MeetingRefused when it is no day
   */
  static LocalDate day(Map<String, String> typed, String field) {
    return TypedDate.find(typed.getOrDefault(field, ""))
        .orElseThrow(() -> new MeetingRefused(Reason.DATES));
  }

  /** Nothing where nothing is typed. */
  static Optional<LocalTime> time(Map<String, String> typed, String field) {
    var text = Tidy.digits(typed.getOrDefault(field, "")).replace('.', ':');
    if (text.isEmpty()) return Optional.empty();
    if (!text.matches("([01]?\\d|2[0-3]):[0-5]\\d")) throw new MeetingRefused(Reason.TIME);
    return Optional.of(LocalTime.parse(text.length() == 4 ? "0" + text : text));
  }

  /**
   * @throws MeetingRefused when it is no number; whether it can be, the body says
   */
  static int percent(String typed) {
    var digits = Tidy.digits(typed);
    if (!digits.matches("\\d{1,3}")) throw new MeetingRefused(Reason.QUORUM);
    return Integer.parseInt(digits);
  }

  /** Nothing where it was not voted on; what is left empty counts as nobody. */
  static @Nullable Votes votes(Map<String, String> typed) {
    var yes = Tidy.digits(typed.getOrDefault("yes", ""));
    var no = Tidy.digits(typed.getOrDefault("no", ""));
    var abstained = Tidy.digits(typed.getOrDefault("abstained", ""));
    return (yes + no + abstained).isEmpty()
        ? null
        : new Votes(heads(yes), heads(no), heads(abstained));
  }

  private static int heads(String typed) {
    if (typed.isEmpty()) return 0;
    if (!typed.matches("\\d{1,4}")) throw new MeetingRefused(Reason.VOTES);
    return Integer.parseInt(typed);
  }
}
