package org.aenglek.revisions.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** The words that translators keep to, in all four languages. */
public record GlossaryPage(Ui ui, Head head, List<Term> terms) implements Page {
  static final String PATH = "/{lang}/revisions/glossary";

  public record Term(String thai, String malay, String chinese, String english) {}

  static GlossaryPage of(Ui ui, List<String> keys) {
    return new GlossaryPage(
        ui,
        Head.of(ui.t("revisions.glossary.title"), ui.t("revisions.glossary.lead")).unlisted(),
        keys.stream().map(key -> term(ui, key)).toList());
  }

  private static Term term(Ui ui, String key) {
    var words = Stream.of(Lang.values()).map(lang -> ui.in(lang, key)).toList();
    return new Term(words.get(0), words.get(1), words.get(2), words.get(3));
  }
}
