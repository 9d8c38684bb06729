package org.aenglek.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.Hands;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which somebody looks after the pictures of a thing, with script and without. */
@AenglekTest
class AlbumTest {
  private static final String SOMEBODY = "person:keeper";
  private static final String EDGE = "a-line-that-is-in-no-picture";
  @Autowired Site site;
  @Autowired Pictures pictures;
  @Autowired Jobs jobs;
  @Autowired World world;

  private record Sent(String name, byte[] bytes) {}

  private Site.Answer send(String lang, UUID owner, String request, Sent... files) {
    var body = new ByteArrayOutputStream();
    field(body, "request", request);
    field(body, "consent", "given");
    field(body, "credit", "มาลี");
    for (var file : files) {
      var head =
          "Content-Disposition: form-data; name=\"pictures\"; filename=\"" + file.name() + '"';
      body.writeBytes(lines("--" + EDGE, head, "Content-Type: image/jpeg", ""));
      body.writeBytes(file.bytes());
      body.writeBytes("\r\n".getBytes(UTF_8));
    }
    body.writeBytes(("--" + EDGE + "--\r\n").getBytes(UTF_8));
    return site.send(
        "POST",
        path(lang, owner),
        body.toByteArray(),
        "Content-Type",
        "multipart/form-data; boundary=" + EDGE,
        Hands.HEADER,
        SOMEBODY);
  }

  private static void field(ByteArrayOutputStream body, String name, String value) {
    var head = "Content-Disposition: form-data; name=\"" + name + '"';
    body.writeBytes(lines("--" + EDGE, head, "", value));
  }

  private static byte[] lines(String... lines) {
    return (String.join("\r\n", lines) + "\r\n").getBytes(UTF_8);
  }

  private static String path(String lang, UUID owner) {
    return "/" + lang + "/media/albums/" + owner;
  }

  private Site.Answer post(String path, String form) {
    return site.send(
        "POST",
        path,
        form.getBytes(UTF_8),
        "Content-Type",
        "application/x-www-form-urlencoded",
        Hands.HEADER,
        SOMEBODY);
  }

  @Test
  void severalAtOnceAndTwice() throws Exception {
    var owner = UUID.randomUUID();
    var request = UUID.randomUUID().toString();
    var files =
        new Sent[] {
          new Sent("1.jpg", Photo.jpeg(800, 600, 41)), new Sent("2.jpg", Photo.png(500, 700))
        };
    assertThat(send("th", owner, request, files).status()).isEqualTo(303);
    assertThat(send("th", owner, request, files).status()).isEqualTo(303);
    assertThat(pictures.album(owner)).hasSize(2);
    jobs.settle();
    var page = site.get(path("th", owner), Hands.HEADER, SOMEBODY);
    assertThat(page.body()).contains("มาลี", "แสดงให้ทุกคนเห็น");
    assertThat(page.header("Cache-Control")).contains("private");
  }

