package org.aenglek.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.aenglek.base.NotThere;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages about the site itself, from {@code pages/<page>_<lang>.md}. */
@Controller
class InformationController {
  private static final Set<String> PAGES =
      Set.of("about-the-data", "accessibility", "privacy", "terms");

  @GetMapping(InformationPage.PATH)
  Page show(@PathVariable String page, Ui ui) throws IOException {
    if (!PAGES.contains(page)) throw new NotThere("page " + page);
    var file = new ClassPathResource("pages/" + page + "_" + ui.lang().code() + ".md");
    return InformationPage.of(ui, ui.lang(), file.getContentAsString(StandardCharsets.UTF_8));
  }
}
