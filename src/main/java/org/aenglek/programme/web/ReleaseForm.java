package org.aenglek.programme.web;

import java.util.HashMap;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.base.Tidy;
import org.aenglek.programme.ProgrammeRefused;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a release in one language, and what is picked to be put into them.
 *
 * @param insert said by the button that puts a figure in
 */
public record ReleaseForm(
    @Nullable String title,
    @Nullable String lead,
    @Nullable String body,
    @Nullable String insert,
    @Nullable String indicator,
    @Nullable String place,
    @Nullable String month) {

  /**
   * By field of the draft; what was picked stands at the end.
   *
   * @throws ProgrammeRefused when one is too long
   */
  Map<String, String> read(Lang lang) {
    var texts = typed(lang);
    mustFit(Ask.line("title"), texts.get(Content.inLang("title", lang)));
    mustFit(Ask.text("lead"), texts.get(Content.inLang("lead", lang)));
    mustFit(Ask.text("body"), texts.get(Content.inLang("body", lang)));
    return texts;
  }

  Map<String, String> typed(Lang lang) {
    var texts = new HashMap<String, String>();
    texts.put(Content.inLang("title", lang), Tidy.line(said(title)));
    texts.put(Content.inLang("lead", lang), Tidy.text(said(lead)));
    texts.put(Content.inLang("body", lang), Tidy.text(said(body) + picked()));
    return texts;
  }

  private String picked() {
    return insert == null ? "" : " {%s %s %s}".formatted(said(indicator), said(place), said(month));
  }

  private static void mustFit(Ask ask, String text) {
    if (!ask.problem(text).isEmpty()) {
      throw new ProgrammeRefused(Reason.TEXT_LONG, ask.longest());
    }
  }

  private static String said(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
