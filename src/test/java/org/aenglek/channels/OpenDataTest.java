package org.aenglek.channels;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AenglekTest
class OpenDataTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;

  @Test
  void everyCommunityIsInTheFile() {
    var communities = csv("/channels/communities.csv");
    assertThat(communities).hasSize(49);
    var one =
        communities.stream()
            .filter(row -> row.getField("slug").equals("ban-tha-sai"))
            .findFirst()
            .orElseThrow();
    assertThat(one.getField("name_th")).isEqualTo("บ้านท่าไทร");
    assertThat(one.getField("district")).isEqualTo("Mueang Songkhla");
    assertThat(one.getField("lists")).isEqualTo("nawatwithi 2561");
    assertThat(one.getField("url")).isEqualTo("http://aenglek.test/en/communities/ban-tha-sai");
  }

  @Test
  void samplesStayOutOfTheFiles() {
    assertThat(site.get("/api/v1/offers").body()).contains("\"sample\":true");
    assertThat(csv("/channels/offers.csv")).isEmpty();
    assertThat(
            sql.sql("select count(*) from communities.welcome where sample")
                .query(Long.class)
                .single())
        .isNotNegative();
    assertThat(csv("/channels/communities.csv"))
        .allSatisfy(row -> assertThat(row.getField("hours")).isEmpty());
  }

  @Test
  void aCommunityWithoutAPlaceHasNoGeometry() {
    var features = json(site.get("/channels/communities.geojson").bytes()).get("features");
    assertThat(features).hasSize(49);
    int unplaced = 0;
    for (var feature : features) {
      assertThat(feature.get("type").asString()).isEqualTo("Feature");
      assertThat(feature.has("geometry")).isTrue();
      var geometry = feature.get("geometry");
      if (geometry.isNull()) {
        unplaced++;
        continue;
      }
      assertThat(geometry.get("coordinates").get(0).asDouble()).isBetween(99.0, 102.0);
      assertThat(geometry.get("coordinates").get(1).asDouble()).isBetween(6.0, 9.0);
    }
    assertThat(unplaced).isPositive();
  }

  @Test
  void theArchiveHoldsTheSameFilesAndSaysAsOfWhen() throws Exception {
    var files = new LinkedHashMap<String, String>();
    try (var zip =
        new ZipInputStream(
            new ByteArrayInputStream(site.get("/channels/everything.zip").bytes()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    assertThat(files.keySet())
        .containsExactly(
            "README.txt",
            "LICENSE.txt",
            "communities.csv",
            "communities.geojson",
            "capital.csv",
            "offers.csv",
            "stories.csv",
            "routes.csv",
            "stops.csv");
    assertThat(files.get("README.txt")).contains("As of 20").doesNotContain("{");
    for (var name : List.of("communities.csv", "communities.geojson", "capital.csv")) {
      assertThat(files.get(name)).isEqualTo(site.get("/channels/" + name).body());
    }
  }

  @Test
  void aReaderWhoHasItIsNotSentItAgain() {
    var first = site.get("/channels/stories.csv");
    assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
    var again = site.get("/channels/stories.csv", "If-None-Match", first.header("ETag"));
    assertThat(again.status()).isEqualTo(304);
  }

  @Test
  void excelGetsItsMark() {
    assertThat(site.get("/channels/capital.csv?bom=1").bytes()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(site.get("/channels/capital.csv?bom=huge").body()).startsWith("community,");
    assertThat(site.get("/channels/capital.csv").body()).startsWith("community,");
  }

  @Test
  void routesAndTheirStopsAreInTheFilesButNoDraft() {
    world.draft("nobodys-yet", 60, "ban-tha-sai", "ban-mi-rai");
    var routes = csv("/channels/routes.csv");
    assertThat(routes).extracting(row -> row.getField("slug")).doesNotContain("nobodys-yet");
    var one =
        routes.stream()
            .filter(row -> row.getField("slug").equals("node-na-le-tha-hin-khlong-daen"))
            .findFirst()
            .orElseThrow();
    assertThat(one.getField("status")).isEqualTo("recorded");
    assertThat(one.getField("communities")).endsWith("ban-khlong-daen");
    var stops = csv("/channels/stops.csv");
    assertThat(stops)
        .filteredOn(row -> row.getField("route").equals("node-na-le-tha-hin-khlong-daen"))
        .extracting(row -> row.getField("position"))
        .containsExactly("1", "2");
    assertThat(stops).extracting(row -> row.getField("route")).doesNotContain("nobodys-yet");
  }

  @Test
  void aFileThatIsNotThere() {
    assertThat(site.get("/channels/secrets.csv").status()).isEqualTo(404);
    assertThat(site.get("/sitemap-2.xml").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "th, ข้อมูลเปิด, ละติจูด",
    "ms, Data terbuka, latitud",
    "zh, 开放数据, 纬度",
    "en, Open data, latitude"
  })
  void thePageExplainsEveryColumn(String lang, String title, String meaning) {
    var page = site.get("/" + lang + "/channels/open-data");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains(title, meaning, "name_th name_ms name_zh name_en", "CC BY 4.0");
  }

  private List<NamedCsvRecord> csv(String path) {
    return CsvReader.builder().ofNamedCsvRecord(site.get(path).body()).stream().toList();
  }

  private static JsonNode json(byte[] bytes) {
    return JsonMapper.builder().build().readTree(bytes);
  }
}
