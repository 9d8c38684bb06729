package org.aenglek.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.aenglek.TestBed;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Request;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Hands;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a phone to a page, and everything that can go wrong between. */
@AenglekTest
class PicturesTest {
  private static final Actor SOMEBODY = new Actor("person:somebody");
  private static final Path STORE = TestBed.HOME.resolve("media");
  @Autowired Pictures pictures;
  @Autowired Uploads uploads;
  @Autowired Jobs jobs;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private static NewPicture told(Consent consent) {
    return new NewPicture(
        "90", LocalText.of(Lang.TH, "ชาวบ้านทอผ้าใต้ถุน"), Licence.CC_BY, "สมใจ", consent, false);
  }

  private Picture receive(byte[] bytes, Consent consent) throws Exception {
    var picture =
        SOMEBODY.does(
            () ->
                pictures.receive(
                    told(consent), UUID.randomUUID(), new ByteArrayInputStream(bytes)));
    jobs.settle();
    return pictures.get(picture.id());
  }

  private Picture shown(UUID owner, long seed) throws Exception {
    var picture = receive(Photo.jpeg(1400, 900, seed), Consent.GIVEN);
    SOMEBODY.does(() -> pictures.add(owner, picture.id()));
    return picture;
  }

  @Test
  void aPictureTakesThePlaceOfTheCloth() throws Exception {
    var community = world.community("ban-tha-sai");
    assertThat(site.get("/th/communities/ban-tha-sai").body())
        .contains("/media/covers/ban-tha-sai/band.svg");
    var picture = shown(community.id(), 11);
    var page = site.get("/th/communities/ban-tha-sai").body();
    assertThat(page)
        .contains("type=\"image/webp\"", picture.address() + "/640.webp 640w")
        .contains(
            "width=\"1400\" height=\"900\"", "alt=\"ชาวบ้านทอผ้าใต้ถุน\"", "สมใจ", "CC BY 4.0")
        .doesNotContain("/media/covers/ban-tha-sai/band.svg");
    assertThat(site.get("/en/communities/ban-tha-sai").body()).contains("lang=\"th\"");
    assertThat(site.get("/en/search?q=Ban+Tha+Sai").body()).contains(picture.address());
    var preview = site.get("/media/covers/ban-tha-sai.png");
    assertThat(preview.status()).isEqualTo(302);
    var cut = site.get(preview.header("Location"));
    assertThat(cut.header("Content-Type")).isEqualTo("image/jpeg");
    var image = ImageIO.read(new ByteArrayInputStream(cut.bytes()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    SOMEBODY.does(() -> pictures.remove(picture.id()));
    assertThat(site.get("/th/communities/ban-tha-sai").body())
        .contains("/media/covers/ban-tha-sai/band.svg");
    assertThat(site.get(picture.address() + "/640.webp").status()).isEqualTo(404);
  }

  @Test
  void everySizeThatAPageNamesIsThere() throws Exception {
    var picture = shown(UUID.randomUUID(), 12);
    for (int step : picture.print().steps()) {
      for (var coding : List.of("jpg", "webp")) {
        var answer = site.get(picture.address() + "/" + step + "." + coding);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("public");
        assertThat(
                site.get(
                        picture.address() + "/" + step + "." + coding,
                        "If-None-Match",
                        answer.header("ETag"))
                    .status())
            .isEqualTo(304);
      }
    }
    for (var wrong : List.of("641.jpg", "original", "640.svg", "2560.webp", "..%2Foriginal")) {
      assertThat(site.get(picture.address() + "/" + wrong).status()).isBetween(400, 404);
    }
  }

  @Test
  void othersAreShownInTheirOrderWithTheirMakersNames() throws Exception {
    var community = world.community("ban-khlong-daen");
    var first = shown(community.id(), 13);
    var second = shown(community.id(), 14);
    assertThat(pictures.of(List.of(community.id())).get(community.id()))
        .extracting(Picture::id)
        .containsExactly(first.id(), second.id());
    SOMEBODY.does(() -> pictures.show(community.id(), List.of(second.id(), first.id())));
    var page = site.get("/ms/communities/ban-khlong-daen").body();
    assertThat(page.indexOf(second.address())).isLessThan(page.indexOf(first.address()));
    assertThat(page).contains("class=\"album\"");
  }

  @Test
  void whomNobodyAskedAndWhoRefusedIsNotShown() throws Exception {
    var owner = world.community("ban-mi-rai").id();
    for (var consent : List.of(Consent.UNASKED, Consent.REFUSED)) {
      var picture = receive(Photo.jpeg(500, 400, 20 + consent.ordinal()), consent);
      SOMEBODY.does(() -> pictures.add(owner, picture.id()));
      assertThat(pictures.of(List.of(owner))).isEmpty();
      assertThat(site.get("/th/communities/ban-mi-rai").body()).doesNotContain(picture.address());
      var file = picture.address() + "/320.jpg";
      assertThat(site.get(file).status()).isEqualTo(404);
      assertThat(site.get(picture.address() + "/preview.jpg").status()).isEqualTo(404);
      var own = site.get(file, Hands.HEADER, "person:somebody");
      assertThat(own.status()).isEqualTo(200);
      assertThat(own.header("Cache-Control")).contains("private");
    }
  }

  @Test
  void consentThatIsTakenBackTakesThePictureAway() throws Exception {
    var picture = shown(UUID.randomUUID(), 15);
    assertThat(site.get(picture.address() + "/320.jpg").status()).isEqualTo(200);
    SOMEBODY.does(
        () ->
            pictures.describe(
                picture.id(),
                new Pictures.Description(
                    null, Licence.OWN, null, Consent.REFUSED, new Focus(0, 100))));
    assertThat(site.get(picture.address() + "/320.jpg").status()).isEqualTo(404);
    assertThat(pictures.get(picture.id()).focus()).isEqualTo(new Focus(0, 100));
  }

  @Test
  void sentTwiceIsOnePicture() {
    var request = UUID.randomUUID();
    var bytes = Photo.jpeg(300, 200, 16);
    SOMEBODY.does(
        () -> {
          var one = pictures.receive(told(Consent.GIVEN), request, stream(bytes));
          assertThat(pictures.receive(told(Consent.GIVEN), request, stream(bytes)).id())
              .isEqualTo(one.id());
          assertThatThrownBy(
                  () ->
                      pictures.receive(
                          told(Consent.GIVEN), request, stream(Photo.jpeg(300, 200, 17))))
              .isInstanceOf(Request.Reused.class);
        });
  }

  @Test
  void sentTwiceAtOnceIsOnePicture() throws Exception {
    var request = UUID.randomUUID();
    var bytes = Photo.jpeg(300, 200, 18);
    Callable<UUID> send =
        () ->
            SOMEBODY.does(() -> pictures.receive(told(Consent.GIVEN), request, stream(bytes)).id());
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids = new ArrayList<UUID>();
      for (var id : together.invokeAll(List.of(send, send, send, send))) ids.add(id.get());
      assertThat(ids).containsOnly(ids.getFirst());
    }
  }

  @Test
  void aFileWithoutEndIsRefusedWhileItStreams() {
    var endless = new Endless();
    SOMEBODY.does(
        () ->
            assertThatThrownBy(
                    () -> pictures.receive(told(Consent.GIVEN), UUID.randomUUID(), endless))
                .isInstanceOf(PictureRefused.class));
    assertThat(endless.read).isLessThan(Pictures.MOST_BYTES + (1 << 20));
  }

  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return 1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      read += length;
      return length;
    }
  }

  @Test
  void thePositionIsKeptOnlyWhereItsOwnerSaysSo() throws Exception {
    var taken = Photo.withExif(Photo.jpeg(300, 200, 19), 6);
    var picture = receive(taken, Consent.GIVEN);
    assertThat(picture.position()).isNull();
    assertThat(picture.width()).isEqualTo(200);
    var keeps = new NewPicture("90", null, Licence.OWN, null, Consent.NOBODY, true);
    var kept = SOMEBODY.does(() -> pictures.receive(keeps, UUID.randomUUID(), stream(taken)));
    assertThat(kept.position()).isNotNull();
    jobs.settle();
    assertThat(
            new String(site.get(kept.address() + "/320.jpg").bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", "Secret");
  }

  @Test
  void whatNoPictureNeedsIsSwept() throws Exception {
    var picture = receive(Photo.jpeg(700, 500, 30), Consent.GIVEN);
    var folder = STORE.resolve(picture.sha().substring(0, 2)).resolve(picture.sha());
    assertThat(folder.resolve("original")).exists();
    clock.forward(Duration.ofHours(2));
    sweep();
    assertThat(folder.resolve("original")).doesNotExist();
    assertThat(folder.resolve("320.jpg")).exists();
    SOMEBODY.does(() -> pictures.remove(picture.id()));
    sweep();
    assertThat(folder.resolve("320.jpg")).exists();
    clock.forward(Duration.ofDays(2));
    sweep();
    assertThat(Files.exists(folder)).isFalse();
  }

  @Test
  void theSameBytesAgainAfterTheirOriginalHasGone() throws Exception {
    var bytes = Photo.jpeg(700, 500, 31);
    receive(bytes, Consent.GIVEN);
    clock.forward(Duration.ofHours(2));
    sweep();
    var again = receive(bytes, Consent.NOBODY);
    assertThat(again.state()).isEqualTo(Picture.State.PREPARED);
  }

  private void sweep() throws Exception {
    jobs.soon(uploads::sweep);
    jobs.settle();
  }

  @Test
  void aPictureThatIsNotDecodedToItsEndIsSpoilt() throws Exception {
    var whole = Photo.jpeg(700, 500, 32);
    var cut = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThat(receive(cut, Consent.GIVEN).state()).isEqualTo(Picture.State.SPOILT);
  }

  @Test
  void whatPagesShowRisesByEveryChangeAndOnlyThen() {
    long before = edition();
    world.act(
        () ->
            world.flood(
                "ban-tha-sai", "น้ำ", "2026-11-22T10:00:00+07:00", "2026-11-23T10:00:00+07:00"));
    assertThat(edition()).isEqualTo(before);
    SOMEBODY.does(() -> pictures.show(UUID.randomUUID(), List.of()));
    assertThat(edition()).isGreaterThan(before);
  }

  private long edition() {
    return sql.sql("select number from media.edition").query(Long.class).single();
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
