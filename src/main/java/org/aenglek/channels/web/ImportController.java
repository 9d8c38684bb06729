package org.aenglek.channels.web;

import java.util.UUID;
import org.aenglek.channels.sheets.Imports;
import org.aenglek.channels.sheets.Progress;
import org.aenglek.people.Access;
import org.aenglek.site.Json;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.site.sheets.SheetRefused;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A file that came back: what it would change, and that it does. */
@Controller
class ImportController {
  private final Imports imports;
  private final Progress progress;

  ImportController(Imports imports, Progress progress) {
    this.imports = imports;
    this.progress = progress;
  }

  @GetMapping(ImportPage.PATH)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var asked = imports.get(id);
    if (asked.changed().isPresent()) {
      return ImportDonePage.before(ui, asked.scope(), asked.changed().get());
    }
    return ImportPage.of(ui, asked, imports.plan(id), "", HttpStatus.OK.value());
  }

  @PostMapping(ImportPage.PATH + "/confirmation")
  Page confirm(@PathVariable UUID id, @RequestParam(defaultValue = "") String plan, Ui ui) {
    Access.requireSomebody();
    var asked = imports.get(id);
    try {
      return ImportDonePage.of(ui, asked.scope(), imports.confirm(id, plan, ui.lang()));
    } catch (SheetRefused refused) {
      var sentence = ui.t(refused.key(), refused.arguments());
      return ImportPage.of(ui, asked, imports.plan(id), sentence, refused.status());
    }
  }

  /** For the script that shows how far it is. */
  @GetMapping(ImportPage.PATH + "/progress")
  Reply progress(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    imports.get(id);
    return Reply.of(MediaType.APPLICATION_JSON, Json.bytes(progress.of(id))).once();
  }

  @PostMapping(ImportPage.PATH + "/discarding")
  ResponseEntity<Void> discard(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var asked = imports.get(id);
    imports.discard(id);
    return SheetsController.to(ui.link(SheetsPage.path(asked.scope())));
  }
}
