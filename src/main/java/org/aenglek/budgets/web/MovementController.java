package org.aenglek.budgets.web;

import java.util.Map;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.budgets.LineResults;
import org.aenglek.budgets.Movements;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A movement that was wrong, and the papers that show what was written down. */
@Controller
class MovementController {
  private final Movements movements;
  private final LineResults results;
  private final LineController lines;

  MovementController(Movements movements, LineResults results, LineController lines) {
    this.movements = movements;
    this.results = results;
    this.lines = lines;
  }

  @PostMapping(Addresses.MOVEMENT + "/correction")
  Object correct(@PathVariable UUID id, @RequestParam Map<String, String> form, Ui ui) {
    Access.requireSomebody();
    var wrong = movements.get(id);
    var typed = new Typed("correction", form);
    return Deeds.then(
        Addresses.line(ui, wrong.line()),
        () -> movements.correct(id, typed.said("note"), typed.request()),
        refused -> lines.page(ui, wrong.line(), typed, refused));
  }

  @GetMapping(Addresses.MOVEMENT + "/picture")
  Reply paper(@PathVariable UUID id) {
    Access.requireSomebody();
    return picture(movements.picture(id).orElseThrow(() -> new NotThere("picture of " + id)));
  }

  @GetMapping(Addresses.RESULT + "/picture")
  Reply result(@PathVariable UUID id) {
    Access.requireSomebody();
    return picture(results.picture(id).orElseThrow(() -> new NotThere("picture of " + id)));
  }

  private static Reply picture(byte[] jpeg) {
    return Reply.of(MediaType.IMAGE_JPEG, jpeg).once();
  }
}
