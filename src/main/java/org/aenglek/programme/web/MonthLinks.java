package org.aenglek.programme.web;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.site.Ui;

/** The months beside the one that is shown, so far as they are over. */
public final class MonthLinks {
  private MonthLinks() {}

  /** One of them. */
  public record Link(String label, String address) {}

  static List<Link> of(Ui ui, String here, YearMonth month) {
    return with(ui, here, month, "");
  }

  /** What else was asked for stays. */
  static List<Link> with(Ui ui, String here, YearMonth month, String rest) {
    return Stream.of(month.minusMonths(1), month.plusMonths(1))
        .filter(other -> !other.isAfter(AskedMonth.last(ui)))
        .map(other -> new Link(ui.month(other), Addresses.in(here, other) + rest))
        .toList();
  }
}
