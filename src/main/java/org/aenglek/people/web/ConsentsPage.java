package org.aenglek.people.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.people.Consents;
import org.aenglek.people.Consents.Consent;
import org.aenglek.people.Persons.Person;
import org.aenglek.people.Purposes.Purpose;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What somebody agreed to, may agree to, and agreed to once. */
public record ConsentsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    boolean isHelped,
    String giving,
    List<Line> lines,
    List<String> past,
    String problem,
    int status)
    implements Page {
  static final String PATH_INSIDE = "/people/me/consents";
  static final String PATH = "/{lang}" + PATH_INSIDE;
  private static final String KEY = "people.consent";

  /**
   * One thing that is asked.
   *
   * @param words the ones that were agreed to, or those to which one would agree
   * @param lang of those words, as mark-up says it
   * @param state since when it counts; empty where it does not
   */
  public record Line(
      String purpose,
      String name,
      String words,
      String lang,
      String state,
      String withdrawal,
      Field paper,
      String request) {
    public boolean isGiven() {
      return !state.isEmpty();
    }
  }

  static ConsentsPage of(
      Ui ui,
      Person person,
      Consents consents,
      @Nullable ConsentForm typed,
      @Nullable Refusal refused) {
    var given = consents.given(person.id());
    return new ConsentsPage(
        ui,
        Titles.head(ui, KEY, person),
        Titles.of(ui, KEY, person),
        ui.link(PATH_INSIDE),
        Titles.isHelped(person),
        ui.t(Titles.isHelped(person) ? "people.consent.giveFor" : "people.consent.give"),
        consents.asked().stream()
            .map(
                purpose ->
                    live(given, purpose)
                        .map(consent -> given(ui, consent))
                        .orElseGet(() -> asked(ui, consents, purpose, typed)))
            .toList(),
        given.stream().flatMap(consent -> past(ui, consent).stream()).toList(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Optional<Consent> live(List<Consent> given, Purpose purpose) {
    return given.stream()
        .filter(consent -> consent.isLive() && consent.purpose().equals(purpose.key()))
        .findFirst();
  }

  private static Line given(Ui ui, Consent consent) {
    var state =
        ui.t(
            "people.consent.given",
            ui.moment(consent.given()),
            ui.t("people.consent.way." + consent.way().key()));
    var paper = consent.paper();
    return new Line(
        consent.purpose(),
        name(ui, consent.purpose()),
        consent.words(),
        consent.lang().tag(),
        paper == null ? state : ui.t("people.consent.where", state, paper),
        ui.link(PATH_INSIDE + "/" + consent.id() + "/withdrawal"),
        paper(ui, ""),
        "");
  }

  private static Line asked(
      Ui ui, Consents consents, Purpose purpose, @Nullable ConsentForm typed) {
    boolean isTyped = typed != null && purpose.key().equals(typed.purpose());
    return new Line(
        purpose.key(),
        name(ui, purpose.key()),
        consents.words(ui.lang(), purpose.key()),
        ui.lang().tag(),
        "",
        "",
        paper(ui, isTyped ? String.valueOf(typed.paper()) : ""),
        UUID.randomUUID().toString());
  }

  private static Optional<String> past(Ui ui, Consent consent) {
    var withdrawn = consent.withdrawn();
    if (withdrawn == null) return Optional.empty();
    return Optional.of(
        ui.t(
            "people.consent.pastLine",
            name(ui, consent.purpose()),
            ui.moment(consent.given()),
            ui.moment(withdrawn)));
  }

  private static Field paper(Ui ui, String typed) {
    return Field.of("paper", ui.t("people.consent.paper"), typed)
        .help(ui.t("people.consent.paper.help"));
  }

  private static String name(Ui ui, String purpose) {
    return ui.t("people.purpose." + purpose);
  }
}
