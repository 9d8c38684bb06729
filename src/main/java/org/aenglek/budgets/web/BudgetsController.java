package org.aenglek.budgets.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aenglek.areas.Areas;
import org.aenglek.budgets.BudgetRefused;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.FiscalYear;
import org.aenglek.budgets.Trees;
import org.aenglek.budgets.Trees.Planned;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.OwnVillages;
import org.aenglek.site.Asks;
import org.aenglek.site.Field;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fiscal years of which there are plans. */
@Controller
class BudgetsController implements Asks {
  private static final String YEAR = "year";
  private static final String PROVINCE = "province";

  private final Trees trees;
  private final Areas areas;
  private final OwnVillages villages;

  BudgetsController(Trees trees, Areas areas, OwnVillages villages) {
    this.trees = trees;
    this.areas = areas;
    this.villages = villages;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(YEAR, PROVINCE);
  }

  @GetMapping(Addresses.ALL)
  BudgetsPage list(Ui ui) {
    Access.requireSomebody();
    return page(ui, Map.of(), "", "", HttpStatus.OK);
  }

  /** A year of the Buddhist era is taken, another is asked back, whatever else is refused. */
  @GetMapping(Addresses.ALL + "/years")
  Object open(
      @RequestParam(defaultValue = "") String province,
      @RequestParam(defaultValue = "") String year,
      Ui ui) {
    Access.requireSomebody();
    var typed = Map.of(province, year);
    if (!trees.provinces().contains(province)) return page(ui, typed, "", "", HttpStatus.NOT_FOUND);
    var taken = FiscalYear.find(year);
    if (taken.isPresent()) return Deeds.see(Addresses.tree(ui, province, taken.get()));
    return FiscalYear.meant(year)
        .map(meant -> asked(ui, typed, province, meant))
        .orElseGet(() -> page(ui, typed, "", "", HttpStatus.UNPROCESSABLE_CONTENT));
  }

  private BudgetsPage asked(Ui ui, Map<String, String> typed, String province, FiscalYear meant) {
    var address = Addresses.tree(ui, province, meant);
    var question = BudgetsPage.asked(ui, meant);
    return page(ui, typed, question, address, HttpStatus.OK);
  }

  private BudgetsPage page(
      Ui ui, Map<String, String> typed, String asked, String address, HttpStatus status) {
    var planned = trees.list();
    var wrong = status == HttpStatus.UNPROCESSABLE_CONTENT ? refused(ui) : "";
    var provinces =
        trees.provinces().stream()
            .map(
                code ->
                    new BudgetsPage.Province(
                        ui.plain(areas.nameOf(code)),
                        code,
                        years(ui, planned, code),
                        year(ui, Optional.ofNullable(typed.get(code)), wrong)))
            .toList();
    return BudgetsPage.of(ui, provinces, own(ui), asked, address, status.value());
  }

  private static String refused(Ui ui) {
    return ui.t(new BudgetRefused(Reason.YEAR).key());
  }

  private static List<BudgetsPage.Year> years(Ui ui, List<Planned> planned, String code) {
    return planned.stream()
        .filter(one -> one.province().equals(code))
        .map(
            one ->
                new BudgetsPage.Year(
                    BudgetsPage.meant(ui, one.year()), Addresses.tree(ui, code, one.year())))
        .toList();
  }

  private static Field year(Ui ui, Optional<String> typed, String wrong) {
    var field =
        Field.of(YEAR, ui.t("budgets.year.field"), typed.orElse(""))
            .help(ui.t("budgets.year.help"));
    return typed.isPresent() && !wrong.isEmpty() ? field.wrong(wrong) : field;
  }

  private List<BudgetsPage.Year> own(Ui ui) {
    return trees.forCommunities(villages.all()).stream()
        .map(
            node ->
                new BudgetsPage.Year(
                    node.line().title() + " · " + BudgetsPage.said(ui, node.line().year()),
                    Addresses.line(ui, node.line().id())))
        .toList();
  }
}
