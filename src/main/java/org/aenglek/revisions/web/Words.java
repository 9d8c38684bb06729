package org.aenglek.revisions.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
      case DATE -> ui.date(LocalDate.parse(text));
      case MOMENT -> moment(LocalDateTime.parse(text));
      default -> text;
    };
  }

  private String moment(LocalDateTime moment) {
    return ui.t("site.moment", ui.date(moment.toLocalDate()), ui.time(moment.toLocalTime()));
  }

  /** An answer that can be read beside others; empty where there is none. */
  String told(Ask ask, Place place, Content content) {
    var answer = answer(ask, place, content, ui.lang());
    return ask.kind().isBare() && !answer.isEmpty()
        ? ui.t("revisions.told", field(ask.name()), answer)
        : answer;
  }

  /** What a field of a revision says; as it is kept where it is asked for no more. */
  String answerOfRevision(String field, Place place, Content content) {
    return kind.questions().stream()
        .flatMap(question -> question.asks().stream())
        .filter(ask -> ask.fields().contains(field))
        .map(ask -> answer(ask, place, content, Content.langOf(field).orElse(ui.lang())))
        .filter(answer -> !answer.isEmpty())
        .findFirst()
        .orElseGet(() -> content.get(field));
  }

  /** A field that is still to be answered: with its language only where the reader has another. */
  String missing(String field) {
    boolean isOwn = Content.langOf(field).filter(ui.lang()::equals).isPresent();
    return isOwn ? field(Content.withoutLang(field)) : fieldOfRevision(field);
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
