package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What a phone fetches to start with no signal from then on. */
@AenglekTest
class PhoneTest {
  private static final int MOST_BYTES = 250_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  @Autowired Site site;

  @Test
  void theWholeApplicationIsLight() {
    var files = files(site.get("/th/counter/worker.js").body());
    assertThat(files).anyMatch(file -> file.startsWith("/js/counter/views/sell.js?v="));
    long bytes =
        Stream.concat(Stream.of("/th/counter"), files.stream())
            .map(file -> site.get(file, "Accept-Encoding", "gzip"))
            .peek(file -> assertThat(file.status()).isEqualTo(200))
            .mapToLong(file -> file.bytes().length)
            .sum();
    assertThat(bytes).isLessThan(MOST_BYTES);
    System.out.println("counter: " + bytes + " bytes in " + files.size() + " files");
  }

  private static List<String> files(String worker) {
    var list = worker.substring(worker.indexOf("FILES = ") + 8, worker.indexOf(";"));
    return Pattern.compile("\"([^\"]+)\"")
        .matcher(list)
        .results()
        .map(file -> file.group(1))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"th", "ms", "zh", "en"})
  void itIsInstalledInItsReadersLanguage(String lang) {
    var start = "/" + lang + "/counter";
    var manifest = JSON.readTree(site.get(start + "/manifest.webmanifest").body());
    assertThat(manifest.get("start_url").asString()).isEqualTo(start);
    assertThat(manifest.get("scope").asString()).isEqualTo(start);
    for (var icon : manifest.get("icons")) {
      assertThat(site.get(icon.get("src").asString()).status()).isEqualTo(200);
    }
    assertThat(site.get(start).links()).contains(start + "/manifest.webmanifest");
  }

  @Test
  void itsWorkerMayServeItsOwnPagesAlone() {
    var worker = site.get("/ms/counter/worker.js");
    assertThat(worker.header("Service-Worker-Allowed")).isEqualTo("/ms/counter");
    assertThat(worker.header("Content-Type")).startsWith("text/javascript");
    assertThat(site.get("/ms/counter/worker.js").body()).isEqualTo(worker.body());
  }

  @Test
  void whoHasNoScriptIsToldWhy() {
    assertThat(site.get("/th/counter").body()).contains("<noscript><p>");
  }

  @Test
  void theCameraMayBeAskedFor() {
    assertThat(site.get("/th/counter").header("Permissions-Policy")).contains("camera=(self)");
  }
}
