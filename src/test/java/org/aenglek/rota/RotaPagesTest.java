package org.aenglek.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.offers.Offers;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class RotaPagesTest {
  private static final String PAGE = "/th/rota/ban-tha-sai";
  private static final String WEAVING = "ko-yo-weaving-morning";
  private static final String SETTING = PAGE + "/offers/" + WEAVING;
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  @Autowired Site site;
  @Autowired World world;
  @Autowired Rota rota;
  @Autowired Offers offers;
  @Autowired MovableClock clock;

  private List<UUID> homes = List.of();

  @BeforeEach
  void startAnew() {
    clock.reset();
    homes =
        Stream.of("บ้านกี่", "บ้านด้าย").map(name -> world.household("ban-tha-sai", name)).toList();
  }

  @Test
  void theChairSetsTheRuleAndAllOfTheVillageSeeIt() {
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(chair.get("/th/people/me").body()).contains(PAGE);
    assertThat(chair.get(PAGE).body()).contains(SETTING);
    var answer =
        chair.post(
            SETTING,
            "kind",
            "least-earned",
            "lately",
            "60",
            "serving",
            homes.get(0).toString(),
            "serving",
            homes.get(1).toString(),
            "heads-" + homes.get(0),
            "6");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(chair.get(SETTING).body()).contains("name=\"lately\" value=\"60\"", "value=\"6\"");
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.get("/th/people/me").body()).contains(PAGE);
    assertThat(member.get(PAGE).body())
        .contains("บ้านกี่", "บ้านด้าย", "ใครมียอดน้อยที่สุดได้ก่อน")
        .doesNotContain(SETTING);
    assertThat(member.get(PAGE.replace("/th/", "/ms/")).body()).contains("Kiraan paling rendah");
  }

  @Test
  void aHouseholdReadsWhyAndPasses() {
    serve();
    var turn = chosen(TUESDAY);
    var own = signedIn(turn.household());
    assertThat(own.get(PAGE).body()).contains("ถึงคิวตามลำดับของ 2 ครัวเรือนที่รับได้");
    var pass = "/th/rota/turns/" + turn.id() + "/pass";
    assertThat(own.post(pass, "household", turn.household().toString()).status()).isEqualTo(303);
    assertThat(own.get(PAGE).body()).contains("ขอผ่าน");
    var again = own.post("/th/rota/turns/" + turn.id() + "/pass", "household", "nobody");
    assertThat(again.status()).isEqualTo(400);
  }

  @Test
  void twoHouseholdsChangeTurns() {
    serve();
    var one = chosen(TUESDAY);
    var other = chosen(TUESDAY.plusDays(1));
    signedIn(one.household())
        .post("/th/rota/turns/" + one.id() + "/swap", "other", other.id().toString());
    var asked = signedIn(other.household());
    var swap = first(asked.get(PAGE).body(), "/th/rota/swaps/([0-9a-f-]{36})/answer");
    assertThat(asked.post("/th/rota/swaps/" + swap + "/answer", "say", "yes").status())
        .isEqualTo(303);
    assertThat(asked.get(PAGE).body()).contains("แลกคิวกับ");
  }

  @Test
  void whatIsSaidAgainstAChoiceIsAnswered() {
    serve();
    var turn = chosen(TUESDAY);
    var other =
        homes.stream().filter(home -> !home.equals(turn.household())).findFirst().orElseThrow();
    var own = signedIn(other);
    var appeal = "/th/rota/turns/" + turn.id() + "/appeal";
    own.post(appeal, "household", other.toString(), "text", "เราว่างวันนั้น");
    var chair = site.visitor().signedInAs("sample.chair");
    var page = chair.get(PAGE).body();
    assertThat(page).contains("เราว่างวันนั้น");
    var id = first(page, "/th/rota/appeals/([0-9a-f-]{36})/answer");
    assertThat(chair.post("/th/rota/appeals/" + id + "/answer", "say", "no", "text", "").status())
        .isEqualTo(422);
    chair.post("/th/rota/appeals/" + id + "/answer", "say", "no", "text", "ถึงคิวเขาพอดี");
    assertThat(own.get(PAGE).body()).contains("คิวถูกต้องแล้ว: ถึงคิวเขาพอดี");
  }

  @Test
  void notUsThisMonth() {
    serve();
    var home = homes.getFirst();
    var own = signedIn(home);
    var leave = "/th/rota/households/" + home + "/leave";
    assertThat(own.post(leave, "from", "2569-12-01", "until", "2569-12-31").status())
        .isEqualTo(303);
    var id = first(own.get(PAGE).body(), "/th/rota/leaves/([0-9a-f-]{36})/withdrawal");
    assertThat(chosen(TUESDAY).household()).isNotEqualTo(home);
    own.post("/th/rota/leaves/" + id + "/withdrawal");
    assertThat(own.get(PAGE).body()).doesNotContain("/th/rota/leaves/");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', วันแรกและวันสุดท้าย",
    "2026-12-05, 2026-12-01, วันแรกและวันสุดท้าย",
    "yesterday, 2026-12-01, วันแรกและวันสุดท้าย",
    "2026-11-01, 2026-11-21, วันแรกและวันสุดท้าย",
    "2026-12-01, 9999-12-31, วันแรกและวันสุดท้าย"
  })
  void whatIsNoLeaveIsSaidSo(String from, String until, String sentence) {
    serve();
    var home = homes.getFirst();
    var answer =
        signedIn(home).post("/th/rota/households/" + home + "/leave", "from", from, "until", until);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "lately, 6, ตั้งแต่ 7 ถึง 366",
    "lately, 1e3, ตั้งแต่ 7 ถึง 366",
    "lately, 99999999999, ตั้งแต่ 7 ถึง 366",
    "serving, nobody, ไม่อยู่ในคิว",
    "kind, dice, อย่างน้อยหนึ่งครัวเรือน"
  })
  void whatIsNoRuleIsSaidSo(String field, String value, String sentence) {
    var chair = site.visitor().signedInAs("sample.chair");
    var answer =
        field.equals("lately")
            ? chair.post(SETTING, field, value)
            : chair.post(SETTING, "lately", "90", field, value);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @Test
  void nobodyElseSeesOrChangesIt() {
    serve();
    var turn = chosen(TUESDAY);
    world.chairOf("ban-thai-so");
    var other = site.visitor();
    other.signIn(world.signInOfChair("ban-thai-so"), World.PASSWORD);
    assertThat(other.get(PAGE).status()).isEqualTo(403);
    assertThat(other.get(SETTING).status()).isEqualTo(403);
    var pass = "/th/rota/turns/" + turn.id() + "/pass";
    assertThat(other.post(pass, "household", turn.household().toString()).status()).isEqualTo(404);
    assertThat(site.visitor().signedInAs("sample.officer").get(PAGE).status()).isEqualTo(403);
    assertThat(site.get(PAGE).header("Location")).contains("/people/sign-in");
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.get(SETTING).status()).isEqualTo(403);
    assertThat(member.post(pass, "household", turn.household().toString()).status()).isEqualTo(403);
  }

  private void serve() {
    world.rota(WEAVING, Rule.USUAL, homes);
  }

  private Turn chosen(LocalDate day) {
    var wanted =
        new NewTurn(
            UUID.randomUUID(),
            world.community("ban-tha-sai").id(),
            offers.get(WEAVING).id(),
            day,
            LocalTime.of(9, 0),
            4,
            Lang.MS,
            Money.of("1000", "THB"),
            null);
    return world.ask(() -> rota.choose(wanted)).orElseThrow();
  }

  private Visitor signedIn(UUID household) {
    var visitor = site.visitor();
    visitor.signIn(world.signInOf(world.memberOf(household)), World.PASSWORD);
    return visitor;
  }

  private static String first(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }
}
