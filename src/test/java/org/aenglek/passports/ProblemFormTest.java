package org.aenglek.passports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.base.Actor;
import org.aenglek.media.Pictures;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever stands there sends what is wrong with a photograph, and needs no account for it. */
@AenglekTest
class ProblemFormTest {
  private static final String VILLAGE = "ban-thai-so";
  private static final String FORM = "/en/passports/problems/" + VILLAGE;

  @Autowired Problems problems;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  private Visitor visitor;
  private String words;
  private Map<String, String> typed;

  @BeforeEach
  void somebodySeesABrokenPlank() {
    clock.reset();
    visitor = site.visitor();
    words = "A plank of the pier is broken, " + UUID.randomUUID();
    typed = Map.of("kind", "danger", "words", words, "request", UUID.randomUUID().toString());
  }

  @Test
  void aPhotographIsTakenOnceHoweverOftenItIsSent() throws IOException {
    for (int i = 0; i < 2; i++) {
      var answer = visitor.sendFile(FORM, "pier.jpg", photograph(), typed);
      assertThat(answer.status()).isEqualTo(303);
      assertThat(visitor.get(answer.header("Location")).status()).isEqualTo(200);
    }
    assertThat(told()).singleElement().matches(Problem::hasPicture);
  }

  @Test
  void ofTwoPhotographsOneIsKept() throws IOException {
    var two = List.of(photograph(), photograph());
    assertThat(visitor.sendFiles(FORM, "pier.jpg", two, typed).status()).isEqualTo(303);
    assertThat(told()).singleElement().matches(Problem::hasPicture);
  }

  @Test
  void withoutOneItIsToldAllTheSame() {
    assertThat(visitor.sendFile(FORM, "", new byte[0], typed).status()).isEqualTo(303);
    assertThat(told()).singleElement().matches(problem -> !problem.hasPicture());
  }

  @Test
  void aTextThatCallsItselfAPhotographIsRefusedAndNothingTypedIsLost() {
    refusedWithTheWords("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPhotographThatBreaksOffIsRefusedAndNothingTypedIsLost() throws IOException {
    var whole = photograph();
    refusedWithTheWords(Arrays.copyOf(whole, whole.length / 3));
  }

  @Test
  void whatIsTooLargeIsRefusedWithASentence() {
    var answer = visitor.sendFile(FORM, "pier.jpg", new byte[(int) Pictures.MOST_BYTES + 1], typed);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"", Pictures.MOST_MEGABYTES + " megabytes");
    assertThat(told()).isEmpty();
  }

  private void refusedWithTheWords(byte[] file) {
    var answer = visitor.sendFile(FORM, "pier.jpg", file, typed);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"", words);
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=other",
        "application/json",
        "text/plain"
      })
  void nonsenseIsRefusedAndIsNoMistakeOfOurs(String type) {
    var answer = visitor.send(FORM, type, "--edge\r\nnonsense".getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isBetween(400, 422);
    assertThat(told()).isEmpty();
  }

  private List<Problem> told() {
    var village = world.community(VILLAGE).id();
    return Actor.person(world.chairOf(VILLAGE)).does(() -> problems.of(village)).stream()
        .filter(problem -> problem.words().equals(words))
        .toList();
  }

  private static byte[] photograph() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return bytes.toByteArray();
  }
}
