package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.areas.Areas;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class CommunitiesPagesTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired Areas areas;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "page=3 200",
        "page=4 404",
        "page=0 404",
        "page=-1 404",
        "page=1000000000 404",
        "page=two 400",
        "district=9001&list=&kind=&open= 200",
        "district=1 400",
        "district=9001&district=9002 400",
        "list=unknown 400",
        "kind=wisdom' 400",
        "speaks=fr 400",
        "access=lift 400",
        "open=2026-02-30 400",
        "near=ban-tha-sai 200",
        "near=7.1,100.5 200",
        "near=97.1,100.5 400",
        "near=ban-nang-lao 400",
        "near=nowhere 400",
        "near=%00 400",
        "near=%E2%80%AEtha 400",
        "sort=distance 400",
        "sort=distance&near=9001 200",
        "unknown=1 200"
      })
  void whatTheAddressAsksIsCheckedFirst(String query, int status) {
    assertThat(site.get("/th/communities?" + query).status()).isEqualTo(status);
    if (!query.startsWith("page")) {
      assertThat(site.get("/th/communities/map.json?" + query).status()).isEqualTo(status);
    }
  }

  @Test
  void theListSaysInTwoLanguagesHowLittleIsKnown() {
    assertThat(site.get("/en/communities?list=nawatwithi").body())
        .contains("39 communities", "25 of the 39 are only a name and a place so far.");
    assertThat(site.get("/th/communities?list=nawatwithi&digits=thai").body())
        .contains("๓๙ ชุมชน", "๒๕ จาก ๓๙ ชุมชน");
  }

  @Test
  void whatWasChosenCanBeTakenBack() {
    var page = site.get("/en/communities?district=9001&kind=wisdom&page=1");
    assertThat(page.body()).contains("District: ", "Known for: Wisdom");
    assertThat(page.links())
        .contains("/en/communities?kind=wisdom", "/en/communities?district=9001");
  }

  @Test
  void whereNothingFitsThereIsAWayOn() {
    var page = site.get("/ms/communities?district=9006&kind=creativity");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("Tiada komuniti yang sepadan", "Lihat semua komuniti");
  }

  @Test
  void theMapSaysWhichPointsAreOnlyASubdistrictsMiddle() {
    var points = site.get("/zh/communities/map.json?district=9001").body();
    assertThat(points).contains("\"exact\":true", "/zh/communities/ban-tha-sai");
    assertThat(site.get("/areas/map.json").body()).contains("Polygon");
    assertThat(site.get("/zh/areas/districts.json").body()).contains("合艾");
  }

  @Test
  void theLeafletCarriesTheCodeOfThePublicAddress() {
    assertThat(site.get("/th/communities/ban-tha-sai/leaflet").body())
        .contains("/th/communities/ban-tha-sai/qr.svg", "http://aenglek.test/th/communities/");
    assertThat(site.get("/th/communities/ban-tha-sai/qr.svg").header("Content-Type"))
        .startsWith("image/svg+xml");
    assertThat(site.get("/th/communities/nowhere/leaflet").status()).isEqualTo(404);
  }

  @Test
  void anAddressThatChangedLeadsOn() {
    var community = areas.get("ban-khlong-ri").id();
    world.act(() -> areas.move(community, "ban-khlong-ri-new"));
    var page = site.get("/ms/communities/ban-khlong-ri");
    assertThat(page.status()).isEqualTo(301);
    assertThat(page.header("Location")).isEqualTo("/ms/communities/ban-khlong-ri-new");
    assertThat(site.get("/ms/communities/ban-khlong-ri/leaflet").header("Location"))
        .isEqualTo("/ms/communities/ban-khlong-ri-new/leaflet");
  }

  @Test
  void noAddressEndsInASlash() {
    var page = site.get("/ms/communities/?kind=wisdom");
    assertThat(page.status()).isEqualTo(301);
    assertThat(page.header("Location")).endsWith("/ms/communities?kind=wisdom");
  }

  @Test
  void travelAdviceStandsInTheGuideAndOnThePagesItConcerns() {
    var advice = "Other countries on travel to the south of the province";
    assertThat(site.get("/en/stories/before-you-go").body()).contains(advice, "14 March 2025");
    assertThat(site.get("/en/communities/ban-thung-san").body()).contains(advice);
    assertThat(site.get("/en/communities/ban-khlong-daen").body()).doesNotContain(advice);
    assertThat(site.get("/en/").body()).doesNotContain(advice);
  }
}
