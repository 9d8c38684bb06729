package org.aenglek.programme.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.aenglek.areas.Community;
import org.aenglek.areas.NamesApart;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.web.DashboardPage.Village;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** The villages of an area: those of which something is known, and the others. */
record Villages(List<Community> known, List<Community> silent, NamesApart names, Values values) {

  /** What is told of each. */
  interface Values {
    @Nullable BigDecimal of(Indicator indicator, Community community);
  }

  static Villages of(List<Community> all, Values values) {
    Predicate<Community> isSilent =
        one -> AreaMonth.TOLD_OF_EACH.stream().allMatch(each -> values.of(each, one) == null);
    return new Villages(
        all.stream().filter(isSilent.negate()).toList(),
        all.stream().filter(isSilent).toList(),
        NamesApart.of(all),
        values);
  }

  Villages sorted(Comparator<Community> order) {
    return new Villages(known.stream().sorted(order).toList(), silent, names, values);
  }

  List<Village> told(Ui ui, YearMonth month) {
    return known.stream().map(one -> line(ui, one, month)).toList();
  }

  List<Village> silent(Ui ui, YearMonth month) {
    return silent.stream().map(one -> line(ui, one, month)).toList();
  }

  /** How many say nothing; empty where all say something. */
  String silentTitle(Ui ui) {
    return silent.isEmpty()
        ? ""
        : ui.t("programme.villages.silent", silent.size(), ui.number(silent.size()));
  }

  private Village line(Ui ui, Community community, YearMonth month) {
    return new Village(
        ui.plain(names.of(community)),
        Addresses.in(Addresses.village(ui, community), month),
        said(ui, Indicator.VISITORS, community),
        said(ui, Indicator.INCOME, community));
  }

  private String said(Ui ui, Indicator indicator, Community community) {
    return FigureWords.of(ui, indicator, values.of(indicator, community));
  }
}
