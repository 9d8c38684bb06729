package org.aenglek.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.bookings.Visit;
import org.aenglek.counter.Telling.What;
import org.aenglek.income.Account;
import org.aenglek.income.Closings;
import org.aenglek.income.Journal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.offers.Offers;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was written on paper is typed in later, and counts like what a telephone tells. */
@AenglekTest
class DayBookTest {
  private static final String BOOK = "/th/counter/day-book/" + Village.SLUG;

  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Arrivals arrivals;
  @Autowired Tellings tellings;
  @Autowired Journal journal;
  @Autowired Closings closings;
  @Autowired Rules rules;
  @Autowired Offers offers;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private Village village;
  private Visitor chair;
  private UUID weaver;
  private LocalDate today;

  @BeforeEach
  void aVillageThatShares() {
    village = new Village(world, codes, devices, events, clock);
    today = village.today();
    chair = site.visitor().signedInAs(world.signInOfChair(Village.SLUG));
    weaver = world.household(Village.SLUG, "บ้านทอผ้า " + UUID.randomUUID());
  }

  /** Not within the class: whoever signed in later than now is refused. */
  @AfterAll
  static void today(@Autowired MovableClock clock) {
    clock.reset();
  }

  @Test
  void aSaleIsSharedToTheSatangByTheRuleOfItsDayAndOnce() {
    var day = today.plusDays(11);
    rule(day.minusDays(1), "70", "30");
    rule(day.plusDays(1), "10", "90");
    clock.forward(Duration.ofDays(13));
    chair = site.visitor().signedInAs(world.signInOfChair(Village.SLUG));
    var cash = balance(Account.cash(village.id));
    var request = UUID.randomUUID().toString();
    var sale = sale(day, "3", "33.35", request);
    assertThat(sells(day, sale).status()).isEqualTo(303);
    assertThat(sells(day, sale).status()).isEqualTo(303);
    assertThat(balance(Account.cash(village.id)).minus(cash)).isEqualTo(baht("100.05"));
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("70.04"));
    assertThat(page(day))
        .containsOnlyOnce("บันทึกทีหลังจากกระดาษ")
        .contains("ประธาน" + Village.SLUG, "100.05");
    assertThat(sells(day, sale(day, "4", "33.35", request)).status()).isEqualTo(409);
    assertThat(soldOn(day)).isEqualTo(1);
  }

  @Test
  void whatWasTypedWronglyIsTakenBack() {
    var day = today;
    boolean isRuled = world.ask(() -> rules.inForce(village.id, day).isPresent());
    if (!isRuled) rule(day, "50", "50");
    sells(day, sale(day, "1", "90", UUID.randomUUID().toString()));
    assertThat(balance(Account.earnedBy(weaver, village.id))).isNotEqualTo(baht("0"));
    assertThat(chair.post(lastTakingBack(day)).status()).isEqualTo(303);
    assertThat(balance(Account.earnedBy(weaver, village.id))).isEqualTo(baht("0"));
    assertThat(page(day)).contains("ยกเลิกแล้ว");
  }

  @Test
  void whatCannotBeIsRefusedWithNothingLostOrKept() {
    var before = typed();
    assertRefused(sale(today.plusDays(1), "1", "10", ""), "ยังไม่ถึงวันหรือเวลานั้น");
    assertRefused(sale(today.minusYears(2), "1", "10", ""), "เกินหนึ่งปีแล้ว");
    assertRefused(sale(today, "มาก", "10", ""), "ใส่จำนวนเป็นตัวเลข");
    assertRefused(sale(today, "1", "แพง", ""), "ใส่ราคาเป็นตัวเลข");
    assertRefused(
        with(sale(today, "1", "10", ""), "offer", UUID.randomUUID()), "ชุมชนไม่มีรายการนี้");
    assertRefused(
        with(sale(today, "1", "10", ""), "maker", UUID.randomUUID()), "บ้านนี้ไม่อยู่ในชุมชน");
    assertRefused(with(sale(today, "1", "10", ""), "paid", "หมู"), "เลือกว่าจ่ายอย่างไร");
    assertRefused(with(sale(today, "1", "10", ""), "time", "25:99"), "ใส่วันที่และเวลาตามกระดาษ");
    assertThat(typed()).isEqualTo(before);
    assertThat(chair.get(BOOK + "/2026-02-31").status()).isEqualTo(404);
  }

  @Test
  void nothingComesIntoAMonthThatIsClosed() {
    var last = YearMonth.from(today).minusMonths(1);
    var day = last.atEndOfMonth();
    village.chair.does(() -> closings.close(village.id, last));
    var answer = sells(day, sale(day, "1", "10", ""));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("ปิดบัญชีถึง", "value=\"" + day + "\"");
    assertThat(soldOn(day)).isZero();
  }

  @Test
  void guestsAreCountedWithAndWithoutABooking() {
    var came = new String[] {"day", today.toString(), "heads", "๔", "visit", ""};
    assertThat(chair.post(BOOK + "/" + today + "/guests", came).status()).isEqualTo(303);
    assertThat(page(today)).contains("ผู้มาเยือน 4 คน");
    assertThat(chair.get("/th/counter/in/" + Village.SLUG + "/days/" + today).body())
        .contains("4 คน");
    var unknown = new String[] {"day", today.toString(), "heads", "2", "visit", "VT-NO-SUCH"};
    var answer = chair.post(BOOK + "/" + today + "/guests", unknown);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("ไม่พบการจองนี้", "VT-NO-SUCH");
  }

  private String lastTakingBack(LocalDate day) {
    var page = page(day);
    var at = page.lastIndexOf("/lines/");
    return BOOK + "/" + day + page.substring(at, page.indexOf('"', at));
  }

  @Test
  void guestsTypedWronglyCountNoMore() {
    var before = walkedIn();
    came("40", "");
    assertThat(walkedIn()).isEqualTo(before + 40);
    var back = lastTakingBack(today);
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.post(back).status()).isEqualTo(403);
    var other = site.visitor().signedInAs("sample.treasurer");
    assertThat(other.post(back).status()).isIn(403, 404);
    for (int i = 0; i < 2; i++) assertThat(chair.post(back).status()).isEqualTo(303);
    assertThat(walkedIn()).isEqualTo(before);
    assertThat(page(today)).contains("ผู้มาเยือน 40 คน", "ยกเลิกแล้ว").doesNotContain(back);
  }

  @Test
  void whatWasToldOfGuestsIsTakenBackWithThem() {
    var visit = world.visit(world.agreed(Village.SUPPER));
    came(String.valueOf(visit.heads() + 5), visit.reference());
    assertThat(toldOf(visit)).contains(What.MORE_CAME);
    assertThat(chair.post(lastTakingBack(today)).status()).isEqualTo(303);
    assertThat(toldOf(visit)).isEmpty();
  }

  private List<What> toldOf(Visit visit) {
    return village.chair.does(
        () ->
            tellings.open(village.id).stream()
                .filter(telling -> visit.reference().equals(telling.about()))
                .map(Telling::what)
                .toList());
  }

  private void came(String heads, String visit) {
    var came = new String[] {"day", today.toString(), "heads", heads, "visit", visit};
    assertThat(chair.post(BOOK + "/" + today + "/guests", came).status()).isEqualTo(303);
  }

  private int walkedIn() {
    return world.ask(() -> arrivals.walkedIn(village.id, today));
  }

  @Test
  void onlyThoseWhoKeepTheMoneyTypeAndOthersDoNotEvenRead() {
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get(BOOK + "/" + today).body()).contains("ประธานหรือเหรัญญิกเป็นผู้บันทึก");
    var sale = sale(today, "1", "10", "");
    assertThat(officer.post(BOOK + "/" + today + "/sales", sale).status()).isEqualTo(403);
    var other = site.visitor().signedInAs("sample.treasurer");
    assertThat(other.get(BOOK + "/" + today).status()).isEqualTo(403);
    assertThat(other.get(BOOK + "/paper").status()).isEqualTo(403);
    assertThat(other.post(BOOK + "/" + today + "/sales", sale).status()).isEqualTo(403);
    assertThat(site.visitor().post(BOOK + "/" + today + "/sales", sale).status()).isIn(303, 401);
  }

  @Test
  void theLeafHasTheVillagesOffersWithTheirPrices() {
    var leaf = chair.get(BOOK + "/paper").body();
    assertThat(leaf).contains("สมุดรายวัน", "ลงชื่อ เหรัญญิก", "เงินในกล่องตอนเริ่ม");
    for (var offer :
        world.ask(
            () ->
                offers.ofCommunity(village.id, Lang.TH).stream()
                    .map(one -> one.name().in(Lang.TH).text())
                    .toList())) assertThat(leaf).contains(offer);
    assertThat(chair.get(BOOK + "/" + today + "/paper").status()).isEqualTo(200);
    assertThat(chair.get("/th/counter/in/" + Village.SLUG).body())
        .contains("สมุดรายวันบนกระดาษ")
        .doesNotContain("สมุดรายวัน (กระดาษ)");
  }

  private void assertRefused(String[] sale, String sentence) {
    var answer = sells(today, sale);
    assertThat(answer.status()).as(sentence).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  private Answer sells(LocalDate day, String[] sale) {
    return chair.post(BOOK + "/" + day + "/sales", sale);
  }

  private String[] sale(LocalDate day, String quantity, String each, String request) {
    return List.of(
            "day",
            day.toString(),
            "time",
            "",
            "offer",
            village.cloth().toString(),
            "quantity",
            quantity,
            "each",
            each,
            "paid",
            "cash",
            "maker",
            weaver.toString(),
            "request",
            request)
        .toArray(String[]::new);
  }

  private static String[] with(String[] sale, String field, Object value) {
    var other = new ArrayList<>(List.of(sale));
    other.set(other.indexOf(field) + 1, value.toString());
    return other.toArray(String[]::new);
  }

  private void rule(LocalDate from, String served, String fund) {
    world.rule(
        Village.SLUG,
        from,
        new SharingRule(Part.percent(To.SERVED, served), Part.percent(To.FUND, fund)));
  }

  private String page(LocalDate day) {
    return chair.get(BOOK + "/" + day).body();
  }

  private long soldOn(LocalDate day) {
    return count("select count(*) from counter.typed where day = '" + day + "'");
  }

  private long typed() {
    return count("select count(*) from counter.typed");
  }

  private long count(String query) {
    return world.ask(() -> sql.sql(query).query(Long.class).single());
  }

  private Money balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB"));
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
