package org.aenglek.income.web;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.site.Ui;

/** The years beside the one that is shown. */
public final class YearLinks {
  private YearLinks() {}

  /** One of them. */
  public record Link(String label, String address) {}

  static List<Link> of(Ui ui, String here, int year) {
    var links = new ArrayList<Link>();
    links.add(link(ui, here, year - 1));
    if (year < ui.today().getYear()) links.add(link(ui, here, year + 1));
    return links;
  }

  private static Link link(Ui ui, String here, int year) {
    return new Link(ui.commonYear(year), here + "?year=" + year);
  }
}
