package org.aenglek.revisions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Persons;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Revisable;
import org.aenglek.revisions.Revision;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** All states of a thing, the latest first, each with what it changed. */
public record HistoryPage(Ui ui, Head head, String title, List<Line> lines, String back)
    implements Page {
  static final String PATH = EditPage.PATH + "/history";

  /**
   * One state.
   *
   * @param answer of whoever sent it back; else empty
   * @param putBack where it is put back; empty for the latest
   */
  public record Line(
      String at, String by, String state, String answer, Changes changes, String putBack) {}

  /** What one field said before and says now; either may be empty. */
  public record Change(String field, String before, String after) {}

  public record Changes(List<Change> all) {}

  static HistoryPage of(Ui ui, Revisable kind, UUID id, List<Revision> history, Persons persons) {
    var words = new Words(ui, kind);
    var title =
        ui.t(
            "revisions.history.title",
            kind.find(id).map(known -> ui.plain(known.name())).orElseGet(words::kindName));
    var here = EditPage.path(kind.kind(), id);
    var lines = new ArrayList<Line>();
    for (int i = 0; i < history.size(); i++) {
      var revision = history.get(i);
      var before = i + 1 < history.size() ? history.get(i + 1).content() : Content.EMPTY;
      lines.add(
          new Line(
              ui.moment(revision.made()),
              by(ui, revision.maker(), revision.behalf(), persons),
              ui.t("revisions.state." + state(revision)),
              revision.answer() == null ? "" : revision.answer(),
              changes(words, before, revision),
              i == 0 ? "" : ui.link(here + "/history/" + revision.number() + "/return")));
    }
    return new HistoryPage(ui, Head.of(title, title).forWork(), title, lines, ui.link(here));
  }

  @Override
  public boolean isKept() {
    return false;
  }

  static String by(Ui ui, String maker, @Nullable UUID behalf, Persons persons) {
    var actor = new Actor(maker).person().map(id -> name(ui, id, persons));
    var name = actor.orElseGet(() -> ui.t("revisions.found"));
    return behalf == null ? name : ui.t("people.acts.behalf", name, name(ui, behalf, persons));
  }

  private static String name(Ui ui, UUID id, Persons persons) {
    return persons
        .find(id)
        .map(person -> ui.plain(person.name()))
        .orElseGet(() -> ui.t("people.acts.unnamed"));
  }

  private static String state(Revision revision) {
    if (revision.isWaiting()) return "waiting";
    return revision.refused() == null ? "public" : "refused";
  }

  static Changes changes(Words words, Content before, Revision revision) {
    var place = revision.place();
    var after = revision.content();
    return new Changes(
        after.differences(before).stream()
            .map(
                field ->
                    new Change(
                        words.fieldOfRevision(field),
                        words.answerOfRevision(field, place, before),
                        words.answerOfRevision(field, place, after)))
            .toList());
  }
}
