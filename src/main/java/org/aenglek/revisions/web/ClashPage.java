package org.aenglek.revisions.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.revisions.Draft;
import org.aenglek.revisions.Outcome;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/** Two people changed the same: both are shown, and one of them decides. */
public record ClashPage(
    Ui ui, Head head, String here, int against, List<Line> lines, String request, int status)
    implements Page {

  public record Line(String field, String label, String own, String theirs) {}

  static ClashPage of(Ui ui, Revisable kind, Draft draft, Outcome.Clash clash) {
    var place = draft.place();
    var words = new Words(ui, kind);
    return new ClashPage(
        ui,
        Head.of(ui.t("revisions.clash.title"), ui.t("revisions.clash.lead")).forWork(),
        ui.link(EditPage.path(kind.kind(), draft.thing())),
        clash.base(),
        clash.fields().stream()
            .map(
                field ->
                    new Line(
                        field,
                        words.fieldOfRevision(field),
                        words.answerOfRevision(field, place, clash.own()),
                        words.answerOfRevision(field, place, clash.theirs())))
            .toList(),
        UUID.randomUUID().toString(),
        HttpStatus.CONFLICT.value());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
