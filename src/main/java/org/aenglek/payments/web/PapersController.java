package org.aenglek.payments.web;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.payments.Keepers;
import org.aenglek.payments.ReceiptNumber;
import org.aenglek.payments.Receipts;
import org.aenglek.payments.Substitutes;
import org.aenglek.payments.Treasury;
import org.aenglek.payments.VatThreshold;
import org.aenglek.payments.Withholdings;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A community's papers for the tax office: kept by its treasurer. */
@Controller
class PapersController {
  private final Purse.Purses purses;
  private final Keepers keepers;
  private final Treasury treasury;
  private final Withholdings withholdings;
  private final Substitutes substitutes;
  private final VatThreshold vat;
  private final Receipts receipts;
  private final Households households;

  PapersController(
      Purse.Purses purses,
      Keepers keepers,
      Treasury treasury,
      Withholdings withholdings,
      Substitutes substitutes,
      VatThreshold vat,
      Receipts receipts,
      Households households) {
    this.purses = purses;
    this.keepers = keepers;
    this.treasury = treasury;
    this.withholdings = withholdings;
    this.substitutes = substitutes;
    this.vat = vat;
    this.receipts = receipts;
    this.households = households;
  }

  /** What somebody does here; a refusal is told on the page. */
  private interface Deed {
    void done(Purse purse);
  }

  @GetMapping(PapersPage.PATH)
  Page show(@PathVariable String community, Ui ui) {
    return page(ui, purse(community), SubstituteForm.EMPTY, null);
  }

  @PostMapping(PapersPage.PATH + "/withholdings")
  Object withheld(@PathVariable String community, WithholdingForm form, Ui ui) {
    return then(
        ui,
        community,
        SubstituteForm.EMPTY,
        purse -> withholdings.enter(form.dueId(), form.told(ui.today()), form.requestId()));
  }

  @PostMapping(PapersPage.PATH + "/substitutes")
  Object substitute(
      @PathVariable String community,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam MultiValueMap<String, String> typed,
      Ui ui) {
    var form = SubstituteForm.of(typed);
    return then(
        ui,
        community,
        form,
        purse ->
            substitutes.issue(
                purse.community(),
                form.payer(),
                form.position(),
                form.from(),
                form.expenses(),
                requireNonNullElse(request, UUID.randomUUID())));
  }

  @GetMapping(SubstitutePage.PATH)
  Page paper(
      @PathVariable String community, @PathVariable int year, @PathVariable int number, Ui ui) {
    var purse = purse(community);
    keepers.requireToSee(purse.place());
    return SubstitutePage.of(
        ui,
        substitutes.get(purse.community(), year, number),
        purse,
        keepers.mayKeep(purse.place()));
  }

  @PostMapping(SubstitutePage.PATH + "/voiding")
  Object takeBack(
      @PathVariable String community,
      @PathVariable int year,
      @PathVariable int number,
      @RequestParam(defaultValue = "") String reason,
      Ui ui) {
    return then(
        ui,
        community,
        SubstituteForm.EMPTY,
        purse ->
            substitutes.takeBack(
                ReceiptNumber.ofSubstitute(purse.community(), year, number), reason));
  }

  private Purse purse(String community) {
    var purse = purses.get(community);
    if (purse.isCollector()) throw new NotThere("papers of " + community);
    return purse;
  }

  private Object then(Ui ui, String community, SubstituteForm typed, Deed deed) {
    var purse = purse(community);
    keepers.requireToKeep(purse.place());
    try {
      deed.done(purse);
      return To.see(ui.link(purse.papers()));
    } catch (Access.NotAllowed | Access.SignInFirst notTheirs) {
      throw notTheirs;
    } catch (Refusal refused) {
      return page(ui, purse, typed, refused);
    }
  }

  private PapersPage page(Ui ui, Purse purse, SubstituteForm typed, @Nullable Refusal refused) {
    keepers.requireToSee(purse.place());
    var id = purse.community();
    int year = ui.today().getYear();
    return PapersPage.of(
        ui,
        purse,
        new PapersPage.Facts(
            keepers.mayKeep(purse.place()),
            vat.of(id),
            withholdings.rates(),
            withholdings.of(
                id, LocalDate.of(year, Month.JANUARY, 1), LocalDate.of(year, Month.DECEMBER, 31)),
            treasury.of(purse.place()).open(),
            substitutes.of(id, receipts.thisYear()),
            households.of(id)),
        typed,
        refused);
  }
}
