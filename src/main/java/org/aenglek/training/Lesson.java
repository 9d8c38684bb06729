package org.aenglek.training;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What one learns in about five minutes, as it stands in a province's folder. Its words are in Thai
 * and in English.
 *
 * @param aim what one will be able to do, in a sentence
 * @param source by whom what it says of the law or of health is said; none where it tells of the
 *     application or of common sense
 * @param closes which gaps of a village it helps to close; none where nobody is asked for that
 */
public record Lesson(
    String key,
    LocalText title,
    LocalText aim,
    int minutes,
    @Nullable LocalText source,
    List<Card> cards,
    List<Question> questions,
    @Nullable Closes closes) {

  public Lesson {
    cards = List.copyOf(cards);
    questions = List.copyOf(questions);
    if (cards.isEmpty() || questions.isEmpty())
      throw new IllegalArgumentException("a lesson needs cards and questions: " + key);
  }

  /**
   * What a village loses points by, and who there should learn this because of it.
   *
   * @param criteria by the keys of whatever sets of criteria ask for it
   * @param who by what they do for guests ({@code host}), or by their role ({@code treasurer})
   */
  public record Closes(List<String> criteria, List<String> who) {
    public Closes {
      criteria = List.copyOf(criteria);
      who = List.copyOf(who);
    }
  }

  /**
   * What is on the screen at once.
   *
   * @param text as CommonMark; in bold is what a button of the application says
   */
  public record Card(LocalText heading, LocalText text, @Nullable Picture picture) {}

  /**
   * A screen of the application, as the handbook shows it.
   *
   * @param shows what those hear who do not see it
   */
  public record Picture(String name, LocalText shows) {

    /** There is one with the words of each language in which lessons are written. */
    public String file(Lang reader) {
      return "img/handbook/" + name + "-" + written(reader).code() + ".webp";
    }
  }

  /**
   * @param right the place of the right one among the choices, from 0
   * @param why it is the right one
   */
  public record Question(LocalText text, List<LocalText> choices, int right, LocalText why) {
    public Question {
      choices = List.copyOf(choices);
      if (right < 0 || right >= choices.size())
        throw new IllegalArgumentException("none of the choices is right");
    }

    public boolean isRight(@Nullable Integer choice) {
      return choice != null && choice == right;
    }
  }

  /** The language in which somebody who reads in that one is given lessons. */
  public static Lang written(Lang reader) {
    return reader == Lang.TH ? Lang.TH : Lang.EN;
  }

  /**
   * The places of the questions that are not answered rightly.
   *
   * @param choices one for each question, in their order; null where none was made
   */
  public Set<Integer> open(List<@Nullable Integer> choices) {
    var open = new HashSet<Integer>();
    IntStream.range(0, questions.size())
        .filter(i -> i >= choices.size() || !questions.get(i).isRight(choices.get(i)))
        .forEach(open::add);
    return open;
  }

  /** Whether it helps where that criterion costs points. */
  public boolean closes(String criterion) {
    return closes != null && closes.criteria().contains(criterion);
  }

  /** Who should learn it because of a gap; none where it closes none. */
  public List<String> who() {
    return closes == null ? List.of() : closes.who();
  }

  /** The files of its pictures, in all languages. */
  List<String> pictures() {
    return cards.stream()
        .flatMap(card -> Stream.ofNullable(card.picture()))
        .flatMap(picture -> Stream.of(Lang.TH, Lang.EN).map(picture::file))
        .toList();
  }
}
