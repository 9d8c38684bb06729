package org.aenglek.offers.web;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.offers.FollowUp;
import org.aenglek.offers.Life;
import org.aenglek.offers.Step;
import org.aenglek.site.Table;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** The products of an area as a table; what is not known is left empty. */
final class LivesFile {
  private static final List<String> COLUMNS =
      List.of("community", "name", "stage", "standard", "first", "latest", "due", "urgent");

  private LivesFile() {}

  static Table of(Ui ui, AreaLivesPage.Facts facts) {
    return new Table(
        COLUMNS.stream().map(column -> ui.t(LifeWords.KEY + "field." + column)).toList(),
        facts.shown().stream().map(life -> row(ui, facts, life)).toList());
  }

  private static List<@Nullable Object> row(Ui ui, AreaLivesPage.Facts facts, Life life) {
    var product = life.product();
    var sold = life.sold();
    var row = new ArrayList<@Nullable Object>();
    row.add(ui.plain(facts.communities().get(product.community()).name()));
    row.add(
        product.sample()
            ? product.name() + " (" + ui.t("site.sample.short") + ")"
            : product.name());
    row.add(LifeWords.stage(ui, life.stage()));
    row.add(
        life.last(Step.Kind.STANDARD)
            .map(step -> step.done().standard())
            .map(standard -> LifeWords.standard(ui, standard))
            .orElse(null));
    row.add(sold == null ? null : sold.first());
    row.add(sold == null ? null : sold.last());
    row.add(
        life.followUps().stream()
            .filter(FollowUp::isOpen)
            .findFirst()
            .map(FollowUp::due)
            .orElse(null));
    row.add(LifeWords.urgent(ui, life));
    return row;
  }
}
