package org.aenglek.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.areas.Areas;
import org.aenglek.areas.NewCommunity;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.offers.Filter;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.search.Search.Question;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finding what is there, as soon as it is there, and saying so when nothing is. */
@AenglekTest
class SearchTest {
  @Autowired Search search;
  @Autowired Areas areas;
  @Autowired Offers offers;
  @Autowired World world;
  @Autowired Site site;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;

  @Test
  void aChangeIsFoundAsSoonAsItIsCommitted() {
    var province = areas.provinces().getFirst().code();
    var name =
        LocalText.ofCodes(java.util.Map.of("th", "บ้านแสงจันทร์ทดสอบ", "en", "Ban Saengchan"));
    assertThat(titles("แสงจันทร์ทดสอบ")).isEmpty();
    world.act(
        () ->
            areas.enter(
                new NewCommunity(province, null, name, List.of(), null, null, null),
                UUID.randomUUID()));
    assertThat(titles("แสงจันทร์ทดสอบ")).containsExactly("Ban Saengchan");
    assertThat(titles("saeng jan")).contains("Ban Saengchan");
  }

  @Test
  void whatAnybodyWritesWithPlainSqlIsFoundToo() throws SQLException, InterruptedException {
    try (var owner = TestBed.asOwner(dataSource);
        var statement = owner.createStatement()) {
      statement.execute(
          "update areas.community set name = name || '{\"en\": \"Ban Quillwort\"}'"
              + " where slug = 'ban-mi-rai'");
    }
    for (int i = 0; i < 100 && titles("quillwort").isEmpty(); i++) Thread.onSpinWait();
    assertThat(
            Stream.generate(() -> titles("quillwort"))
                .limit(100_000)
                .anyMatch(found -> found.contains("Ban Quillwort")))
        .isTrue();
  }

