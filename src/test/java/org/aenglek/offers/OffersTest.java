package org.aenglek.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.communities.Hours;
import org.aenglek.site.Feed;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AenglekTest
class OffersTest {
  private static final String WEAVING = "/offers/ko-yo-weaving-morning";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Offers offers;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void anOfferSaysItsPriceInTheReadersLanguage() {
    assertThat(site.get("/th" + WEAVING).body())
        .contains("เช้าหน้ากี่", "เริ่มต้น ฿200", "ต่อคน", "5–12 คน", "บ้านท่าไทร");
    assertThat(site.get("/ms" + WEAVING).body())
        .contains("Pagi di alat tenun", "dari ฿200", "seorang", "5–12 orang");
  }

  @Test
  void anOfferLeadsToTheCapitalItLivesFrom() {
    assertThat(site.get("/en" + WEAVING).body())
        .contains("href=\"/en/communities/ban-tha-sai#ko-yo-cloth\"");
    assertThat(site.get("/en/communities/ban-tha-sai").body())
        .contains("id=\"ko-yo-cloth\"", "href=\"/en" + WEAVING + "\"", "href=\"#ko-yo-cloth\"");
  }

  @Test
  void aSampleIsNotAdvertised() {
    assertThat(site.get("/en" + WEAVING).body())
        .contains("This is a sample", "<meta name=\"robots\" content=\"noindex\">")
        .doesNotContain("application/ld+json", "rel=\"canonical\"");
    assertThat(offers.addresses()).extracting(Feed.Address::path).doesNotContain(WEAVING);
  }

  @Test
  void aRealOfferIsToldToMachinesInPlainNumbers() {
    world.act(() -> offers.enter(evening("real-evening", "99.50"), UUID.randomUUID()));
    assertThat(site.get("/en/offers/real-evening").body())
        .contains("\"price\":\"99.50\"", "\"priceCurrency\":\"THB\"", "BreadcrumbList")
        .doesNotContain("noindex");
    assertThat(offers.addresses()).extracting(Feed.Address::path).contains("/offers/real-evening");
  }

  @Test
  void enteredTwiceIsThereOnce() {
    var id = UUID.randomUUID();
    world.act(
        () -> {
          offers.enter(evening("twice-evening", "100"), id);
          offers.enter(evening("twice-evening", "100"), id);
          assertThatThrownBy(() -> offers.enter(evening("twice-evening", "90"), id))
              .isInstanceOf(Request.Reused.class);
        });
    assertThat(offers.get("twice-evening").terms().priceFrom()).isEqualTo(Money.of("100", "THB"));
  }

  @Test
  void aDayIsOpenByItsWeekdayAndItsMonth() {
    var boatSongs = "khu-tao-boat-songs";
    assertThat(slugs("2026-08-08")).contains(boatSongs);
    assertThat(slugs("2026-08-10")).doesNotContain(boatSongs);
    assertThat(slugs("2026-11-07")).doesNotContain(boatSongs);
  }

  @Test
  void namesStandInTheOrderOfTheReadersLanguage() {
    var listed = offers.list(Filter.NONE, Lang.TH);
    var collator = com.ibm.icu.text.Collator.getInstance(Lang.TH.locale());
    assertThat(listed)
        .extracting(offer -> offer.name().in(Lang.TH).text())
        .isSortedAccordingTo(collator::compare);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 200", "?kind=meal&people=4&speaks=th, 200", "?page=2, 200", "?kind=&on=&page=, 200",
    "?page=99, 404", "?page=0, 404", "?page=-1, 404", "?page=1000000000000, 404",
    "?kind=castle, 400", "?district=9999, 400", "?district=%00, 400", "?month=13, 400",
    "?on=tomorrow, 400", "?people=-3, 400", "?page=x, 400", "/no-such-offer, 404"
  })
  void oddAddressesAreAnsweredAsTheyDeserve(String rest, int status) {
    assertThat(site.get("/ms/offers" + rest).status()).isEqualTo(status);
  }

  @Test
  void withoutTheSampleLayerThereIsNothingOfIt() {
    var real =
        transaction.execute(
            status -> {
              sql.sql("select set_config('aenglek.sample', 'off', true)")
                  .query(String.class)
                  .single();
              return offers.list(Filter.NONE, Lang.EN);
            });
    assertThat(real).allMatch(offer -> !offer.sample());
  }

  private List<String> slugs(String day) {
    var on = new Filter(null, null, null, LocalDate.parse(day), null, null);
    return offers.list(on, Lang.EN).stream().map(Offer::slug).toList();
  }

  private NewOffer evening(String slug, String baht) {
    var text = LocalText.ofCodes(Map.of("th", "เย็นริมคลอง", "en", "An evening"));
    var year = EnumSet.allOf(Month.class);
    return new NewOffer(
        world.community("ban-tha-sai").id(),
        slug,
        Offer.Kind.EXPERIENCE,
        text,
        text,
        new Terms(
            Terms.Unit.PERSON,
            List.of(new Terms.Price(1, Money.of(baht, "THB"))),
            new Terms.Group(1, 8),
            null,
            24,
            60,
            year,
            List.of(
                new Hours(
                    EnumSet.of(DayOfWeek.MONDAY),
                    LocalTime.of(17, 0),
                    LocalTime.of(19, 0),
                    year,
                    false))),
        new Offer.Welcome(List.of("th"), List.of(), List.of()),
        List.of("ko-yo-cloth"),
        false);
  }
}
