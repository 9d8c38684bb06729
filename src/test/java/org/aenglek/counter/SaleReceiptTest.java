package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Axe;
import org.aenglek.testing.Chromium;
import org.aenglek.testing.Chromium.View;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever bought something opens its receipt by the link that the seller's phone showed them. */
@AenglekTest
class SaleReceiptTest {
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;

  private final Telephone telephone = new Telephone();
  private Village village;
  private Device device;
  private String weaver;
  private UUID sale;
  private String address;

  @BeforeEach
  void aClothIsSoldWithoutSignal() {
    clock.reset();
    village = new Village(world, codes, devices, events, clock);
    device = village.enrolled(telephone);
    weaver = "บ้านทอผ้า " + UUID.randomUUID();
    sale =
        telephone.does(
            "sale",
            clock.instant(),
            """
            {"lines":[{"offer":"%s","name":"ผ้าทอ","quantity":2,"unit":25000,"list":25000,"maker":"%s"}],
             "total":50000,"paid":"cash","receipt":"2569/D%d-00001"}"""
                .formatted(village.cloth(), world.household(Village.SLUG, weaver), device.number())
                .replace("\n", ""));
    address = "/counter/receipts/" + sale + "." + telephone.signed("receipt." + sale).signature();
  }

  @Test
  void itOpensOnceTheSaleIsSafe() {
    var before = receipt("/en");
    assertThat(before.status()).isEqualTo(404);
    assertThat(before.body()).contains("The receipt is not here yet");
    village.tell(device, telephone);
    assertThat(receipt("/en").status()).isEqualTo(200);
    assertThat(receipt("/en").body())
        .contains(
            "2569/D" + device.number() + "-00001",
            "2 × ",
            "500",
            "The village has received the money",
            "Where your money went");
    assertThat(receipt("/th").body()).contains("ผ้าทอ", "เงินของคุณไปที่ใด");
    assertThat(receipt("").header("Location")).endsWith(address);
  }

  @Test
  void itNamesNobodyWhoHasNotAgreed() {
    village.tell(device, telephone);
    assertThat(receipt("/th").body()).doesNotContain(weaver, device.holder(), device.name());
  }

  @ParameterizedTest
  @CsvSource({"th, false", "ms, true"})
  void itIsReadOnASmallPhone(String lang, boolean dark) {
    village.tell(device, telephone);
    var view = dark ? View.phone().dark() : View.phone();
    try (var context = Chromium.open(view, lang)) {
      var page = context.newPage();
      page.navigate(site.publicAddress("/" + lang + address));
      Chromium.shoot(page, view, "counter-sale-receipt-" + lang);
      assertThat(Axe.faults(page, "receipt at " + view)).isEmpty();
    }
  }

  @Test
  void nobodyElseFindsIt() {
    village.tell(device, telephone);
    var other = new Telephone().signed("receipt." + sale).signature();
    var voucher = telephone.signed("place." + sale).signature();
    for (var code : new String[] {sale + "." + other, sale + "." + voucher, "" + sale, "x"}) {
      var answer = site.get("/en/counter/receipts/" + code);
      assertThat(answer.status()).as(code).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Where your money went");
    }
  }

  @Test
  void whatWasTakenBackSaysSo() {
    telephone.does("undone", clock.instant(), "{\"sale\":\"%s\"}".formatted(sale));
    village.tell(device, telephone);
    assertThat(receipt("/en").body())
        .contains("This sale was taken back")
        .doesNotContain("Where your money went");
  }

  private Site.Answer receipt(String lang) {
    return site.get(lang + address);
  }
}
