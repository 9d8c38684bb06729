package org.aenglek.trips.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Tidy;
import org.aenglek.trips.RouteRefused;
import org.aenglek.trips.RouteRefused.Reason;
import org.aenglek.trips.Timing.Seen;
import org.aenglek.trips.TrialSheet;
import org.aenglek.trips.TrialSheet.Noted;
import org.jspecify.annotations.Nullable;

/**
 * A trial as it is typed, stop by stop.
 *
 * @param known ids of those that went along and are known here
 * @param stop the slugs of communities, with the times beside them in the same order
 */
record TrialForm(
    @Nullable String first,
    @Nullable String last,
    @Nullable String office,
    @Nullable String people,
    @Nullable List<UUID> known,
    @Nullable String others,
    @Nullable List<String> stop,
    @Nullable List<String> day,
    @Nullable List<String> arrived,
    @Nullable List<String> left,
    @Nullable UUID request) {
  static final TrialForm EMPTY =
      new TrialForm(null, null, null, null, null, null, null, null, null, null, null);

  TrialForm {
    first = requireNonNullElse(first, "");
    last = requireNonNullElse(last, "");
    office = requireNonNullElse(office, "");
    people = requireNonNullElse(people, "");
    known = requireNonNullElse(known, List.of());
    others = requireNonNullElse(others, "");
    stop = requireNonNullElse(stop, List.of());
    day = requireNonNullElse(day, List.of());
    arrived = requireNonNullElse(arrived, List.of());
    left = requireNonNullElse(left, List.of());
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  /** What was typed beside a stop. */
  record Typed(String slug, String day, String arrived, String left) {
    boolean isEmpty() {
      return arrived.isBlank() && left.isBlank();
    }
  }

  List<Typed> typed() {
    var all = new ArrayList<Typed>();
    for (int i = 0; i < stop.size(); i++) {
      all.add(new Typed(stop.get(i), at(day, i), at(arrived, i), at(left, i)));
    }
    return all;
  }

  private static String at(List<String> all, int i) {
    return i < all.size() ? all.get(i) : "";
  }

  /**
   * @throws RouteRefused when something in it is no day, time or number
   */
  TrialSheet.New said() {
    return new TrialSheet.New(
        days(), office, number(), known, others, typed().stream().map(TrialForm::noted).toList());
  }

  private DateSpan days() {
    try {
      var from = LocalDate.parse(first);
      var until = last.isBlank() ? from : LocalDate.parse(last);
      if (!until.isBefore(from)) return new DateSpan(from, until);
    } catch (DateTimeParseException wrong) {
      // Told below, as what is backwards is.
    }
    throw new RouteRefused(Reason.TRIAL_DAYS);
  }

  private @Nullable Integer number() {
    var digits = Tidy.digits(people);
    if (digits.isEmpty()) return null;
    if (!digits.matches("[1-9]\\d{0,2}")) throw new RouteRefused(Reason.TRIAL_PEOPLE);
    return Integer.valueOf(digits);
  }

  private static Noted noted(Typed typed) {
    var digits = Tidy.digits(typed.day());
    int day = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : 1;
    return new Noted(typed.slug(), new Seen(day, time(typed.arrived()), time(typed.left())));
  }

  private static @Nullable LocalTime time(String typed) {
    var digits = Tidy.digits(typed);
    try {
      return digits.isEmpty() ? null : LocalTime.parse(digits);
    } catch (DateTimeParseException wrong) {
      throw new RouteRefused(Reason.TRIAL_TIMES);
    }
  }
}