  @Test
  void whatIsSaidOfAPictureIsKept() throws Exception {
    var owner = UUID.randomUUID();
    send("th", owner, "a", new Sent("1.jpg", Photo.jpeg(800, 600, 42)));
    send("th", owner, "b", new Sent("2.jpg", Photo.jpeg(800, 600, 43)));
    var second = pictures.album(owner).getLast().id();
    var said = "owner=%s&alt=A+loom&consent=nobody&licence=cc-by-sa&credit=Mali&x=0&y=100";
    post("/en/media/pictures/" + second + "/description", said.formatted(owner));
    post(
        "/th/media/pictures/" + second + "/description",
        said.formatted(owner).replace("A+loom", "กี่ทอผ้า"));
    var picture = pictures.get(second);
    assertThat(picture.alt()).isNotNull();
    assertThat(picture.alt().byCode())
        .containsOnly(Map.entry("th", "กี่ทอผ้า"), Map.entry("en", "A loom"));
    assertThat(picture.licence()).isEqualTo(Licence.CC_BY_SA);
    assertThat(picture.focus()).isEqualTo(new Focus(0, 100));
    assertThat(post(path("th", owner) + "/order", "first=" + second).status()).isEqualTo(303);
    assertThat(pictures.album(owner).getFirst().id()).isEqualTo(second);
    post("/th/media/pictures/" + second + "/removal", "owner=" + owner);
    post("/th/media/pictures/" + second + "/removal", "owner=" + owner);
    assertThat(pictures.album(owner)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "th, โปรดส่งเป็น JPEG",
    "ms, Sila hantar JPEG",
    "zh, 请上传 JPEG",
    "en, Please send JPEG"
  })
  void oneThatIsRefusedKeepsNoneOfTheOthersOut(String lang, String words) {
    var owner = UUID.randomUUID();
    var answer =
        send(
            lang,
            owner,
            UUID.randomUUID().toString(),
            new Sent("note.jpg", "no picture".getBytes(UTF_8)),
            new Sent("good.jpg", Photo.jpeg(300, 200, 44)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("note.jpg", words);
    assertThat(pictures.album(owner)).hasSize(1);
  }

  @Test
  void theSentencesSayWhatToDo() throws Exception {
    var owner = UUID.randomUUID();
    assertThat(send("en", owner, "1", new Sent("a.jpg", new byte[0])).body()).contains("empty");
    assertThat(send("en", owner, "2", new Sent("a.heic", Photo.heic())).body())
        .contains("Most Compatible");
    assertThat(send("en", owner, "3", new Sent("a.png", Photo.pngBomb(40_000, 40_000))).body())
        .contains("40000 × 40000")
        .contains("4000 pixels");
    assertThat(send("en", owner, "4").body()).contains("choose the picture again");
    assertThat(pictures.album(owner)).isEmpty();
  }

  @Test
  void aVisitorMayNothing() {
    var owner = UUID.randomUUID();
    assertThat(site.get(path("en", owner)).status()).isEqualTo(403);
    assertThat(site.get(path("en", Hands.NOT_YOURS), Hands.HEADER, SOMEBODY).status())
        .isEqualTo(403);
    assertThat(site.post(path("en", owner) + "/order", "first=" + owner).status()).isEqualTo(403);
    send("en", owner, "1", new Sent("a.jpg", Photo.jpeg(300, 200, 45)));
    var picture = pictures.album(owner).getFirst().id();
    var removal = "/en/media/pictures/" + picture + "/removal";
    assertThat(site.post(removal, "owner=" + owner).status()).isEqualTo(403);
    assertThat(pictures.find(picture)).isPresent();
  }

  /** Refused before it is read: nothing of it is written to the disk. */
  @Test
  void aVisitorsTwoGigabytesAreNotRead() throws IOException {
    var answer = begin(twoGigabytes("en", "X-Nobody: 1"));
    assertThat(answer).startsWith("HTTP/1.1 403");
  }

  @Test
  void twoGigabytesAreRefusedWithASentence() throws IOException {
    var answer = begin(twoGigabytes("ms", Hands.HEADER + ": " + SOMEBODY));
    assertThat(answer).startsWith("HTTP/1.1 413").contains("40 megabait");
  }

  /** The answer comes while the rest is still to be sent. */
  private String begin(byte[] request) throws IOException {
    try (var socket = new Socket("localhost", URI.create(site.address("/")).getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      var answer = new ByteArrayOutputStream();
      while (!answer.toString(UTF_8).contains("</html>")) {
        answer.write(socket.getInputStream().read());
      }
      return answer.toString(UTF_8);
    }
  }

  private static byte[] twoGigabytes(String lang, String header) {
    return lines(
        "POST " + path(lang, UUID.randomUUID()) + " HTTP/1.1",
        "Host: x",
        "Accept-Encoding: identity",
        header,
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Length: " + (2L << 30),
        "",
        "--x");
  }

  @Test
  void aBadLineInABrowser() {
    var owner = UUID.randomUUID();
    try (var context = Chromium.open(View.phone(), "th")) {
      context.setExtraHTTPHeaders(Map.of(Hands.HEADER, SOMEBODY));
      var page = context.newPage();
      page.navigate(site.address(path("th", owner)));
      var asked = new AtomicInteger();
      page.route(
          "**/media/uploads/*",
          route -> {
            if (asked.getAndIncrement() % 3 == 0) route.abort();
            else route.resume();
          });
      var photo = Photo.jpeg(3000, 2250, 46);
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                new FilePayload("one.jpg", "image/jpeg", photo),
                new FilePayload("two.jpg", "image/jpeg", Photo.jpeg(900, 700, 47))
              });
      page.locator("[name=consent][value=nobody]").first().check();
      page.locator(".go").first().click();
      page.locator(".pictures > li")
          .nth(1)
          .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
      assertThat(asked.get()).isGreaterThan(photo.length / Uploads.PIECE_BYTES);
      assertThat(pictures.album(owner)).hasSize(2);
      Chromium.shoot(page, View.phone(), "album");
    }
  }

  @Test
  void withoutScriptInABrowser() {
    var owner = UUID.randomUUID();
    try (var context = Chromium.open(View.phone().withoutScript(), "ms")) {
      context.setExtraHTTPHeaders(Map.of(Hands.HEADER, SOMEBODY));
      var page = context.newPage();
      page.navigate(site.address(path("ms", owner)));
      page.locator("input[type=file]")
          .setInputFiles(new FilePayload("one.jpg", "image/jpeg", Photo.jpeg(900, 700, 48)));
      page.locator("[name=consent][value=given]").first().check();
      page.locator(".go").first().click();
      page.locator(".pictures > li").first().waitFor();
      assertThat(pictures.album(owner)).hasSize(1);
    }
  }

  /** A browser takes the WebP that fits, and nothing moves when it comes. */
  @Test
  void howPhotographsLook() throws Exception {
    var community = world.community("ban-tha-sai");
    for (int seed = 0; seed < 3; seed++) {
      send(
          "th",
          community.id(),
          "look" + seed,
          new Sent("1.jpg", Photo.jpeg(2000, 1300, 60 + seed)));
    }
    send("th", community.id(), "upright", new Sent("1.jpg", Photo.jpeg(900, 1600, 64)));
    jobs.settle();
    for (var view : List.of(View.phone(), View.phone().dark(), View.desk(), View.desk().dark())) {
      try (var context = Chromium.open(view, "th")) {
        var page = context.newPage();
        page.addInitScript(
            "window.moved = 0; new PerformanceObserver((list) => { for (const entry of"
                + " list.getEntries()) moved += entry.value; }).observe({ type: 'layout-shift',"
                + " buffered: true })");
        page.navigate(site.address("/th/communities/ban-tha-sai"));
        var band = page.locator("img.photograph.band");
        assertThat(
                band.evaluate("async (image) => { await image.decode(); return image.currentSrc }"))
            .asString()
            .endsWith(".webp");
        assertThat(((Number) page.evaluate("moved")).doubleValue()).isLessThan(0.02);
        page.evaluate(
            "document.querySelectorAll('img').forEach((image) => (image.loading = 'eager'))");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.shoot(page, view, "photographs");
        assertThat(faults(page)).isEmpty();
        page.navigate(site.address("/th/communities?near=ban-tha-sai"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.shoot(page, view, "photographs-list");
        context.setExtraHTTPHeaders(Map.of(Hands.HEADER, SOMEBODY));
        page.navigate(site.address(path("th", community.id())));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Chromium.shoot(page, view, "photographs-album");
        assertThat(faults(page)).isEmpty();
      }
    }
  }

  /** What axe-core finds by the rules of WCAG 2.2 AA. */
  private static List<?> faults(Page page) throws IOException {
    page.evaluate(
        Files.readString(Path.of("src/test/validators/node_modules/axe-core/axe.min.js")));
    return (List<?>)
        page.evaluate(
            "async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa',"
                + " 'wcag22aa', 'best-practice'] })).violations.map(v => v.id + ' ' +"
                + " v.nodes.map(n => n.html).join(' '))");
  }
}
