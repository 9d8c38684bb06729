package org.aenglek.revisions.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.people.Access;
import org.aenglek.people.Persons;
import org.aenglek.people.Place;
import org.aenglek.revisions.Revisions;
import org.aenglek.revisions.Translations;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second pair of eyes, and the work of those who translate. */
@Controller
class ChecksController implements Asks {
  /** Words of ours that texts should use as we do. */
  private static final List<String> GLOSSARY =
      List.of(
          "communities.kind.charm",
          "communities.kind.wisdom",
          "communities.kind.way-of-life",
          "communities.kind.culture",
          "communities.kind.creativity",
          "communities.kind.nature",
          "communities.kind.history",
          "communities.list.title",
          "communities.capital",
          "offers.kind.experience",
          "offers.kind.package",
          "offers.kind.meal",
          "offers.kind.stay",
          "offers.kind.transport",
          "offers.kind.product",
          "stories.kind.press",
          "stories.kind.article",
          "stories.kind.event",
          "people.role.member",
          "people.role.chair",
          "people.role.committee",
          "people.role.treasurer",
          "people.role.officer",
          "people.role.working-group",
          "people.does.host",
          "people.does.guide",
          "people.does.cook",
          "people.does.weaver",
          "communities.notice.flood",
          "communities.notice.monsoon",
          "communities.notice.closure",
          "communities.notice.festival",
          "site.sample.short");

  private final Revisions revisions;
  private final Translations translations;
  private final Persons persons;

  ChecksController(Revisions revisions, Translations translations, Persons persons) {
    this.revisions = revisions;
    this.translations = translations;
    this.persons = persons;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("place");
  }

  @GetMapping(ChecksPage.PATH)
  Page waiting(@RequestParam(defaultValue = "") String place, Ui ui) {
    var where = where(place);
    return ChecksPage.of(ui, where, revisions.waitingIn(where), revisions, persons);
  }

  @PostMapping(ChecksPage.PATH + "/{id}/approval")
  ResponseEntity<Void> approve(
      @PathVariable UUID id, @RequestParam(defaultValue = "") String place, Ui ui) {
    Access.requireSomebody();
    revisions.check(id);
    return EditController.to(ui.link(ChecksPage.path(where(place))));
  }

  @PostMapping(ChecksPage.PATH + "/{id}/refusal")
  ResponseEntity<Void> refuse(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String answer,
      Ui ui) {
    Access.requireSomebody();
    revisions.refuse(id, Tidy.text(answer));
    return EditController.to(ui.link(ChecksPage.path(where(place))));
  }

  /** Whether a province wants a second pair of eyes. */
  @PostMapping("/{lang}/revisions/rules/{province:\\d{2}}")
  ResponseEntity<Void> setRule(
      @PathVariable String province, @RequestParam(defaultValue = "") String fourEyes, Ui ui) {
    Access.requireSomebody();
    revisions.setFourEyes(province, fourEyes.equals("on"));
    return EditController.to(ui.link("/people/me"));
  }

  @GetMapping(TranslationsPage.PATH)
  Page toTranslate(@RequestParam(defaultValue = "") String place, Ui ui) {
    var where = where(place);
    return TranslationsPage.of(ui, where, translations.toDo(where, ui.lang()), revisions);
  }

  @GetMapping(GlossaryPage.PATH)
  Page glossary(Ui ui) {
    return GlossaryPage.of(ui, GLOSSARY);
  }

  private static Place where(String place) {
    return Place.find(place).orElse(Place.EVERYWHERE);
  }
}
