package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.TypedDate;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.NewChange;
import org.aenglek.bookings.Party;
import org.aenglek.bookings.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of a visit instead, as it was typed: all of it moves by as many days.
 *
 * @param day the first one
 * @param starts of each line, in their order; what is missing begins as before
 * @param price in satang, as it was shown
 */
record ChangeForm(
    @Nullable String adults,
    @Nullable String children,
    @Nullable String day,
    @Nullable List<String> starts,
    @Nullable String price,
    @Nullable UUID request) {
  private static final int MOST_SATANG = Integer.MAX_VALUE;

  ChangeForm {
    adults = requireNonNullElse(adults, "").strip();
    children = requireNonNullElse(children, "").strip();
    day = requireNonNullElse(day, "").strip();
    starts = starts == null ? List.of() : List.copyOf(starts);
    price = requireNonNullElse(price, "").strip();
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  /** Where nothing is typed it is as it was. */
  ChangeForm or(Visit visit) {
    return new ChangeForm(
        adults.isEmpty() ? String.valueOf(visit.party().adults()) : adults,
        children.isEmpty() ? String.valueOf(visit.party().children()) : children,
        day.isEmpty() ? visit.firstDay().toString() : day,
        starts,
        price,
        request);
  }

  Party party() {
    return new Party(
        TypedNumber.of(adults, 0, Party.MOST), TypedNumber.of(children, 0, Party.MOST));
  }

  /** By how many days it moves; to earlier ones it is less than nothing. */
  private long shift(Visit visit) {
    var first = TypedDate.find(day).orElseThrow(() -> new BookingRefused(Reason.DAY));
    return ChronoUnit.DAYS.between(visit.firstDay(), first);
  }

  LocalDate dayOf(Visit visit, Line line) {
    return line.day().plusDays(shift(visit));
  }

  /** With what is not typed as it was. */
  NewChange change(Visit visit) {
    return or(visit).whole(visit);
  }

  private NewChange whole(Visit visit) {
    var turns = new ArrayList<NewChange.Turn>();
    for (int i = 0; i < visit.lines().size(); i++) {
      var line = visit.lines().get(i);
      turns.add(new NewChange.Turn(line.id(), dayOf(visit, line), startOf(i, line)));
    }
    return new NewChange(party(), turns);
  }

  private LocalTime startOf(int number, Line line) {
    return number < starts.size() ? BookForm.time(starts.get(number)) : line.starts();
  }

  Money shown() {
    return Money.ofMinor(TypedNumber.of(price, 0, MOST_SATANG), "THB");
  }
}
