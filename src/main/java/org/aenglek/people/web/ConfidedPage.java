package org.aenglek.people.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.people.ConfidedFacts.Confided;
import org.aenglek.people.ConfidedFacts.Duty;
import org.aenglek.people.Persons.Person;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What somebody confided for a while: needs, and identity numbers.
 *
 * @param words to which one agrees with a need; empty where that was agreed to before
 */
public record ConfidedPage(
    Ui ui,
    Head head,
    String title,
    String here,
    List<Line> lines,
    Field text,
    Field textUntil,
    String words,
    boolean isAgreed,
    Field number,
    Field numberUntil,
    List<Choice> duties,
    boolean isNumber,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH_INSIDE = "/people/me/confided";
  static final String PATH = "/{lang}" + PATH_INSIDE;
  private static final String KEY = "people.confided";

  public record Line(String what, String text, String until, String removal) {}

  static ConfidedPage of(
      Ui ui,
      Person person,
      List<Confided> all,
      String words,
      ConfidedForm typed,
      @Nullable Refusal refused) {
    var until =
        Field.of("until", ui.t("people.confided.until"), "")
            .help(ui.t("people.confided.until.help"));
    var typedUntil =
        new Field("until", until.label(), String.valueOf(typed.until()), until.help(), "");
    return new ConfidedPage(
        ui,
        Titles.head(ui, KEY, person),
        Titles.of(ui, KEY, person),
        ui.link(PATH_INSIDE),
        all.stream().map(fact -> line(ui, fact)).toList(),
        Field.of("text", ui.t("people.confided.text"), String.valueOf(typed.text()))
            .help(ui.t("people.confided.text.help")),
        typed.isNumber() ? until : typedUntil,
        words,
        typed.isAgreed(),
        Field.of("number", ui.t("people.confided.identity-number"), String.valueOf(typed.number())),
        typed.isNumber() ? typedUntil : until,
        Stream.of(Duty.values())
            .map(
                duty ->
                    new Choice(
                        duty.key(),
                        ui.t("people.duty." + duty.key()),
                        duty.key().equals(typed.duty())))
            .toList(),
        typed.isNumber(),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, Confided fact) {
    var duty = fact.duty();
    return new Line(
        duty == null ? ui.t("people.confided.need") : ui.t("people.duty." + duty.key()),
        fact.printed(),
        ui.t("people.confided.untilLine", fact.until()),
        ui.link(PATH_INSIDE + "/" + fact.id() + "/removal"));
  }
}
