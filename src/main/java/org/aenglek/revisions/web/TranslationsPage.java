package org.aenglek.revisions.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.people.Place;
import org.aenglek.revisions.Revisable;
import org.aenglek.revisions.Revisions;
import org.aenglek.revisions.Translations.ToTranslate;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What there is to put into the language of this page; each line leads to a question with the Thai
 * text beside it.
 */
public record TranslationsPage(Ui ui, Head head, String title, boolean isThai, List<Line> lines)
    implements Page {
  static final String PATH = "/{lang}/revisions/translations";

  static String path(Place place) {
    return "/revisions/translations?place=" + URLEncoder.encode(place.toString(), UTF_8);
  }

  public record Line(String name, String kind, String fields, String address) {}

  static TranslationsPage of(Ui ui, Place place, List<ToTranslate> things, Revisions revisions) {
    var title = ui.t("revisions.translations.title", ui.t("revisions.lang." + ui.lang().code()));
    return new TranslationsPage(
        ui,
        Head.of(title, title).forWork(),
        title,
        ui.lang() == Lang.TH,
        ui.lang() == Lang.TH
            ? List.of()
            : things.stream().map(thing -> line(ui, thing, revisions)).toList());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, ToTranslate thing, Revisions revisions) {
    var kind = revisions.kind(thing.kind());
    var words = new Words(ui, kind);
    return new Line(
        kind.find(thing.thing()).map(known -> ui.plain(known.name())).orElseGet(words::kindName),
        words.kindName(),
        ui.list(thing.fields().stream().map(words::field).toList()),
        ui.link(QuestionPage.path(thing.kind(), thing.thing(), question(kind, thing))) + "?one=1");
  }

  private static String question(Revisable kind, ToTranslate thing) {
    return kind.questions().stream()
        .filter(
            question ->
                question.asks().stream().anyMatch(ask -> thing.fields().contains(ask.name())))
        .findFirst()
        .orElseGet(() -> kind.questions().getFirst())
        .key();
  }
}
