package org.aenglek.revisions.web;

import static java.util.stream.Collectors.toSet;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Outcome;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Asks;
import org.aenglek.site.Page;
import org.aenglek.site.Panel;
import org.aenglek.site.Panels;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Editing a thing: one question to a screen, then everything at a glance, then out with it. */
@Controller
class EditController implements Asks {
  private static final String DECIDED = "decided.";
  private static final String THEIRS = "theirs";
  private final Revisions revisions;
  private final Panels panels;

  EditController(Revisions revisions, Panels panels) {
    this.revisions = revisions;
    this.panels = panels;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("one");
  }

  @PostMapping("/{lang}/revisions/{kind}/new")
  ResponseEntity<Void> begin(
      @PathVariable String kind,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(required = false) @Nullable UUID id,
      Ui ui) {
    Access.requireSomebody();
    var where = Place.find(place).orElseThrow(() -> new NotThere("place " + place));
    var thing = id == null ? revisions.kind(kind).newId(where) : id;
    if (revisions.kind(kind).find(thing).isPresent()) {
      return to(ui.link(EditPage.path(kind, thing)));
    }
    revisions.begin(kind, where, thing, Content.EMPTY);
    var first = revisions.kind(kind).questions().getFirst();
    return to(ui.link(QuestionPage.path(kind, thing, first.key())));
  }

  @GetMapping(EditPage.PATH)
  Page show(@PathVariable String kind, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(kind, id, ui, "");
  }

  @GetMapping(QuestionPage.PATH)
  Object ask(
      @PathVariable String kind,
      @PathVariable UUID id,
      @PathVariable String question,
      @RequestParam(required = false) @Nullable String one,
      Ui ui) {
    Access.requireSomebody();
    var draft = revisions.open(kind, id);
    var revisable = revisions.kind(kind);
    var screen = revisable.screen(id, question);
    if (!screen.isEmpty()) return to(ui.link(screen));
    return QuestionPage.of(
        ui, revisable, draft, question(revisable, question), Map.of(), Map.of(), one != null);
  }

  @PostMapping(QuestionPage.PATH)
  Object answer(
      @PathVariable String kind,
      @PathVariable UUID id,
      @PathVariable String question,
      @RequestParam MultiValueMap<String, String> values,
      Ui ui) {
    Access.requireSomebody();
    var revisable = revisions.kind(kind);
    var asked = question(revisable, question);
    var answers = Answers.read(asked, ui.lang(), values);
    boolean isOne = values.containsKey("one");
    if (!answers.areGood()) {
      return QuestionPage.of(
          ui,
          revisable,
          revisions.open(kind, id),
          asked,
          answers.given(),
          answers.problems(),
          isOne);
    }
    revisions.answer(kind, id, answers.given());
    return to(ui.link(isOne ? EditPage.path(kind, id) : next(revisable, asked, id)));
  }

  @PostMapping(EditPage.PATH + "/submission")
  Object submit(
      @PathVariable String kind,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> values,
      Ui ui) {
    Access.requireSomebody();
    try {
      return switch (submit(kind, id, values)) {
        case Outcome.Clash clash ->
            ClashPage.of(ui, revisions.kind(kind), revisions.open(kind, id), clash);
        case Outcome.Published published -> DonePage.published(ui, revisions.kind(kind), id);
        case Outcome.Waiting waiting -> DonePage.waiting(ui, revisions.kind(kind), id);
      };
    } catch (Refusal refusal) {
      if (refusal.status() != HttpStatus.CONFLICT.value()) throw refusal;
      return page(kind, id, ui, ui.t(refusal.key(), refusal.arguments()));
    }
  }

  @PostMapping(EditPage.PATH + "/undo")
  ResponseEntity<Void> undo(@PathVariable String kind, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    revisions.undo(id);
    return to(ui.link(EditPage.path(kind, id)));
  }

  @PostMapping(EditPage.PATH + "/discarding")
  ResponseEntity<Void> discard(@PathVariable String kind, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    revisions.discard(id);
    var known = revisions.kind(kind).find(id);
    return to(ui.link(known.map(Revisable.Known::path).orElse("/people/me")));
  }

  @GetMapping(PreviewPage.PATH)
  Page preview(@PathVariable String kind, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return PreviewPage.of(ui, revisions.kind(kind), revisions.open(kind, id));
  }

  @GetMapping(PaperPage.PATH)
  Page paper(@PathVariable String kind, @PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return PaperPage.of(ui, revisions.kind(kind), revisions.open(kind, id));
  }

  private Outcome submit(String kind, UUID id, MultiValueMap<String, String> values) {
    var theirs =
        values.toSingleValueMap().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(DECIDED) && entry.getValue().equals(THEIRS))
            .map(entry -> entry.getKey().substring(DECIDED.length()))
            .collect(toSet());
    return revisions.submit(
        kind, id, theirs, Forms.number(values, "against"), Forms.request(values));
  }

  private Page page(String kind, UUID id, Ui ui, String problem) {
    var draft = revisions.open(kind, id);
    var said = panels.at(Panel.Place.EDITING, ui, draft);
    return EditPage.of(ui, revisions.kind(kind), draft, said, problem);
  }

  private static Question question(Revisable kind, String key) {
    return kind.questions().stream()
        .filter(question -> question.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new NotThere("question " + key));
  }

  /** The one after it, or all at a glance after the last. */
  private static String next(Revisable kind, Question asked, UUID id) {
    int next = kind.questions().indexOf(asked) + 1;
    return next < kind.questions().size()
        ? QuestionPage.path(kind.kind(), id, kind.questions().get(next).key())
        : EditPage.path(kind.kind(), id);
  }

  static ResponseEntity<Void> to(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }
}
