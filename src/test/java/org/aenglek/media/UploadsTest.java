package org.aenglek.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Hands;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures over a bad line. */
@AenglekTest
class UploadsTest {
  private static final Actor SENDER = new Actor("person:sender");
  private static final NewPicture FACTS =
      new NewPicture("90", null, Licence.OWN, null, Consent.NOBODY, false);
  @Autowired Uploads uploads;
  @Autowired Pictures pictures;
  @Autowired Jobs jobs;
  @Autowired Site site;
  @Autowired MovableClock clock;

  /** A photograph of some 1.3 MB: noise does not compress. */
  private static byte[] photo(long seed) {
    var photo = Photo.jpeg(1200, 900, seed);
    var whole = Arrays.copyOf(photo, photo.length + 1_200_000);
    var noise = new byte[1_200_000];
    new Random(seed).nextBytes(noise);
    System.arraycopy(noise, 0, whole, photo.length, noise.length);
    return whole;
  }

  private Upload begin(UUID owner, byte[] photo) {
    return SENDER.does(() -> uploads.begin(owner, FACTS, photo.length, UUID.randomUUID()));
  }

  private Upload append(UUID id, long offset, InputStream body) {
    return SENDER.does(
        () -> {
          try {
            return uploads.append(id, offset, body);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static InputStream from(byte[] photo, long offset) {
    return new ByteArrayInputStream(photo, (int) offset, photo.length - (int) offset);
  }

  /** A line that breaks after so many bytes. */
  private static InputStream cut(byte[] photo, long offset, int after) {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line is cut");
          }

          @Override
          public int read(byte[] to, int from, int length) throws IOException {
            return read();
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(photo, (int) offset, Math.min(after, photo.length - (int) offset)),
        broken);
  }

  @Test
  void cutAfterAnyByteAndResumed() {
    var photo = photo(1);
    var owner = UUID.randomUUID();
    var upload = begin(owner, photo);
    var random = new Random(20261125);
    while (!upload.isFinished()) {
      upload =
          append(
              upload.id(),
              upload.received(),
              cut(photo, upload.received(), 1 + random.nextInt(400_000)));
      var there = upload.id();
      assertThat(SENDER.does(() -> uploads.get(there)).received()).isEqualTo(upload.received());
    }
    assertThat(pictures.album(owner)).extracting(Picture::id).containsExactly(upload.picture());
  }

  @Test
  void cutAfterEveryPiece() {
    var photo = photo(2);
    var upload = begin(UUID.randomUUID(), photo);
    for (long at = 0; at < photo.length; at = upload.received()) {
      upload = append(upload.id(), at, cut(photo, at, Uploads.PIECE_BYTES));
    }
    assertThat(upload.picture()).isNotNull();
    assertThat(pictures.get(upload.picture()).width()).isEqualTo(1200);
  }

  @Test
  void theWrongOffsetIsRefusedAndChangesNothing() {
    var photo = photo(3);
    var upload = begin(UUID.randomUUID(), photo);
    append(upload.id(), 0, cut(photo, 0, 1000));
    for (long wrong : new long[] {0, 999, 1001, photo.length, -1}) {
      assertThatThrownBy(() -> append(upload.id(), wrong, from(photo, 1000)))
          .isInstanceOfSatisfying(
              PictureRefused.class,
              refused ->
                  assertThat(refused.reason()).isEqualTo(PictureRefused.Reason.WRONG_OFFSET));
    }
    assertThat(SENDER.does(() -> uploads.get(upload.id())).received()).isEqualTo(1000);
    assertThatThrownBy(() -> append(upload.id(), 1000, stream(photo, photo)))
        .isInstanceOf(PictureRefused.class);
    var now = SENDER.does(() -> uploads.get(upload.id())).received();
    assertThat(append(upload.id(), now, from(photo, now)).picture()).isNotNull();
  }

  private static InputStream stream(byte[] first, byte[] second) {
    return new SequenceInputStream(from(first, 1000), from(second, 0));
  }

  @Test
  void ofTwoThatSendTheSameAtOnceOneIsFirst() throws Exception {
    var photo = photo(4);
    var owner = UUID.randomUUID();
    var upload = begin(owner, photo);
    Callable<Boolean> send =
        () -> {
          try {
            append(upload.id(), 0, from(photo, 0));
            return true;
          } catch (PictureRefused refused) {
            return false;
          }
        };
    var outcomes = new ArrayList<Boolean>();
    try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : together.invokeAll(List.of(send, send, send, send))) {
        outcomes.add(outcome.get());
      }
    }
    var now = SENDER.does(() -> uploads.get(upload.id()));
    var end =
        now.isFinished() ? now : append(upload.id(), now.received(), from(photo, now.received()));
    assertThat(outcomes).filteredOn(taken -> taken).hasSizeLessThanOrEqualTo(1);
    assertThat(pictures.album(owner)).extracting(Picture::id).containsExactly(end.picture());
  }

  @Test
  void begunTwiceIsOneUpload() {
    var request = UUID.randomUUID();
    var owner = UUID.randomUUID();
    SENDER.does(
        () -> {
          var one = uploads.begin(owner, FACTS, 100, request);
          assertThat(uploads.begin(owner, FACTS, 100, request).id()).isEqualTo(one.id());
          assertThatThrownBy(() -> uploads.begin(owner, FACTS, 101, request))
              .isInstanceOf(org.aenglek.base.Request.Reused.class);
        });
  }

  @Test
  void anothersUploadIsNotThere() {
    var photo = photo(5);
    var upload = begin(UUID.randomUUID(), photo);
    var other = new Actor("person:other");
    other.does(
        () -> {
          assertThatThrownBy(() -> uploads.get(upload.id())).isInstanceOf(NotThere.class);
          assertThatThrownBy(() -> uploads.append(upload.id(), 0, from(photo, 0)))
              .isInstanceOf(NotThere.class);
          uploads.end(upload.id());
        });
    assertThat(SENDER.does(() -> uploads.get(upload.id())).received()).isZero();
  }

  @Test
  void whatNobodyGoesOnWithIsSweptAfterADay() throws Exception {
    var photo = photo(6);
    var upload = begin(UUID.randomUUID(), photo);
    append(upload.id(), 0, cut(photo, 0, 300_000));
    clock.forward(Duration.ofHours(23));
    sweep();
    assertThat(SENDER.does(() -> uploads.get(upload.id())).received()).isEqualTo(300_000);
    clock.forward(Duration.ofHours(2));
    sweep();
    assertThatThrownBy(() -> SENDER.does(() -> uploads.get(upload.id())))
        .isInstanceOf(NotThere.class);
  }

  private void sweep() throws InterruptedException {
    jobs.soon(uploads::sweep);
    jobs.settle();
  }

  @Test
  void nobodyHasTooMuchOnTheWay() {
    var greedy = new Actor("person:greedy");
    greedy.does(
        () -> {
          for (int i = 0; i < 10; i++) {
            uploads.begin(UUID.randomUUID(), FACTS, Pictures.MOST_BYTES, UUID.randomUUID());
          }
          assertThatThrownBy(() -> uploads.begin(UUID.randomUUID(), FACTS, 1, UUID.randomUUID()))
              .isInstanceOfSatisfying(
                  PictureRefused.class, refused -> assertThat(refused.status()).isEqualTo(429));
        });
    var busy = new Actor("person:busy");
    busy.does(
        () -> {
          for (int i = 0; i < Uploads.MOST_AT_ONCE; i++) {
            uploads.begin(UUID.randomUUID(), FACTS, 10, UUID.randomUUID());
          }
          assertThatThrownBy(() -> uploads.begin(UUID.randomUUID(), FACTS, 10, UUID.randomUUID()))
              .isInstanceOf(PictureRefused.class);
        });
  }

  @Test
  void whatIsNoPictureLeavesNothing() {
    var text = "this calls itself holiday.jpg".getBytes(StandardCharsets.UTF_8);
    var owner = UUID.randomUUID();
    var upload = begin(owner, text);
    assertThatThrownBy(() -> append(upload.id(), 0, from(text, 0)))
        .isInstanceOfSatisfying(
            PictureRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(PictureRefused.Reason.NOT_A_PICTURE));
    assertThatThrownBy(() -> SENDER.does(() -> uploads.get(upload.id())))
        .isInstanceOf(NotThere.class);
    assertThat(pictures.album(owner)).isEmpty();
  }

  // ---- over HTTP

  private static String metadata(String... pairs) {
    var header = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      header
          .append(i == 0 ? "" : ",")
          .append(pairs[i])
          .append(' ')
          .append(
              Base64.getEncoder().encodeToString(pairs[i + 1].getBytes(StandardCharsets.UTF_8)));
    }
    return header.toString();
  }

