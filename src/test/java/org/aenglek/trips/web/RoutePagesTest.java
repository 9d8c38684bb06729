package org.aenglek.trips.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AenglekTest
class RoutePagesTest {
  private static final String ROUTE = "/trips/routes/node-na-le-tha-hin-khlong-daen";

  @Autowired Site site;

  @Test
  void theListSaysHonestlyThatTheProvinceHasPublishedNone() {
    assertThat(site.get("/th/trips/routes").body())
        .contains(
            "จังหวัดยังไม่ได้เผยแพร่เส้นทาง",
            "วิถีโหนด-นา-เล ท่าหิน–คลองแดน",
            "2 จุดแวะ · 2 ชุมชน");
    assertThat(site.get("/ms/trips/routes").body())
        .contains("Wilayah belum menerbitkan sebarang laluan.", "2 hentian · 2 komuniti");
    assertThat(site.get("/th/trips/routes").body().split("data-place=")).hasSize(14);
  }

  @Test
  void aRecordSaysThatItIsOneAndWhatIsNotKnown() {
    assertThat(site.get("/th" + ROUTE).body())
        .contains("ไม่ใช่เส้นทางของจังหวัดและจองไม่ได้", "มหาวิทยาลัยหาดใหญ่")
        .contains("ยังไม่ทราบเวลาพักแต่ละจุด จึงไม่ใช่กำหนดการ", "ค่าประมาณจากแผนที่")
        .contains("สถานีรถไฟชุมทางหาดใหญ่", "ด่านพรมแดนสะเดา")
        .doesNotContain("กลับถึงจุดเริ่มต้น");
    assertThat(site.get("/ms" + ROUTE).body())
        .contains("Ia bukan laluan wilayah", "Masa dan jarak ialah anggaran", "Belum diketahui")
        .contains("kira-kira");
    assertThat(site.get("/en/trips/routes/unseen-press-tour-2020").body())
        .contains("We leave it open rather than guess")
        .doesNotContain("class=\"map\"", ".gpx");
  }

  @Test
  void itIsToldToMachinesToo() {
    assertThat(site.get("/en" + ROUTE).body())
        .contains("\"@type\":\"TouristTrip\"", "\"@type\":\"ItemList\"", "BreadcrumbList")
        .contains("<meta property=\"og:image\" content=\"http://aenglek.test/media/covers/route-")
        .doesNotContain("\"provider\"", "inLanguage");
    assertThat(site.get("/sitemap.xml").body())
        .contains("/ms" + ROUTE, "/th/trips/routes</loc>")
        .doesNotContain("suggestions");
  }

  @Test
  void storyAndRouteLeadToEachOther() {
    var story = "/stories/node-na-le-tha-hin-khlong-daen";
    assertThat(site.get("/th" + ROUTE).links()).contains("/th" + story);
    assertThat(site.get("/th" + story).links()).contains("/th" + ROUTE);
    assertThat(site.get("/zh/communities/ban-khlong-daen").links()).contains("/zh" + ROUTE);
    assertThat(site.get("/zh/communities/ban-khlong-daen/leaflet").body()).doesNotContain(ROUTE);
  }

  @Test
  void theMapHasNumberedStopsAndTheWay() {
    var features = json("/th" + ROUTE + "/map.json").get("features");
    assertThat(features.get(0).at("/geometry/type").asString()).isEqualTo("LineString");
    assertThat(features.get(1).at("/properties/number").asString()).isEqualTo("1");
    assertThat(features.get(1).at("/properties/exact").asBoolean()).isFalse();
    assertThat(features.get(2).at("/properties/href").asString())
        .isEqualTo("/th/communities/ban-khlong-daen");
    assertThat(json("/th/trips/routes/unseen-press-tour-2020/map.json").get("features")).isEmpty();
    assertThat(json("/th/trips/routes/map.json").get("features")).hasSizeGreaterThan(8);
  }

