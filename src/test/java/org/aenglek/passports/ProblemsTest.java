package org.aenglek.passports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.NotThere;
import org.aenglek.media.PictureRefused;
import org.aenglek.passports.Problem.State;
import org.aenglek.passports.Problems.Told;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong at a place reaches those who can mend it, and nobody else. */
@AenglekTest
class ProblemsTest {
  private static final String VILLAGE = "ban-tha-sai";
  private static final String BROKEN = "ไม้สะพานหักสองแผ่น ใกล้ท่าเรือ";

  @Autowired Problems problems;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired Areas areas;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aVisitorTellsAndTheVillageMendsIt() throws IOException {
    reach("sample.chair", "chair@village.test");
    var request = UUID.randomUUID();
    problems.tell(village(), told("081 765 4321"), picture(), request);
    problems.tell(village(), told("081 765 4321"), picture(), request);
    var chair = site.visitor().signedInAs("sample.chair");
    var page = chair.get("/th/passports/in/" + VILLAGE).body();
    assertThat(page).contains(BROKEN).containsOnlyOnce("081 765 4321");
    assertThat(letters.shown())
        .filteredOn(letter -> letter.to().toString().contains("chair@village.test"))
        .singleElement()
        .satisfies(
            letter -> assertThat(letter.body()).contains(BROKEN, "/passports/in/" + VILLAGE));
    var id = as(VILLAGE).getFirst().id();
    assertThat(chair.get("/th/passports/problems/of/" + id + "/picture").status()).isEqualTo(200);
    chair.post("/th/passports/problems/of/" + id + "/steps", "state", "seen", "words", "");
    chair.post(
        "/th/passports/problems/of/" + id + "/steps", "state", "mended", "words", "เปลี่ยนไม้แล้ว");
    chair.post(
        "/th/passports/problems/of/" + id + "/steps", "state", "mended", "words", "เปลี่ยนไม้แล้ว");
    assertThat(as(VILLAGE))
        .filteredOn(problem -> problem.id().equals(id))
        .flatExtracting(Problem::steps)
        .extracting(Problem.Step::state)
        .containsExactly(State.SEEN, State.MENDED);
  }

  @Test
  void othersSeeNothingOfIt() throws IOException {
    problems.tell(village(), told("a@guest.test"), picture(), UUID.randomUUID());
    var id = as(VILLAGE).getFirst().id();
    var stranger = site.visitor();
    stranger.signIn(world.signInOfChair("ban-thai-so"), World.PASSWORD);
    assertThat(stranger.get("/th/passports/in/" + VILLAGE).status()).isEqualTo(403);
    assertThat(stranger.get("/th/passports/problems/of/" + id + "/picture").status())
        .isEqualTo(404);
    assertThat(site.get("/th/passports/problems/of/" + id + "/picture").header("Location"))
        .contains("/people/sign-in");
    assertThat(
            stranger.post("/th/passports/problems/of/" + id + "/steps", "state", "mended").status())
        .isEqualTo(404);
    assertThatThrownBy(() -> new Actor("visitor").does(() -> problems.step(id, State.MENDED, "")))
        .isInstanceOfAny(Access.SignInFirst.class, NotThere.class);
  }

  @Test
  void afterAYearThePictureAndWhoToldItAreGone() throws IOException {
    problems.tell(village(), told("081 234 5678"), picture(), UUID.randomUUID());
    clock.forward(Duration.ofDays(366));
    Actor.job("retention").does(() -> problems.forget(clock.instant().minus(Duration.ofDays(365))));
    assertThat(as(VILLAGE))
        .allSatisfy(problem -> assertThat(problem.contact()).isEmpty())
        .noneMatch(Problem::hasPicture)
        .anyMatch(problem -> problem.words().equals(BROKEN));
  }

  @Test
  void whatIsNoPictureOrSaysNothingIsAskedForAgain() {
    var text = new ByteArrayInputStream("<script>".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> problems.tell(village(), told(""), text, UUID.randomUUID()))
        .isInstanceOf(PictureRefused.class);
    var nothing = new Told(Problem.Kind.OTHER, Lang.TH, "  ", "");
    assertThatThrownBy(() -> problems.tell(village(), nothing, null, UUID.randomUUID()))
        .hasMessageContaining("wordsMissing");
    var page =
        site.visitor()
            .post("/en/passports/problems/" + VILLAGE, "kind", "way", "words", "x".repeat(1001));
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("Please be brief", "x".repeat(1001));
  }

  private List<Problem> as(String village) {
    return Actor.person(world.chairOf(village)).does(() -> problems.of(areas.get(village).id()));
  }

  private void reach(String name, String address) {
    var person = world.person(name);
    Actor.person(person)
        .does(() -> contacts.enter(person, Contacts.Kind.EMAIL, address, UUID.randomUUID()));
  }

  private Community village() {
    return areas.get(VILLAGE);
  }

  private static Told told(String contact) {
    return new Told(Problem.Kind.DANGER, Lang.TH, BROKEN, contact);
  }

  private static InputStream picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
