package org.aenglek.communities.web;

import java.net.URI;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.communities.Wants;
import org.aenglek.people.Access;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a community asks of the state, and the answers. */
@Controller
class WantsController {
  private static final int LONGEST = 4000;
  private final Areas areas;
  private final Wants wants;

  WantsController(Areas areas, Wants wants) {
    this.areas = areas;
    this.wants = wants;
  }

  @GetMapping(WantsPage.PATH)
  Page list(@PathVariable String slug, Ui ui) {
    var community = areas.get(slug);
    return WantsPage.of(
        ui,
        community,
        wants.of(community.id()),
        wants.wishOf(community),
        wants.mayAnswer(community));
  }

  @PostMapping(WantsPage.PATH + "/{id}/answer")
  ResponseEntity<Void> answer(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String answer,
      Ui ui) {
    Access.requireSomebody();
    var text = Tidy.text(answer);
    if (!text.isEmpty() && text.length() <= LONGEST) {
      wants.answer(id, LocalText.of(ui.lang(), text));
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(ui.link("/communities/" + slug + "/wants")))
        .build();
  }
}
