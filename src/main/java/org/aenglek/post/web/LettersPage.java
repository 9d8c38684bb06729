package org.aenglek.post.web;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.aenglek.post.ShownLetter;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/** The letters that were shown instead of sent, newest first. */
public record LettersPage(Ui ui, Head head, List<Line> letters) implements Page {
  static final String PATH = "/{lang}/post/letters";

  /**
   * A letter, ready to print.
   *
   * @param lang the tag of its language
   * @param brief what a telephone would show, where that is something else
   * @param links the addresses of this site in it
   */
  public record Line(
      String written,
      List<String> to,
      String lang,
      String subject,
      String body,
      String brief,
      List<String> links) {}

  static LettersPage of(Ui ui, List<ShownLetter> letters) {
    return new LettersPage(
        ui,
        Head.of(ui.t("post.letters"), ui.t("post.letters.lead")).unlisted(),
        letters.stream().map(letter -> line(ui, letter)).toList());
  }

  /** A letter is nobody's to keep. */
  @Override
  public boolean isKept() {
    return false;
  }

  private static Line line(Ui ui, ShownLetter letter) {
    return new Line(
        ui.date(ui.day(letter.written()))
            + " "
            + ui.time(LocalTime.ofInstant(letter.written(), ui.settings().zone())),
        letter.to().stream()
            .map(to -> ui.t("post.channel." + to.channel().key()) + " " + to.value())
            .toList(),
        letter.lang().tag(),
        letter.subject(),
        letter.body(),
        letter.brief().equals(letter.body()) ? "" : letter.brief(),
        links(ui, letter.body()));
  }

  private static List<String> links(Ui ui, String body) {
    return Pattern.compile(Pattern.quote(ui.settings().absolute("")) + "(/[!-~]*)")
        .matcher(body)
        .results()
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }
}
