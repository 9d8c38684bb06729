package org.aenglek.communities;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.base.Lang;
import org.aenglek.site.Ui;

/** Opening hours, weekdays and seasons in words; what follows on is said as a span. */
public final class OpenTimes {
  private OpenTimes() {}

  /** "Mon–Sat 09:00–12:00 (Jan–Oct)". */
  public static String line(Ui ui, Hours hours) {
    var line =
        ui.t("communities.hours.line", days(ui, hours.weekdays()), hours.opens(), hours.closes());
    if (hours.months().size() == Month.values().length) return line;
    return ui.t("communities.hours.inMonths", line, months(ui, hours.months()));
  }

  /** "Closed 15 Oct – 31 Jan every year: the fields need us". */
  public static String closed(Ui ui, Recurring closed) {
    return ui.t("communities.closed.line", whenClosed(ui, closed), closed.name());
  }

  private static String whenClosed(Ui ui, Recurring closed) {
    var last = closed.last();
    if (last == null) {
      var days =
          Rhythm.weekdays(closed.rule()).stream().map(DayOfWeek::of).collect(Collectors.toSet());
      var every = ui.t("communities.edit.recurring.every." + Rhythm.every(closed.rule()));
      return ui.t("communities.closed.days", days(ui, days), every);
    }
    return ui.t(
        "communities.closed.everyYear",
        ui.dayOfYear(MonthDay.from(closed.first())),
        ui.dayOfYear(last));
  }

  public static String days(Ui ui, Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) return ui.t("communities.hours.everyDay");
    var style = ui.lang() == Lang.TH ? TextStyle.FULL_STANDALONE : TextStyle.SHORT_STANDALONE;
    return words(
        ui,
        spans(days, List.of(DayOfWeek.values()), DayOfWeek.MONDAY),
        day -> day.getDisplayName(style, ui.lang().locale()));
  }

  /** Not to be asked for all twelve: that is no season. */
  public static String months(Ui ui, Set<Month> months) {
    return words(
        ui,
        spans(months, List.of(Month.values()), firstOf(months)),
        month -> month.getDisplayName(TextStyle.SHORT_STANDALONE, ui.lang().locale()));
  }

  /** A season that goes over the year's end begins in the old year. */
  private static Month firstOf(Set<Month> months) {
    var month = Month.JANUARY;
    if (months.contains(Month.JANUARY)) {
      while (months.contains(month.minus(1)) && month.minus(1) != Month.JANUARY)
        month = month.minus(1);
    }
    return month;
  }

  /** Whatever stands together in the circle, as lists, beginning at {@code first}. */
  static <T> List<List<T>> spans(Set<T> chosen, List<T> circle, T first) {
    var spans = new ArrayList<List<T>>();
    boolean isOpen = false;
    for (int step = 0; step < circle.size(); step++) {
      var one = circle.get((circle.indexOf(first) + step) % circle.size());
      boolean isChosen = chosen.contains(one);
      if (isChosen && !isOpen) spans.add(new ArrayList<>());
      if (isChosen) spans.getLast().add(one);
      isOpen = isChosen;
    }
    return spans;
  }

  private static <T> String words(Ui ui, List<List<T>> spans, Function<T, String> name) {
    return spans.stream()
        .map(
            span ->
                IntStream.of(0, span.size() - 1)
                    .distinct()
                    .mapToObj(i -> name.apply(span.get(i)))
                    .collect(Collectors.joining("–")))
        .collect(Collectors.joining(ui.t("communities.hours.comma")));
  }
}
