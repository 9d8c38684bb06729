package org.aenglek.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.site.HandbookPage.Lesson;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The handbook, from {@code docs/handbook/<lang>/<role>.md}, which the build packs in. */
@Controller
class HandbookController {
  /** In the order in which they are listed. */
  static final List<String> ROLES =
      List.of(
          "visitor",
          "member",
          "seller",
          "chair",
          "treasurer",
          "officer",
          "editor",
          "auditor",
          "administrator");

  @GetMapping(HandbooksPage.PATH)
  Page list(Ui ui) {
    var lang = written(ui.lang());
    return HandbooksPage.of(ui, lines(ui, lang, ""), lang != ui.lang(), lang.tag());
  }

  @GetMapping(HandbookPage.PATH)
  Page show(@PathVariable String role, Ui ui) {
    if (!ROLES.contains(role)) throw new NotThere("handbook " + role);
    var lang = written(ui.lang());
    return HandbookPage.of(ui, lang, text(role, lang), lines(ui, lang, role));
  }

  /** It is written in Thai and in English. */
  private static Lang written(Lang lang) {
    return lang == Lang.TH ? Lang.TH : Lang.EN;
  }

  private static List<HandbooksPage.Line> lines(Ui ui, Lang lang, String but) {
    return ROLES.stream()
        .filter(role -> !role.equals(but))
        .map(
            role -> {
              var lesson = Lesson.of(text(role, lang));
              var path = ui.link(HandbooksPage.INSIDE + "/" + role);
              return new HandbooksPage.Line(lesson.title(), lesson.lead(), path);
            })
        .toList();
  }

  private static String text(String role, Lang lang) {
    try {
      return new ClassPathResource("handbook/" + lang.code() + "/" + role + ".md")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
