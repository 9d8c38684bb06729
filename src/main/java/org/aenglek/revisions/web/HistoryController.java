package org.aenglek.revisions.web;

import java.util.UUID;
import org.aenglek.people.Access;
import org.aenglek.people.Persons;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What came before: seen, compared, put back. */
@Controller
class HistoryController {
  private final Revisions revisions;
  private final Persons persons;

  HistoryController(Revisions revisions, Persons persons) {
    this.revisions = revisions;
    this.persons = persons;
  }

  @GetMapping(HistoryPage.PATH)
  Page list(@PathVariable String kind, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    revisions.open(kind, id);
    return HistoryPage.of(ui, revisions.kind(kind), id, revisions.history(id), persons);
  }

  @PostMapping(HistoryPage.PATH + "/{number}/return")
  ResponseEntity<Void> putBack(
      @PathVariable String kind, @PathVariable UUID id, @PathVariable int number, Ui ui) {
    Access.requireSomebody();
    revisions.putBack(kind, id, number);
    return EditController.to(ui.link(EditPage.path(kind, id)));
  }
}
