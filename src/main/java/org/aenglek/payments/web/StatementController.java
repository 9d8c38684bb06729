package org.aenglek.payments.web;

import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.payments.Keepers;
import org.aenglek.payments.Statements;
import org.aenglek.people.Access;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A bank's statement that was sent: looked at, and confirmed. */
@Controller
class StatementController {
  private final Statements statements;
  private final Keepers keepers;
  private final Purse.Purses purses;

  StatementController(Statements statements, Keepers keepers, Purse.Purses purses) {
    this.statements = statements;
    this.keepers = keepers;
    this.purses = purses;
  }

  @GetMapping(StatementPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, "", HttpStatus.OK.value());
  }

  @PostMapping(StatementPage.PATH + "/confirmation")
  Object confirm(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var place = statements.get(id).place();
    try {
      statements.confirm(id);
      return To.see(ui.link(purses.of(place).in()));
    } catch (Refusal refused) {
      return page(ui, id, ui.t(refused.key(), refused.arguments()), refused.status());
    }
  }

  private StatementPage page(Ui ui, UUID id, String problem, int status) {
    var statement = statements.get(id);
    keepers.requireToSee(statement.place());
    return StatementPage.of(
        ui, statement, purses.of(statement.place()), statements.preview(id), problem, status);
  }
}