  private static String told(UUID owner) {
    return metadata(
        "owner", owner.toString(),
        "request", UUID.randomUUID().toString(),
        "consent", "nobody",
        "alt", "เรือในคลอง",
        "licence", "cc0");
  }

  private Site.Answer begin(String lang, String actor, long length, String metadata) {
    return site.send(
        "POST",
        "/" + lang + "/media/uploads",
        new byte[0],
        Hands.HEADER,
        actor,
        "Upload-Length",
        Long.toString(length),
        "Upload-Metadata",
        metadata);
  }

  private Site.Answer patch(String path, String actor, long offset, byte[] body) {
    return site.send(
        "PATCH",
        path,
        body,
        Hands.HEADER,
        actor,
        "Upload-Offset",
        Long.toString(offset),
        "Content-Type",
        "application/offset+octet-stream");
  }

  @Test
  void byTheProtocol() throws Exception {
    var photo = photo(7);
    var owner = UUID.randomUUID();
    var begun = begin("th", "person:a", photo.length, told(owner));
    assertThat(begun.status()).isEqualTo(201);
    assertThat(begun.header("Tus-Resumable")).isEqualTo("1.0.0");
    var path = begun.header("Location");
    var half = Arrays.copyOf(photo, photo.length / 2);
    var on = patch(path, "person:a", 0, half);
    assertThat(on.status()).isEqualTo(204);
    assertThat(on.header("Upload-Offset")).isEqualTo(Integer.toString(half.length));
    var asked = site.send("HEAD", path, Hands.HEADER, "person:a");
    assertThat(asked.header("Upload-Offset")).isEqualTo(Integer.toString(half.length));
    assertThat(asked.header("Upload-Length")).isEqualTo(Integer.toString(photo.length));
    assertThat(patch(path, "person:a", 5, half).status()).isEqualTo(409);
    assertThat(patch(path, "person:b", half.length, half).status()).isEqualTo(404);
    assertThat(site.send("HEAD", path).status()).isEqualTo(403);
    var rest = Arrays.copyOfRange(photo, half.length, photo.length);
    var done = patch(path, "person:a", half.length, rest);
    assertThat(done.status()).isEqualTo(204);
    var picture = pictures.get(UUID.fromString(done.header("Aenglek-Picture")));
    assertThat(picture.licence()).isEqualTo(Licence.CC0);
    assertThat(pictures.album(owner)).extracting(Picture::id).containsExactly(picture.id());
    assertThat(site.send("HEAD", path, Hands.HEADER, "person:a").header("Aenglek-Picture"))
        .isEqualTo(picture.id().toString());
    jobs.settle();
    assertThat(site.get(picture.address() + "/640.webp").status()).isEqualTo(200);
    assertThat(site.send("OPTIONS", "/th/media/uploads").header("Tus-Version")).isEqualTo("1.0.0");
  }

  @ParameterizedTest
  @CsvSource({
    "th, 40 เมกะไบต์",
    "ms, 40 megabait",
    "zh, 40 MB",
    "en, 40 megabytes",
  })
  void twoGigabytesAreRefusedBeforeTheyAreSent(String lang, String words) {
    var refused = begin(lang, "person:a", 2L << 30, told(UUID.randomUUID()));
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.body()).contains(words);
  }

  @Test
  void aVisitorAndWhoMayNotAreRefused() {
    var mayNot = begin("en", "person:a", 10, told(Hands.NOT_YOURS));
    assertThat(mayNot.status()).isEqualTo(403);
    assertThat(mayNot.body()).contains("You may not change pictures here");
    assertThat(
            site.send(
                    "POST",
                    "/en/media/uploads",
                    new byte[0],
                    "Upload-Length",
                    "10",
                    "Upload-Metadata",
                    told(UUID.randomUUID()))
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"owner", "owner !!!", "owner Zm9v,request Zm9v", "''", "',,,'"})
  void whatCannotBeReadIsRefused(String metadata) {
    assertThat(begin("en", "person:a", 10, metadata.isEmpty() ? " " : metadata).status())
        .isEqualTo(400);
  }
}
