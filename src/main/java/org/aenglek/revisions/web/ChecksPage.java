package org.aenglek.revisions.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.aenglek.people.Persons;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Revision;
import org.aenglek.revisions.Revisions;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** What waits for a second person. */
public record ChecksPage(Ui ui, Head head, String place, List<Line> lines) implements Page {
  static final String PATH = "/{lang}/revisions/checks";

  /**
   * One that waits.
   *
   * @param isOwn whether the reader made it, and so cannot let it through
   */
  public record Line(
      String title,
      String by,
      String at,
      HistoryPage.Changes changes,
      boolean isOwn,
      String approval,
      String refusal) {}

  static String path(Place place) {
    return "/revisions/checks?place=" + URLEncoder.encode(place.toString(), UTF_8);
  }

  static ChecksPage of(
      Ui ui, Place place, List<Revision> waiting, Revisions revisions, Persons persons) {
    return new ChecksPage(
        ui,
        Head.of(ui.t("revisions.checks.title"), ui.t("revisions.checks.lead")).forWork(),
        place.toString(),
        waiting.stream().map(revision -> line(ui, revision, revisions, persons)).toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, Revision revision, Revisions revisions, Persons persons) {
    var kind = revisions.kind(revision.kind());
    var words = new Words(ui, kind);
    var before =
        revision.number() == 1
            ? Content.EMPTY
            : revisions.revision(revision.thing(), revision.number() - 1).content();
    var here = ui.link("/revisions/checks/" + revision.id());
    return new Line(
        kind.find(revision.thing()).map(known -> ui.plain(known.name())).orElseGet(words::kindName),
        HistoryPage.by(ui, revision.maker(), revision.behalf(), persons),
        ui.moment(revision.made()),
        HistoryPage.changes(words, before, revision),
        revision.maker().equals("person:" + SignedIn.current().person()),
        here + "/approval",
        here + "/refusal");
  }
}
