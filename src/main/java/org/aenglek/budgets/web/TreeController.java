package org.aenglek.budgets.web;

import java.util.Map;
import org.aenglek.areas.Areas;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.GridFiles;
import org.aenglek.budgets.PlanLines;
import org.aenglek.budgets.Tree;
import org.aenglek.budgets.Trees;
import org.aenglek.budgets.YearCourses;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year's tree: looked at, begun by hand, and taken away as the grid that offices keep. */
@Controller
class TreeController {
  private static final MediaType XLSX =
      MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8;header=present");

  private final Trees trees;
  private final PlanLines lines;
  private final YearCourses courses;
  private final Areas areas;

  TreeController(Trees trees, PlanLines lines, YearCourses courses, Areas areas) {
    this.trees = trees;
    this.lines = lines;
    this.courses = courses;
    this.areas = areas;
  }

  @GetMapping(Addresses.TREE)
  TreePage show(@PathVariable String code, @PathVariable String year, Ui ui) {
    Access.requireSomebody();
    return page(ui, tree(code, year), Typed.NOTHING, null);
  }

  @GetMapping(Addresses.TREE + "/budget.xlsx")
  Reply sheet(@PathVariable String code, @PathVariable String year) {
    Access.requireSomebody();
    return file(XLSX, tree(code, year), ".xlsx", GridFiles::xlsx);
  }

  @GetMapping(Addresses.TREE + "/budget.csv")
  Reply csv(@PathVariable String code, @PathVariable String year) {
    Access.requireSomebody();
    return file(CSV, tree(code, year), ".csv", GridFiles::csv);
  }

  /** How a tree becomes a file. */
  private interface Printing {
    byte[] of(Tree tree);
  }

  private static Reply file(MediaType type, Tree tree, String ending, Printing printing) {
    return Reply.of(type, printing.of(tree))
        .named("budget-" + tree.province() + "-" + tree.year().buddhist() + ending)
        .once();
  }

  @PostMapping(Addresses.TREE + "/plans")
  Object plan(
      @PathVariable String code,
      @PathVariable String year,
      @RequestParam Map<String, String> form,
      Ui ui) {
    Access.requireSomebody();
    var read = year(year);
    var typed = new Typed("plans", form);
    var facts = new PlanLines.New(typed.said("number"), typed.said("name"), typed.said("unit"));
    return Deeds.then(
        Addresses.tree(ui, code, read),
        () -> lines.plan(code, read, facts, typed.request()),
        refused -> page(ui, tree(code, year), typed, refused));
  }

  private TreePage page(Ui ui, Tree tree, Typed typed, @Nullable Refusal refused) {
    return TreePage.of(
        ui,
        areas.nameOf(tree.province()),
        tree,
        courses.of(tree.year(), tree.leaves()),
        trees.isKeptByMe(tree.province()),
        typed,
        refused);
  }

  /** Whoever may not read it is told so; where there is no plan yet, one can be begun. */
  private Tree tree(String code, String year) {
    if (!trees.provinces().contains(code)) throw new Access.NotAllowed();
    return trees.of(code, year(year));
  }

  private static FiscalYear year(String year) {
    return FiscalYear.find(year).orElseThrow(() -> new NotThere("fiscal year " + year));
  }
}
