package org.aenglek.budgets.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.budgets.LineResults;
import org.aenglek.budgets.Movements;
import org.aenglek.media.PrivatePapers.Paper;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
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
    return reply(id, movements.paper(id));
  }

  @GetMapping(Addresses.RESULT + "/picture")
  Reply result(@PathVariable UUID id) {
    Access.requireSomebody();
    return reply(id, results.paper(id));
  }

  /** A picture is shown; a PDF is for whatever reads such files. */
  private static Reply reply(UUID id, Optional<Paper> kept) {
    var paper = kept.orElseThrow(() -> new NotThere("paper of " + id));
    var reply = Reply.of(paper.type(), paper.bytes());
    return paper.isPdf() ? reply.named(id + ".pdf").once() : reply.once();
  }
}
