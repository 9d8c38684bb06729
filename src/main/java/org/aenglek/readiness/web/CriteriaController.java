package org.aenglek.readiness.web;

import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.readiness.CriteriaSets;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The criteria, open to everybody; whoever runs the place they hold in publishes new versions. */
@Controller
class CriteriaController {
  private final CriteriaSets sets;
  private final Access access;

  CriteriaController(CriteriaSets sets, Access access) {
    this.sets = sets;
    this.access = access;
  }

  @GetMapping(Addresses.CRITERIA)
  Page show(@PathVariable String set, @PathVariable int version, Ui ui) {
    var edition = sets.get(set, version);
    return page(ui, edition, sets.text(edition), null);
  }

  @PostMapping(Addresses.SET)
  Object publish(@PathVariable String set, @RequestParam(defaultValue = "") String body, Ui ui) {
    Access.requireSomebody();
    var before =
        sets.of(set).stream().findFirst().orElseThrow(() -> new NotThere("criteria " + set));
    return Deeds.then(
        ui.link("/readiness/criteria/" + set + "/newest"),
        () -> sets.publish(set, body),
        refused -> page(ui, before, body, refused));
  }

  @GetMapping(Addresses.SET + "/newest")
  Page newest(@PathVariable String set, Ui ui) {
    var edition =
        sets.of(set).stream().findFirst().orElseThrow(() -> new NotThere("criteria " + set));
    return page(ui, edition, sets.text(edition), null);
  }

  private Page page(Ui ui, Edition edition, String text, @Nullable Refusal refused) {
    return CriteriaPage.of(
        ui,
        new CriteriaPage.Facts(
            edition, sets.of(edition.set()), access.may(Permission.SET, edition.place()), text),
        refused);
  }
}
