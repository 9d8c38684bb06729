package org.aenglek.readiness.web;

import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.readiness.Criteria.Criterion;
import org.aenglek.readiness.Scorecard;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * One question to a village, one screen of a phone.
 *
 * @param picture the address of the photograph that is there; empty while there is none
 */
public record QuestionPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String progress,
    int number,
    int questions,
    String back,
    List<Choice> choices,
    String words,
    boolean asksPicture,
    String picture,
    String problem,
    int status)
    implements Page {

  public record Choice(int level, String label, boolean isChosen) {}

  static QuestionPage of(
      Ui ui,
      Community community,
      Scorecard scorecard,
      Criterion criterion,
      Typed typed,
      @Nullable Refusal refused) {
    var asked = scorecard.assessment().criteria().asked();
    int number = asked.indexOf(criterion) + 1;
    var said = scorecard.answers().get(criterion.key());
    int chosen = chosen(said, typed);
    var title = ui.plain(criterion.name());
    return new QuestionPage(
        ui,
        Head.of(title, ui.t("readiness.lead")).forWork().unlisted(),
        title,
        Addresses.question(ui, community, criterion.key()),
        ui.t("readiness.question.number", ui.number(number), ui.number(asked.size())),
        number,
        asked.size(),
        number == 1
            ? Addresses.village(ui, community)
            : Addresses.question(ui, community, asked.get(number - 2).key()),
        IntStream.range(0, criterion.levels().size())
            .mapToObj(
                level ->
                    new Choice(
                        level, ui.plain(criterion.levels().get(level).name()), level == chosen))
            .toList(),
        words(said, typed),
        criterion.picture(),
        said != null && said.hasPicture()
            ? Addresses.scorecard(ui, scorecard.assessment().id()) + "/pictures/" + criterion.key()
            : "",
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  /** Nobody types twice what was refused with a picture that cannot be read. */
  private static int chosen(Scorecard.@Nullable Said said, Typed typed) {
    if (typed.level() >= 0) return typed.level();
    return said == null ? -1 : said.level();
  }

  private static String words(Scorecard.@Nullable Said said, Typed typed) {
    if (typed != Typed.NOTHING) return typed.words();
    return said == null ? "" : said.words();
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
