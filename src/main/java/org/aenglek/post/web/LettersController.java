package org.aenglek.post.web;

import org.aenglek.base.NotThere;
import org.aenglek.post.Letters;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows letters, where they are shown instead of sent. */
@Controller
class LettersController {
  private final Letters letters;

  LettersController(Letters letters) {
    this.letters = letters;
  }

  @GetMapping(LettersPage.PATH)
  LettersPage list(Ui ui) {
    if (!letters.areShown()) throw new NotThere("letters");
    return LettersPage.of(ui, letters.shown());
  }
}
