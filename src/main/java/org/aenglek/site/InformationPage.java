package org.aenglek.site;

import gg.jte.Content;
import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.jspecify.annotations.Nullable;

/**
 * A page about the site itself: its data, its terms.
 *
 * @param contact where to tell what is wrong; none where the installation names nothing
 */
public record InformationPage(
    Ui ui, Head head, String title, String lead, Content body, @Nullable String contact)
    implements Page {
  static final String PATH = "/{lang}/site/{page}";

  /**
   * @param text its first line is the title, its first paragraph the lead
   */
  static InformationPage of(Ui ui, Lang lang, String text) {
    var parts = text.strip().split("\\n{2,}", 3);
    var title = parts[0].replaceFirst("^#\\s+", "");
    var head =
        Head.of(title, parts[1])
            .withFacts(Breadcrumbs.facts(ui, List.of(new Crumb(title, ui.path()))));
    return new InformationPage(
        ui,
        head,
        title,
        parts[1],
        Prose.show(ui, LocalText.of(lang, parts[2])),
        ui.settings().contact());
  }
}
