package org.aenglek.training.web;

import gg.jte.Content;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Prose;
import org.aenglek.site.Ui;
import org.aenglek.training.Edition;
import org.aenglek.training.Lesson;
import org.aenglek.training.Lesson.Picture;
import org.aenglek.training.Lesson.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A lesson: one long page, which a telephone with script shows card by card. It bears nobody's
 * name, so that a telephone may keep it.
 *
 * @param minutes how long it takes
 * @param completions where the answers are sent
 * @param problem why what was sent does not count yet; else empty
 */
public record LessonPage(
    Ui ui,
    Head head,
    Edition edition,
    String minutes,
    List<Card> cards,
    List<Asked> questions,
    String completions,
    boolean isForeign,
    String problem,
    int status)
    implements Page {

  /** What is on the screen at once. */
  public record Card(LocalText heading, Content text, @Nullable Shown picture) {}

  /**
   * A picture.
   *
   * @param words what it shows
   */
  public record Shown(String address, String words) {}

  /**
   * A question.
   *
   * @param right the value of the right answer: the page itself checks, also with no signal
   * @param verdict whether what was sent is right; empty before
   */
  public record Asked(
      LocalText text,
      String name,
      List<Answer> answers,
      String right,
      LocalText why,
      String verdict) {
    public boolean isTold() {
      return !verdict.isEmpty();
    }
  }

  /** One to choose. */
  public record Answer(LocalText text, String value, boolean isChosen) {}

  static LessonPage of(Ui ui, Edition edition) {
    return page(ui, edition, List.of(), null);
  }

  static LessonPage refused(
      Ui ui, Edition edition, List<@Nullable Integer> choices, Refusal refused) {
    return page(ui, edition, choices, refused);
  }

  public Lesson lesson() {
    return edition.lesson();
  }

  private static LessonPage page(
      Ui ui, Edition edition, List<@Nullable Integer> choices, @Nullable Refusal refused) {
    var lesson = edition.lesson();
    return new LessonPage(
        ui,
        Head.of(ui.plain(lesson.title()), ui.plain(lesson.aim())).forWork(),
        edition,
        LessonWords.minutes(ui, lesson),
        lesson.cards().stream().map(card -> card(ui, card)).toList(),
        asked(ui, lesson, choices),
        Addresses.completions(ui, lesson),
        LessonWords.isForeign(ui),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Card card(Ui ui, Lesson.Card card) {
    return new Card(card.heading(), Prose.show(ui, card.text()), shown(ui, card.picture()));
  }

  private static @Nullable Shown shown(Ui ui, @Nullable Picture picture) {
    return picture == null
        ? null
        : new Shown(ui.asset(picture.file(ui.lang())), ui.plain(picture.shows()));
  }

  private static List<Asked> asked(Ui ui, Lesson lesson, List<@Nullable Integer> choices) {
    var open = choices.isEmpty() ? Set.<Integer>of() : lesson.open(choices);
    return IntStream.range(0, lesson.questions().size())
        .mapToObj(
            i -> {
              var chosen = choices.isEmpty() ? null : choices.get(i);
              var verdict = chosen == null ? "" : verdict(ui, !open.contains(i));
              return asked(lesson.questions().get(i), i, chosen, verdict);
            })
        .toList();
  }

  private static String verdict(Ui ui, boolean isRight) {
    return ui.t(isRight ? "training.lesson.right" : "training.lesson.wrong");
  }

  private static Asked asked(
      Question question, int place, @Nullable Integer chosen, String verdict) {
    var answers =
        IntStream.range(0, question.choices().size())
            .mapToObj(
                i ->
                    new Answer(
                        question.choices().get(i), String.valueOf(i), Objects.equals(chosen, i)))
            .toList();
    return new Asked(
        question.text(),
        ChoicesForm.field(place),
        answers,
        String.valueOf(question.right()),
        question.why(),
        verdict);
  }

  @Override
  public int status() {
    return status;
  }
}