  @Test
  void theFileForDevicesHoldsThePlacesInTheReadersLanguage() {
    assertThat(site.get("/th" + ROUTE).links())
        .contains("/api/v1/routes/node-na-le-tha-hin-khlong-daen.gpx?lang=th");
    assertThat(site.get("/api/v1/routes/node-na-le-tha-hin-khlong-daen.gpx?lang=th").body())
        .matches(
            "(?s)<\\?xml.*<gpx creator=\"Aenglek\" version=\"1.1\""
                + " xmlns=\"http://www.topografix.com/GPX/1/1\"><metadata><name>.*</name>"
                + "<desc>.*</desc><link href=\"http://aenglek.test/th/.*\"><text>.*</text></link>"
                + "</metadata>(<wpt lat=\"[\\d.]+\" lon=\"[\\d.]+\"><name>\\d\\. .*</name>(<desc>.*</desc>)?</wpt>)+"
                + "<rte><name>.*</name>(<rtept .*</rtept>)+</rte></gpx>");
    assertThat(site.get("/api/v1/routes/node-na-le-tha-hin-khlong-daen.gpx?lang=en").body())
        .contains("(approximate place)</name><desc>The point marks only the middle");
    assertThat(site.get("/api/v1/routes/unseen-press-tour-2020.gpx").body())
        .doesNotContain("<wpt", "<rte");
  }

  @Test
  void theLeafletHasTheCodeOfTheRoutesPage() {
    var leaflet = site.get("/ms" + ROUTE + "/leaflet");
    assertThat(leaflet.body())
        .contains("/ms" + ROUTE + "/qr.svg", "http://aenglek.test/ms" + ROUTE);
    assertThat(leaflet.body()).contains("noindex");
    assertThat(site.get("/ms" + ROUTE + "/qr.svg").body()).startsWith("<svg");
  }

  @Test
  void suggestionsSayThatTheyAreComputed() {
    assertThat(site.get("/th/trips/routes/suggestions").body())
        .contains("คำนวณจากข้อมูล", "ชุมชนที่ยังไม่มีเส้นทางไปถึง", "noindex");
    assertThat(site.get("/en/trips/routes/suggestions?province=90").body())
        .contains("Computed, not decided", "No route reaches these");
  }

  @Test
  void eachSuggestionSaysHowItsTimesAreKnownAndBecomesATrip() {
    var page = site.get("/en/trips/routes/suggestions");
    int ideas = page.body().split("<h3 class=\"kind").length - 1;
    assertThat(page.body().split("estimates from the map")).hasSize(ideas + 1);
    var planner = page.links().stream().filter(link -> link.contains("?communities=")).findFirst();
    assertThat(planner).isPresent();
    assertThat(site.get(planner.orElseThrow()).body()).contains("name=\"must\"");
    assertThat(site.get("/en/trips?communities=no-such-village").status()).isEqualTo(404);
  }

  @Test
  void theFirstPageCountsTheRecordsWhileThereIsNothingElse() {
    assertThat(site.get("/en/").body()).contains("13 routes are recorded");
  }

  @ParameterizedTest
  @CsvSource({
    "/th/trips/routes/no-such-route, 404",
    "/th/trips/routes/no-such-route/map.json, 404",
    "/th/trips/routes/no-such-route/leaflet, 404",
    "/th/trips/routes/no-such-route/qr.svg, 404",
    "/th/trips/routes/%E0%B8%82, 404",
    "/th/trips/routes/suggestions?province=00, 400",
    "/th/trips/routes/suggestions?province=%27, 400",
    "/th/trips/routes/suggestions?province=, 200",
    "/th/trips/routes?page=, 200",
    "/th/trips/routes?page=1, 200",
    "/th/trips/routes?page=2, 404",
    "/th/trips/routes?page=0, 404",
    "/th/trips/routes?page=-3, 404",
    "/th/trips/routes?page=many, 400",
    "/th/trips/routes?page=99999999999, 400",
    "/th/trips/routes?weird=%00, 200",
    "/xx/trips/routes, 404",
  })
  void badInputIsAnswered(String address, int status) {
    assertThat(site.get(address).status()).isEqualTo(status);
  }

  private JsonNode json(String address) {
    return JsonMapper.builder().build().readTree(site.get(address).bytes());
  }
}
