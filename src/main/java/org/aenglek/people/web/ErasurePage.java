package org.aenglek.people.web;

import java.util.List;
import org.aenglek.base.Refusal;
import org.aenglek.people.Kept;
import org.aenglek.people.Persons.Person;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Before somebody is erased: what goes, what must stay and until when. */
public record ErasurePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String back,
    String backTitle,
    List<Line> kept,
    boolean isHelped,
    Field paper,
    String problem,
    int status)
    implements Page {
  static final String PATH_INSIDE = "/people/me/erasure";
  static final String PATH = "/{lang}" + PATH_INSIDE;
  private static final String KEY = "people.erasure";

  /** What stays, until when, and by which law. */
  public record Line(String what, String until, String law) {}

  static ErasurePage of(
      Ui ui, Person person, List<Kept> kept, String paper, @Nullable Refusal refused) {
    return new ErasurePage(
        ui,
        Titles.head(ui, KEY, person),
        Titles.of(ui, KEY, person),
        ui.link(PATH_INSIDE),
        ui.link(HeldPage.PATH_INSIDE),
        Titles.of(ui, "people.held", person),
        kept.stream().map(each -> line(ui, each)).toList(),
        Titles.isHelped(person),
        Field.of("paper", ui.t("people.erasure.paper"), paper)
            .help(ui.t("people.erasure.paper.help")),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, Kept kept) {
    var until = kept.until();
    return new Line(
        ui.t(kept.key()),
        until == null ? ui.t("people.erasure.noEnd") : ui.t("people.erasure.until", until),
        ui.t(kept.law()));
  }
}
