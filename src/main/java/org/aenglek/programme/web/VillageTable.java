package org.aenglek.programme.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.web.DashboardPage.Village;
import org.aenglek.site.Ui;

/**
 * The villages of an area in the order that was asked for; those of which nothing is known stand
 * apart, so that on a phone one sees the others.
 *
 * @param silentTitle how many they are
 */
public record VillageTable(
    List<Column> columns, List<Village> told, List<Village> silent, String silentTitle) {
  static final String BY = "by";
  private static final String NAME = "name";

  /**
   * What stands above a column.
   *
   * @param address by which one puts the villages in its order; empty where they are
   */
  public record Column(String label, String address) {}

  static VillageTable of(Ui ui, AreaMonth told, Optional<String> by) {
    var asked = by.flatMap(Indicator::find).filter(AreaMonth.TOLD_OF_EACH::contains);
    var all = Villages.of(told.communities(), told::value);
    var villages = asked.map(one -> all.sorted(most(told, one))).orElse(all);
    return new VillageTable(
        columns(ui, told, asked.map(Indicator::key).orElse(NAME)),
        villages.told(ui, told.month()),
        villages.silent(ui, told.month()),
        villages.silentTitle(ui));
  }

  private static Comparator<Community> most(AreaMonth told, Indicator indicator) {
    return comparing(
        community -> told.value(indicator, community),
        nullsLast(Comparator.<BigDecimal>reverseOrder()));
  }

  private static List<Column> columns(Ui ui, AreaMonth told, String by) {
    var here = Addresses.in(Addresses.area(ui, told.area()), told.month()) + "&" + BY + "=";
    var names = Stream.of(new Column(ui.t("programme.village"), NAME));
    var figures =
        AreaMonth.TOLD_OF_EACH.stream()
            .map(one -> new Column(FigureWords.name(ui, one), one.key()));
    return Stream.concat(names, figures)
        .map(
            column ->
                new Column(
                    column.label(), column.address().equals(by) ? "" : here + column.address()))
        .toList();
  }
}
