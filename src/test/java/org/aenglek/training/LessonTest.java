package org.aenglek.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.training.Lesson.Card;
import org.aenglek.training.Lesson.Question;
import org.junit.jupiter.api.Test;

/** Which answers are right, and what is no lesson. */
class LessonTest {
  private static final LocalText WORDS = LocalText.of(Lang.TH, "ข้อความ");
  private static final List<Card> CARDS = List.of(new Card(WORDS, WORDS, null));

  private static Question question(int right) {
    return new Question(WORDS, List.of(WORDS, WORDS), right, WORDS);
  }

  private static Lesson lesson(List<Card> cards, List<Question> questions) {
    return new Lesson("boats", WORDS, WORDS, 5, null, cards, questions, null);
  }

  @Test
  void whatIsNotAnsweredRightlyIsOpen() {
    var lesson = lesson(CARDS, List.of(question(0), question(1), question(1)));
    assertThat(lesson.open(List.of(0, 1, 1))).isEmpty();
    assertThat(lesson.open(List.of(1, 1, 0))).containsExactlyInAnyOrder(0, 2);
    assertThat(lesson.open(Arrays.asList(0, null))).containsExactlyInAnyOrder(1, 2);
    assertThat(lesson.open(List.of())).hasSize(3);
  }

  @Test
  void aLessonHasCardsAndQuestionsWithARightAnswer() {
    assertThatThrownBy(() -> lesson(List.of(), List.of(question(0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> lesson(CARDS, List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> question(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> question(-1)).isInstanceOf(IllegalArgumentException.class);
  }
}
