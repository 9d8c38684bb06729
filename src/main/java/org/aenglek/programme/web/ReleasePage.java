package org.aenglek.programme.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.Quote;
import org.aenglek.revisions.Draft;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Prose;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A press release while it is written in the reader's language; beside it, what readers of each
 * language would see.
 *
 * @param all where it is published from, with everything else that is asked of a story
 */
public record ReleasePage(
    Ui ui,
    Head head,
    String title,
    String here,
    String all,
    Field heading,
    Field lead,
    Field body,
    Picker picker,
    List<Reader> readers,
    String problem,
    int status)
    implements Page {

  /** What is chosen to be put into the text. */
  public record Picker(List<Choice> indicators, List<Choice> places, List<Choice> months) {}

  /**
   * The release as it is shown to whoever reads that language.
   *
   * @param lang the language that it is really in
   */
  public record Reader(String name, String lang, String title, String lead, Content body) {}

  /** The draft, what readers would see of it, and what somebody typed but is not kept. */
  record Facts(
      Draft draft, org.aenglek.revisions.Content shown, Map<String, String> typed, Picker picker) {}

  static ReleasePage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var title = ui.t("programme.release.title");
    var draft = facts.draft();
    return new ReleasePage(
        ui,
        Head.of(title, ui.t("programme.lead")).forWork().unlisted(),
        title,
        Addresses.release(ui, draft.thing()),
        ui.link("/revisions/" + draft.kind() + "/" + draft.thing()),
        field(ui, facts, "title"),
        field(ui, facts, "lead"),
        field(ui, facts, "body"),
        facts.picker(),
        readers(ui, facts.shown()),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Field field(Ui ui, Facts facts, String name) {
    var inLang = org.aenglek.revisions.Content.inLang(name, ui.lang());
    var value = facts.typed().getOrDefault(inLang, facts.draft().content().get(inLang));
    return Field.of(
        name, ui.t("programme.release." + (name.equals("title") ? "headline" : name)), value);
  }

  private static List<Reader> readers(Ui ui, org.aenglek.revisions.Content shown) {
    var body = shown.text("body");
    if (body == null) return List.of();
    return Stream.of(Lang.values())
        .map(
            lang ->
                new Reader(
                    ui.t("revisions.lang." + lang.code()),
                    body.in(lang).lang().tag(),
                    words(shown.text("title"), lang),
                    words(shown.text("lead"), lang),
                    Prose.show(ui, LocalText.of(ui.lang(), body.in(lang).text()))))
        .toList();
  }

  private static String words(@Nullable LocalText text, Lang lang) {
    return text == null ? "" : text.in(lang).text();
  }

  static List<Choice> indicators(Ui ui) {
    return Stream.of(Indicator.values())
        .filter(Quote::isForAll)
        .map(one -> new Choice(one.key(), FigureWords.name(ui, one), false))
        .toList();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