  @Test
  void whatWasRolledBackIsNotFound() {
    try {
      world.act(
          () -> {
            areas.move(world.community("ban-na").id(), "ban-na-moved");
            throw new IllegalStateException("changed my mind");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("changed my mind");
    }
    assertThat(search.find(Question.of("บ้านนา", 5)).things())
        .extracting(found -> found.thing().path())
        .isNotEmpty();
  }

  @Test
  void everyFactHasItsDocument() {
    assertThat(
            sql.sql(
                    """
                    select f.kind || ' ' || f.path from search.fact f
                      left join search.document d on (d.kind, d.id) = (f.kind, f.id)
                     where d.id is null or d.gone
                        or (d.path, d.title, d.words, d.places, d.lead)
                           is distinct from (f.path, f.title, f.words, f.places, f.lead)
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  @Test
  void aRouteIsFoundByItsNameItsStopsAndTheWordForItButNoDraft() {
    assertThat(routes("โหนด นา เล")).contains("node-na-le-tha-hin-khlong-daen");
    assertThat(routes("khlong daen")).contains("three-canal-boats-khlong-daen");
    assertThat(routes("laluan antara komuniti")).contains("three-canal-boats-khlong-daen");
    assertThat(site.get(encoded("/zh/search?q=联游路线")).body()).contains("/zh/trips/routes/");
    world.draft("quillwort-walk", 60, "ban-tha-sai", "ban-mi-rai");
    assertThat(routes("route to try")).doesNotContain("quillwort-walk");
  }

  private List<String> routes(String words) {
    return search.find(new Question(words, "route", null, null, 0, 20)).things().stream()
        .map(found -> found.thing().slug())
        .toList();
  }

  @Test
  void aCommunityIsFoundByTheNameOfItsOffer() {
    assertThat(found("coconut bowl"))
        .contains("offer khlong-hae-coconut-bowl", "community ban-khlong-hae-nong-sai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ของฝาก", "product", "produk", "特产"})
  void anOfferIsFoundByItsKind(String words) {
    assertThat(search.find(new Question(words, "offer", null, null, 0, 20)).things())
        .extracting(found -> found.thing().slug())
        .contains(
            offers
                .list(new Filter(Offer.Kind.PRODUCT, null, null, null, null, null), Lang.EN)
                .stream()
                .map(Offer::slug)
                .toArray(String[]::new));
  }

  @Test
  void aMisspeltQuestionIsAnsweredAndSetRight() {
    assertThat(found("จังโหลด")).startsWith("community ban-changlon");
    assertThat(search.find(Question.of("จังโหลด", 5)).meant()).isEqualTo("บ้านจังโหลน");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xqzzvv", "ฟหกดสวง", "火星", "龘", "kubernetes"})
  void nonsenseFindsNothing(String words) {
    assertThat(found(words)).isEmpty();
  }

  @Test
  void theNumbersOfKindsAndDistrictsAddUp() {
    var found = search.find(Question.of("ban", 5));
    assertThat(found.kinds().values().stream().mapToInt(n -> n).sum()).isEqualTo(found.total());
    var district = found.districts().keySet().iterator().next();
    assertThat(search.find(new Question("ban", null, district, null, 0, 5)).total())
        .isEqualTo(found.districts().get(district));
  }

  @Test
  void theNearestComeFirstWhereAPlaceIsGiven() {
    var there = areas.districts().getFirst().point();
    var found =
        search.find(
            new Question("ban", "community", null, new Point(there.lat(), there.lon()), 0, 9));
    assertThat(found.things()).extracting(Found::km).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "/th/search?q=ผ้าทอ,      พบ",
    "/ms/search?q=tenun,      hasil ditemui",
    "/zh/search?q=织布,        找到",
    "/en/search?q=woven,      found",
    "/en/search?q=kubernetes, Nothing was found",
    "/en/search,              Or start here",
  })
  void thePageSpeaksTheReadersLanguage(String path, String words) {
    var answer = site.get(encoded(path));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%00%01%02",
        "%3Cscript%3E",
        "%F0%9F%98%80",
        "*:*",
        "%22",
        "~",
        "บ้าน~2",
        "(",
        "%E2%80%AE"
      })
  void oddQuestionsAreAnswered(String q) {
    var answer = site.get("/en/search?q=" + (q.contains("%") ? q : encode(q)));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("<script>alert");
  }

  @Test
  void aQuestionOfTenKilobytesIsCut() {
    assertThat(site.get("/en/search?q=" + "woven+".repeat(1_700)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, 404",
    "page=99, 404",
    "page=x, 404",
    "kind=x, 400",
    "district=ab, 400",
    "near=x, 400",
    "near=99.1;1, 400"
  })
  void whatMakesNoSenseIsRefused(String field, int status) {
    assertThat(site.get("/en/search?q=ban&" + field.replace(';', ',')).status()).isEqualTo(status);
  }

  @Test
  void namesAreSuggestedWhileTyping() {
    var answer = site.get("/en/search/suggestions?q=khlong");
    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.body()).contains("Khlong").contains("/en/communities/");
    assertThat(site.get("/th/search/suggestions?q=").body()).isEqualTo("[]");
  }

  private List<String> found(String words) {
    return search.find(Question.of(words, 5)).things().stream()
        .map(found -> found.thing().kind() + " " + found.thing().slug())
        .toList();
  }

  private List<String> titles(String words) {
    return search.find(Question.of(words, 5)).things().stream()
        .map(found -> found.thing().title().in(org.aenglek.base.Lang.EN).text())
        .toList();
  }

  private static String encoded(String path) {
    int q = path.indexOf("q=") + 2;
    return q < 2 ? path : path.substring(0, q) + encode(path.substring(q));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenSoComesBeforeWhatIsOnlyNearlySo() {
    assertThat(search.find(Question.of("halal", 5)).things().getFirst().thing().slug())
        .isEqualTo("before-you-go");
  }

  @Test
  void anotherWordThatEndsAlikeIsNotWhatWasMeant() {
    assertThat(String.valueOf(search.find(Question.of("kian tenun", 5)).meant()))
        .doesNotContain("Thurian");
  }
}
