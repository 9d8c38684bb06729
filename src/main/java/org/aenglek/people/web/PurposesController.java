package org.aenglek.people.web;

import org.aenglek.people.Purposes;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may know: what is kept of people, why and for how long. */
@Controller
class PurposesController {
  private final Purposes purposes;

  PurposesController(Purposes purposes) {
    this.purposes = purposes;
  }

  @GetMapping(PurposesPage.PATH)
  PurposesPage list(Ui ui) {
    return PurposesPage.of(ui, purposes.all());
  }

  @GetMapping(ErasedPage.PATH)
  ErasedPage erased(Ui ui) {
    return ErasedPage.of(ui);
  }
}
