package org.aenglek.revisions.web;

import org.aenglek.base.Lang;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Ui;

/** The words for what is asked: the module that owns the thing has them. */
record Words(Ui ui, Revisable kind) {

  String kindName() {
    return ui.t(kind.words() + ".name");
  }

  String ask(Question question) {
    return ui.t(kind.words() + ".ask." + question.key());
  }

  String field(String name) {
    return ui.t(kind.words() + ".field." + name);
  }

  String choice(Ask ask, String value) {
    return kind.choice(ask, value, ui.lang(), key -> ui.t(key));
  }

  /** An answer as people read it. */
  String answer(Ask ask, Place place, Content content, Lang lang) {
    var text = content.get(Answers.field(ask, lang));
    if (text.isEmpty()) return "";
    return switch (ask.kind()) {
      case ONE, SEVERAL ->
          ask.choices().isEmpty()
              ? ui.list(kind.chosen(place, ask.name(), content).stream().map(ui::plain).toList())
              : ui.list(
                  content.several(ask.name()).stream().map(value -> choice(ask, value)).toList());
      case NUMBER -> ui.number(Long.valueOf(text));
      default -> text;
    };
  }

  /** A field of a revision, with its language where it has one. */
  String fieldOfRevision(String field) {
    return Content.langOf(field)
        .map(
            lang ->
                ui.t(
                    "revisions.inLang",
                    field(Content.withoutLang(field)),
                    ui.t("revisions.lang." + lang.code())))
        .orElseGet(() -> field(field));
  }
}
