package org.aenglek.communities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.communities.Asset;
import org.aenglek.site.Table;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** The register of an area as a table; what is not known is left empty. */
final class AssetsFile {
  private static final List<String> COLUMNS =
      List.of(
          "community", "kind", "name", "built", "cost", "from", "condition", "day", "due", "uses");

  private AssetsFile() {}

  static Table of(Ui ui, AreaAssetsPage.Facts facts) {
    return new Table(
        COLUMNS.stream().map(column -> ui.t(AssetWords.KEY + "field." + column)).toList(),
        facts.shown().stream().map(asset -> row(ui, facts, asset)).toList());
  }

  private static List<@Nullable Object> row(Ui ui, AreaAssetsPage.Facts facts, Asset asset) {
    var told = asset.facts();
    var last = asset.last();
    var row = new ArrayList<@Nullable Object>();
    row.add(ui.plain(facts.communities().get(asset.community()).name()));
    row.add(AssetWords.kind(ui, told.kind()));
    row.add(told.sample() ? told.name() + " (" + ui.t("site.sample.short") + ")" : told.name());
    row.add(told.built() == null ? null : AssetWords.built(ui, told.built()));
    row.add(told.cost() == null ? null : told.cost().amount());
    row.add(told.paidFrom());
    row.add(last == null ? null : AssetWords.condition(ui, last.condition()));
    row.add(last == null ? null : last.day());
    row.add(asset.due().orElse(null));
    row.add(uses(ui, facts, asset));
    return row;
  }

  private static String uses(Ui ui, AreaAssetsPage.Facts facts, Asset asset) {
    return String.join(
        ", ",
        Stream.ofNullable(facts.uses().get(asset.id()))
            .flatMap(List::stream)
            .map(use -> ui.plain(use.name()))
            .toList());
  }
}
