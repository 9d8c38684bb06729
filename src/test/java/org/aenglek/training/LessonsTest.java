package org.aenglek.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.site.Words;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.aenglek.training.Lesson.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sample's lessons, and what it takes to have finished one. */
@AenglekTest
class LessonsTest {
  private static final String WELCOME = "welcoming-guests";
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final String FINISHED = "เรียนจบแล้ว 1 จาก 10 บท";

  @Autowired Lessons lessons;
  @Autowired FinishedHeld held;
  @Autowired Areas areas;
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;

  private List<Lesson> all() {
    return lessons.list().stream().map(Edition::lesson).toList();
  }

  @Test
  void theSampleHasTenWholeLessons() {
    assertThat(all()).hasSize(10);
    assertThat(all())
        .allSatisfy(
            lesson -> {
              assertThat(lesson.cards()).as(lesson.key()).hasSizeBetween(5, 8);
              assertThat(lesson.questions()).as(lesson.key()).hasSizeBetween(3, 5);
              assertThat(lesson.minutes()).as(lesson.key()).isBetween(4, 6);
              assertThat(texts(lesson))
                  .as(lesson.key())
                  .allSatisfy(text -> assertThat(text.texts()).containsOnlyKeys(Lang.TH, Lang.EN));
            });
  }

  /** Each shows the application itself, by pictures that a slow line carries. */
  @Test
  void everyLessonShowsScreensThatAreLight() {
    assertThat(all())
        .allSatisfy(
            lesson ->
                assertThat(lesson.pictures())
                    .as(lesson.key())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(bytes(file)).isBetween(5_000, 32_000)));
  }

  private static int bytes(String file) {
    try (var picture = LessonsTest.class.getResourceAsStream("/static/" + file)) {
      return Objects.requireNonNull(picture, file).readAllBytes().length;
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static Stream<LocalText> texts(Lesson lesson) {
    var own = Stream.of(lesson.title(), lesson.aim());
    var source = Stream.ofNullable(lesson.source());
    var cards = lesson.cards().stream().flatMap(card -> Stream.of(card.heading(), card.text()));
    var pictures =
        lesson.cards().stream()
            .flatMap(card -> Stream.ofNullable(card.picture()))
            .map(Lesson.Picture::shows);
    return Stream.of(
            own, source, cards, pictures, lesson.questions().stream().flatMap(LessonsTest::texts))
        .flatMap(each -> each);
  }

  private static Stream<LocalText> texts(Question question) {
    return Stream.concat(Stream.of(question.text(), question.why()), question.choices().stream());
  }

  /** Or a lesson would teach a button that is not there. */
  @ParameterizedTest
  @EnumSource(
      value = Lang.class,
      names = {"TH", "EN"})
  void whatStandsInBoldIsSaidByTheApplication(Lang lang) {
    var words = Words.read(lang);
    var said =
        words.stringPropertyNames().stream().map(words::getProperty).collect(Collectors.toSet());
    var bold =
        all().stream()
            .flatMap(lesson -> lesson.cards().stream())
            .flatMap(card -> BOLD.matcher(card.text().in(lang).text()).results())
            .map(found -> found.group(1));
    assertThat(bold).hasSizeGreaterThan(30).allSatisfy(word -> assertThat(said).contains(word));
  }

  @Test
  void loadedAgainALessonIsThereOnceAndWhatChangesIsItsNextEdition() {
    var first = lessons.get(WELCOME);
    enter(first.lesson());
    assertThat(lessons.get(WELCOME).number()).isEqualTo(first.number());
    var longer = withMinutes(first.lesson(), 6);
    enter(longer);
    assertThat(lessons.get(WELCOME)).isEqualTo(new Edition(longer, first.number() + 1));
    assertThat(lessons.get(WELCOME, first.number())).isEqualTo(first);
    enter(first.lesson());
    assertThat(lessons.get(WELCOME).lesson()).isEqualTo(first.lesson());
    assertThat(all()).hasSize(10);
  }

  private void enter(Lesson lesson) {
    world.act(() -> lessons.enter(lesson, 1, province()));
  }

  private Province province() {
    return areas.provinces().getFirst();
  }

  private static Lesson withMinutes(Lesson lesson, int minutes) {
    return new Lesson(
        lesson.key(),
        lesson.title(),
        lesson.aim(),
        minutes,
        lesson.source(),
        lesson.cards(),
        lesson.questions(),
        lesson.closes());
  }

  @Test
  void aLessonWithAPictureThatIsNotThereIsNotLoaded() {
    var lesson = lessons.get(WELCOME).lesson();
    var words = LocalText.of(Lang.TH, "ไม่มีภาพนี้");
    var card = new Lesson.Card(words, words, new Lesson.Picture("no-such-screen", words));
    var wrong = new Lesson("wrong", words, words, 5, null, List.of(card), lesson.questions(), null);
    assertThatThrownBy(() -> enter(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no-such-screen");
    assertThatThrownBy(() -> lessons.get("wrong")).isInstanceOf(NotThere.class);
  }

  @Test
  void whoHasAllAnswersRightHasFinishedItOnce() {
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.get("/th/people/me").body()).contains("บทเรียนต่อไปของคุณ", "ต้อนรับแขก");
    var request = UUID.randomUUID().toString();
    var done = member.post(completions(WELCOME), right(WELCOME, request));
    assertThat(done.header("Location")).isEqualTo("/th/training/lessons");
    assertThat(member.post(completions(WELCOME), right(WELCOME, request)).status()).isEqualTo(303);
    var again = right(WELCOME, UUID.randomUUID().toString());
    assertThat(member.post(completions(WELCOME), again).status()).isEqualTo(303);
    assertThat(member.get("/th/training/lessons").body()).contains(FINISHED);
    assertThat(member.get("/th/people/me").body()).contains("เล่าเรื่องของเรา");
    assertThat(finishedBy("sample.member")).isEqualTo(1);
    assertThat(site.visitor().signedInAs("sample.chair").get("/th/training/lessons").body())
        .doesNotContain(FINISHED);
    assertThat(site.get("/th/training/lessons").body()).doesNotContain(FINISHED);
  }

  @Test
  void theIdOfOneLessonIsNotTakenForAnother() {
    var committee = site.visitor().signedInAs("sample.committee");
    var request = UUID.randomUUID().toString();
    committee.post(completions("hygiene"), right("hygiene", request));
    var other = committee.post(completions(WELCOME), right(WELCOME, request));
    assertThat(other.status()).isEqualTo(422);
    assertThat(finishedBy("sample.committee")).isEqualTo(1);
  }

  @Test
  void aWrongAnswerIsToldWithTheReasonAndCountsForNothing() {
    var chair = site.visitor().signedInAs("sample.chair");
    var wrong = chair.post(completions(WELCOME), "edition", "1", "question0", "0");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body()).contains("ยังไม่ใช่ ลองอีกครั้ง", "แขกเชื่อใจคนที่พูดตรง");
    assertThat(finishedBy("sample.chair")).isZero();
    for (var bad : List.of("9", "-1", "x", "99999999999", ""))
      assertThat(chair.post(completions(WELCOME), "edition", "1", "question0", bad).status())
          .as(bad)
          .isEqualTo(422);
    assertThat(chair.post(completions(WELCOME), "edition", "77").status()).isEqualTo(404);
    assertThat(chair.get("/th/training/lessons/no-such-lesson").status()).isEqualTo(404);
  }

  @Test
  void whoHasNotSignedInReadsAndIsToldAndIsAskedToSignInForItToCount() {
    assertThat(site.get("/en/training/lessons/hygiene").body()).contains("Wash hands with soap");
    Visitor nobody = site.visitor();
    assertThat(nobody.post(completions(WELCOME), "edition", "1").status()).isEqualTo(422);
    var right = nobody.post(completions(WELCOME), right(WELCOME, UUID.randomUUID().toString()));
    assertThat(right.status()).isIn(303, 401);
    assertThat(site.get("/ms/training/lessons/hygiene").body())
        .contains("Pelajaran ditulis dalam bahasa Thai dan Inggeris", "lang=\"en\"");
  }

  @Test
  void whatOneHasFinishedIsToldAndErased() {
    var editor = site.visitor().signedInAs("sample.editor");
    editor.post(completions("hygiene"), right("hygiene", UUID.randomUUID().toString()));
    assertThat(editor.get("/th/people/me/held").body()).contains("บทเรียนที่คุณเรียนจบแล้ว");
    var person = world.person("sample.editor");
    assertThat(world.ask(() -> held.erase(person)).erased())
        .containsExactly("training.held.finished");
    assertThat(finishedBy("sample.editor")).isZero();
  }

  private static String completions(String lesson) {
    return "/th/training/lessons/" + lesson + "/completions";
  }

  private String[] right(String key, String request) {
    var edition = lessons.get(key);
    var fields =
        new ArrayList<>(List.of("edition", String.valueOf(edition.number()), "request", request));
    var questions = edition.lesson().questions();
    for (int i = 0; i < questions.size(); i++) {
      fields.add("question" + i);
      fields.add(String.valueOf(questions.get(i).right()));
    }
    return fields.toArray(String[]::new);
  }

  private int finishedBy(String signIn) {
    var person = world.person(signIn);
    return world.ask(
        () ->
            sql.sql("select count(*) from training.finished where person = ?")
                .param(person)
                .query(Integer.class)
                .single());
  }
}
