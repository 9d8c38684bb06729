package org.aenglek.bookings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.aenglek.areas.Areas;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.LetterAnswers;
import org.aenglek.site.Allowances;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the two links of a village's letter lead. To open one does nothing: messengers open links
 * to show what is behind them.
 */
@Controller
class LetterAnswerController {
  private static final String PATH = "/{lang}/bookings/answers/{link}/{say:yes|no}";

  private final LetterAnswers answers;
  private final Areas areas;
  private final Allowances allowances;

  LetterAnswerController(LetterAnswers answers, Areas areas, Allowances allowances) {
    this.answers = answers;
    this.areas = areas;
    this.allowances = allowances;
  }

  @GetMapping(PATH)
  Page show(@PathVariable String link, @PathVariable String say, Ui ui) {
    return page(ui, link, say, null);
  }

  @PostMapping(PATH)
  Object answer(
      @PathVariable String link, @PathVariable String say, Ui ui, HttpServletRequest client) {
    allowances.take(client);
    try {
      answers.answer(link, say.equals("yes"));
      return BookController.seeOther(ui.link("/bookings/answers/" + link + "/" + say));
    } catch (BookingRefused refused) {
      return page(ui, link, say, refused);
    }
  }

  private Page page(Ui ui, String link, String say, @Nullable Refusal refused) {
    var visit = answers.open(link);
    var community = areas.all(List.of(visit.community())).get(visit.community());
    return LetterAnswerPage.of(ui, visit, community, link, say, refused);
  }
}
