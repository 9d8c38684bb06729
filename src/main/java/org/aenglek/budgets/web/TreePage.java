package org.aenglek.budgets.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.budgets.Course;
import org.aenglek.budgets.Line;
import org.aenglek.budgets.Tree;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A province's plans for a fiscal year, with their money.
 *
 * @param imports the address where files are brought; empty for whoever only reads
 */
public record TreePage(
    Ui ui,
    Head head,
    String here,
    String all,
    String title,
    String span,
    Figures figures,
    OutlookWords outlook,
    Curves curves,
    List<Branch> plans,
    String imports,
    Typed typed,
    String request,
    String problem,
    int status)
    implements Page {
  private static final int ALL_SHOWN = 400;
  private static final int DEEP = 5;
  private static final int SHALLOW = 2;

  static TreePage of(
      Ui ui,
      LocalText province,
      Tree tree,
      Course course,
      boolean isKeeper,
      Typed typed,
      @Nullable Refusal refused) {
    var title = ui.t("budgets.tree.title", province, BudgetsPage.name(ui, tree.year()));
    var told = Told.of(ui, refused);
    int depth = tree.all().count() <= ALL_SHOWN ? DEEP : SHALLOW;
    return new TreePage(
        ui,
        Head.of(title, ui.t("budgets.lead")).unlisted().forWork(),
        Addresses.tree(ui, tree.province(), tree.year()),
        Addresses.all(ui),
        title,
        BudgetsPage.meant(ui, tree.year()),
        Figures.of(ui, tree.amounts(), toldOf(tree)),
        OutlookWords.of(ui, tree.year(), course),
        Curves.of(ui, tree.year(), course),
        tree.plans().stream().map(plan -> Branch.of(ui, plan, depth)).toList(),
        isKeeper ? Addresses.imports(ui, tree.province()) : "",
        typed,
        UUID.randomUUID().toString(),
        told.problem(),
        told.status());
  }

  /** What the central system tells of the only plan, it tells of the whole year. */
  private static Line.Told toldOf(Tree tree) {
    return tree.plans().size() == 1
        ? tree.plans().getFirst().line().told()
        : new Line.Told(null, null, null);
  }

  public boolean isEmpty() {
    return plans.isEmpty();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
