package org.aenglek.offers;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.offers.Life.Stage;
import org.aenglek.people.Contacts;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A product from its idea to its buyers, and who follows it up. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivesTest {
  private static final String VILLAGE = "ban-mi-rai";
  private static final String LIST = "/th/offers/products/of/" + VILLAGE;
  private static final String PROVINCE = "/th/offers/products/provinces/90";
  private static final String OFFICER = "sample.officer";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Lives lives;
  @Autowired FollowUps followUps;
  @Autowired FollowUpReminders reminders;
  @Autowired Upkeep upkeep;
  @Autowired Offers offers;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  @Autowired
  @Qualifier("followUpsHeld")
  HoldsPersonalData held;

  private final Map<String, Visitor> visitors = new HashMap<>();

  @BeforeEach
  void now() {
    clock.reset();
  }

  @Test
  void fromTheIdeaToTheFirstBuyer() {
    var officer = as(OFFICER);
    var id = begun("น้ำตาลแว่น");
    assertThat(life(id).stage()).isEqualTo(Stage.IDEA);
    assertThat(
            step(
                officer,
                id,
                "step",
                "standard",
                "day",
                "2026-02-01",
                "standard",
                "food",
                "number",
                "เลขทดลอง",
                "expires",
                "2027-01-31"))
        .isEqualTo(303);
    assertThat(life(id).stage()).isEqualTo(Stage.STANDARD);
    step(officer, id, "step", "packaging", "day", "2026-03-01");
    step(officer, id, "step", "packaging", "day", "2026-04-01", "note", "ทำถุงใหม่");
    assertThat(life(id).steps()).hasSize(3);
    assertThat(life(id).stage()).isEqualTo(Stage.PACKAGING);
    var jar = offers.get("mi-rai-palm-sugar-jar");
    var sellAs = "/th/offers/products/" + id + "/offer";
    assertThat(officer.post(sellAs, "offer", jar.id().toString()).status()).isEqualTo(303);
    assertThat(life(id).stage()).isEqualTo(Stage.ON_SALE);
    sold(jar, LocalDate.of(2026, 5, 1), "80.00");
    assertThat(life(id).stage()).isEqualTo(Stage.SOLD);
    sold(jar, LocalDate.of(2026, 5, 4), "80.00");
    assertThat(life(id).sold().last()).isEqualTo(life(id).sold().first().plusDays(3));
    assertThat(as(OFFICER).get(life("/th", id)).body())
        .contains("ครั้งแรก", "อย. เลขทดลอง ใช้ได้ถึง", "ทำถุงใหม่")
        .doesNotContain("฿80");
    var another = begun("อีกอย่างหนึ่ง");
    assertThat(
            as(OFFICER)
                .post("/th/offers/products/" + another + "/offer", "offer", jar.id().toString())
                .body())
        .contains("มีสินค้าอื่นขายเป็นรายการนั้นแล้ว");
  }

  @Test
  void whatWasSoldUnderAFormerOfferStaysSold() {
    var village = "chumchon-tha-hin";
    var basket = offers.get("tha-hin-palm-leaf-basket");
    var cloth = world.cloth(village);
    var id = begun(village, "ตะกร้าใบตาล", basket.id());
    sold(basket, LocalDate.of(2026, 5, 1), "80.00");
    world.act(() -> lives.sellAs(id, cloth));
    assertThat(life(id).stage()).isEqualTo(Stage.SOLD);
    sold(offers.all(List.of(cloth)).getFirst(), LocalDate.of(2026, 5, 9), "80.00");
    assertThat(life(id).sold().last()).isEqualTo(life(id).sold().first().plusDays(8));
    clock.forward(Duration.ofMinutes(1));
    var heir = begun(village, "ตะกร้าอีกแบบ", basket.id());
    assertThat(life(heir).sold().isOneDay()).isTrue();
    assertThat(life(id).sold().isOneDay()).isTrue();
  }

  @Test
  void beginningTwiceAtOnceIsBeginningOnce() {
    var village = world.community(VILLAGE).id();
    var request = UUID.randomUUID();
    var begun =
        together(
            8, any -> world.ask(() -> lives.begin(village, "กดสองครั้ง", null, false, request)));
    assertThat(Set.copyOf(begun)).hasSize(1);
  }

  @Test
  void soldIsNeverTypedAndAStepThatCannotBeIsRefused() {
    var id = begun("สบู่ตาลโตนด");
    var officer = as(OFFICER);
    var tomorrow = upkeep.today().plusDays(1).toString();
    assertThat(step(officer, id, "step", "sold", "day", "2026-01-01")).isEqualTo(409);
    assertThat(step(officer, id, "step", "on-sale", "day", "2026-01-01")).isEqualTo(409);
    assertThat(step(officer, id, "step", "idea", "day", tomorrow)).isEqualTo(409);
    assertThat(step(officer, id, "step", "idea", "day", "x")).isEqualTo(409);
    assertThat(step(officer, id, "step", "standard", "day", "2026-01-01")).isEqualTo(409);
    assertThat(
            step(
                officer,
                id,
                "step",
                "standard",
                "day",
                "2026-01-01",
                "standard",
                "halal",
                "expires",
                "2025-12-31"))
        .isEqualTo(409);
    assertThat(
            officer
                .sendFile(
                    "/th/offers/products/" + id + "/steps",
                    "a.jpg",
                    new byte[] {1, 2, 3},
                    Map.of("step", "idea", "day", "2026-01-01"))
                .status())
        .isEqualTo(415);
    assertThat(life(id).steps()).isEmpty();
    assertThat(
            officer
                .post(
                    "/th/offers/products/" + id + "/steps",
                    "step",
                    "idea",
                    "day",
                    tomorrow,
                    "note",
                    "คิดไว้")
                .body())
        .contains("คิดไว้", "<option value=\"idea\" selected>", "ยังมาไม่ถึง");
  }

  @Test
  void sentTwiceIsDoneOnce() {
    var officer = as(OFFICER);
    var request = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) officer.post(LIST, "name", "ส่งซ้ำ", "request", request);
    var all = all().stream().filter(one -> one.product().name().equals("ส่งซ้ำ")).toList();
    assertThat(all).hasSize(1);
    var id = all.getFirst().product().id();
    for (int i = 0; i < 2; i++) {
      step(officer, id, "step", "idea", "day", "2026-01-01", "request", request);
      ask(officer, id, World.idOf(OFFICER), upkeep.today(), request);
    }
    assertThat(life(id).steps()).hasSize(1);
    assertThat(life(id).followUps()).hasSize(1);
    var answer = answer(id, life(id).followUps().getFirst().id());
    assertThat(officer.post(answer, "came", "เรียบร้อย").status()).isEqualTo(303);
    assertThat(officer.post(answer, "came", "เรียบร้อย").status()).isEqualTo(303);
    assertThat(officer.post(answer, "came", "ยังไม่ได้ทำ").body()).contains("มีคนบอกผลไว้แล้ว");
  }

  @Test
  void aFollowUpThatCannotBeIsRefused() {
    var id = begun("น้ำตาลผง");
    var officer = as(OFFICER);
    var me = World.idOf(OFFICER);
    assertThat(ask(officer, id, me, upkeep.today().minusDays(1), "")).isEqualTo(409);
    assertThat(ask(officer, id, UUID.randomUUID(), upkeep.today(), "")).isEqualTo(409);
    var leaver = world.stranger(VILLAGE, "คนที่ลาออก").ids().get("person");
    assertThat(ask(officer, id, leaver, upkeep.today(), "")).isEqualTo(303);
    world.endRolesOf(leaver);
    assertThat(ask(officer, id, leaver, upkeep.today(), "")).isEqualTo(409);
    assertThat(ask(officer, UUID.randomUUID(), me, upkeep.today(), "")).isEqualTo(404);
    assertThat(life(id).followUps()).hasSize(1);
  }

  @Test
  void whoWasAskedIsRemindedEveryWeekUntilTheySayWhatCameOfIt() {
    reach(OFFICER);
    var id = begun("แยมลูกตาล");
    var due = upkeep.today().plusDays(2);
    ask(as(OFFICER), id, World.idOf(OFFICER), due, "");
    night(due);
    assertThat(lettersTo(OFFICER, id)).isEmpty();
    night(due.plusDays(1));
    night(due.plusDays(2));
    assertThat(lettersTo(OFFICER, id)).hasSize(1);
    night(due.plusDays(8));
    assertThat(lettersTo(OFFICER, id)).hasSize(2);
    assertThat(as(OFFICER).get("/th/people/me").body()).contains("สินค้าที่คุณติดตาม", "แยมลูกตาล");
    as(OFFICER).post(answer(id, life(id).followUps().getFirst().id()), "came", "ส่งตรวจแล้ว");
    night(due.plusDays(20));
    assertThat(lettersTo(OFFICER, id)).hasSize(2);
    assertThat(as(OFFICER).get("/th/people/me").body()).doesNotContain("แยมลูกตาล");
  }

  @Test
  void whoeverWasAskedSeesThatProductAndAnswersAndNothingElse() {
    var member = World.idOf("sample.member");
    var village = world.community("ban-tha-sai").id();
    var id = world.ask(() -> upkeep.of(village, "เสื่อกก", member).product());
    var asked = as("sample.member");
    assertThat(asked.get(life("/th", id)).body()).contains("เสื่อกก", "บอกผลการติดตาม");
    assertThat(asked.get("/th/offers/products/of/ban-tha-sai").status()).isEqualTo(403);
    assertThat(step(asked, id, "step", "idea", "day", "2026-01-01")).isEqualTo(403);
    var answer = answer(id, life(id).followUps().getFirst().id());
    assertThat(as("sample.treasurer").post(answer, "came", "x").status()).isEqualTo(403);
    assertThat(asked.post(answer, "came", " ").status()).isEqualTo(409);
    assertThat(asked.post(answer, "came", "ทอแล้วสามผืน").status()).isEqualTo(303);
    assertThat(as("sample.chair").get(life("/th", id)).body()).contains("ทอแล้วสามผืน");
    assertThat(as("sample.group").get(life("/th", id)).status()).isEqualTo(404);
    assertThat(site.visitor().get(life("/th", id)).body()).doesNotContain("เสื่อกก");
  }

  @Test
  void theOfficerFindsWhatWasBegunAndNeverFollowedUp() {
    var forgotten = begun("ขนมลืม");
    var late = begun("ขนมช้า");
    askedYesterday(late);
    var renewed = begun("ขนมต่ออายุ");
    var soon = upkeep.today().plusDays(30).toString();
    step(
        as(OFFICER),
        renewed,
        "step",
        "standard",
        "day",
        "2026-01-01",
        "standard",
        "halal",
        "expires",
        soon);
    var officer = as(OFFICER);
    assertThat(officer.get(PROVINCE + "?worry=forgotten").body())
        .contains("ขนมลืม")
        .doesNotContain("ขนมช้า");
    assertThat(officer.get(PROVINCE + "?worry=overdue").body())
        .contains("ขนมช้า")
        .doesNotContain("ขนมลืม");
    assertThat(officer.get(PROVINCE + "?worry=renew").body())
        .contains("ขนมต่ออายุ")
        .doesNotContain("ขนมลืม");
    assertThat(officer.get(PROVINCE + "?stage=standard").body())
        .contains("ขนมต่ออายุ")
        .doesNotContain("ขนมช้า");
    assertThat(officer.get(PROVINCE + "/products.csv?worry=forgotten").body())
        .startsWith("\uFEFFชุมชน,")
        .contains("ขนมลืม", "เริ่มแล้วแต่ไม่เคยมีใครติดตาม")
        .doesNotContain("ขนมช้า");
    assertThat(life(forgotten).isForgotten()).isTrue();
    assertThat(as("sample.chair").get(PROVINCE).status()).isEqualTo(403);
  }

  @Test
  void nonsenseAndOthersProductsAreNotThere() {
    var id = begun("ของบ้านอื่น");
    var chair = as("sample.chair");
    assertThat(chair.get(life("/th", id)).status()).isEqualTo(404);
    assertThat(chair.get("/th/offers/products/nonsense/life").status()).isEqualTo(404);
    assertThat(chair.get(LIST).status()).isEqualTo(403);
    assertThat(chair.post(LIST, "name", "แอบใส่").status()).isEqualTo(403);
    assertThat(as(OFFICER).post(LIST, "name", " ").body()).contains("กรุณาใส่ชื่อสินค้า");
    assertThat(as(OFFICER).post(LIST, "name", "ก".repeat(5000)).body()).contains("ยาวเกินไป");
  }

  @Test
  void whoIsErasedFollowsNothingUpAnyMore() {
    var stranger = world.stranger("ban-khlong-daen", "คนติดตามที่ขอลบ");
    var person = stranger.ids().get("person");
    assertThat(Actor.person(person).does(() -> held.of(person)).getFirst().items()).hasSize(1);
    world.act(() -> held.erase(person));
    world.act(() -> held.erase(person));
    assertThat(world.ask(() -> held.of(person)).getFirst().items()).isEmpty();
    assertThat(life(stranger.ids().get("product")).followUps().getFirst().person()).isNull();
  }

  private void sold(Offer offer, LocalDate day, String baht) {
    world.ask(
        () -> {
          upkeep.sell(offer, day, baht);
          return day;
        });
  }

  private Visitor as(String who) {
    return visitors.computeIfAbsent(who, this::comes);
  }

  /** Each from another network, or the many would slow each other. */
  private Visitor comes(String who) {
    return site.visitor().from("10.1." + (visitors.size() + 1) + ".1").signedInAs(who);
  }

  private UUID begun(String name) {
    return begun(VILLAGE, name, null);
  }

  private UUID begun(String village, String name, @Nullable UUID offer) {
    var community = world.community(village).id();
    return world.ask(() -> lives.begin(community, name, offer, false, UUID.randomUUID()));
  }

  private Life life(UUID id) {
    return world.ask(() -> lives.get(id));
  }

  private List<Life> all() {
    return world.ask(() -> lives.of(List.of(world.community(VILLAGE).id())));
  }

  private static String life(String lang, UUID id) {
    return lang + "/offers/products/" + id + "/life";
  }

  private static String answer(UUID product, UUID followUp) {
    return "/th/offers/products/" + product + "/follow-ups/" + followUp + "/answer";
  }

  private static int step(Visitor who, UUID product, String... fields) {
    return who.post("/th/offers/products/" + product + "/steps", fields).status();
  }

  private static int ask(Visitor who, UUID product, UUID person, LocalDate due, String request) {
    return who.post(
            "/th/offers/products/" + product + "/follow-ups",
            "person",
            person.toString(),
            "due",
            due.toString(),
            "what",
            "ไปดูหน่อย",
            "request",
            request)
        .status();
  }

  private void askedYesterday(UUID product) {
    world.ask(
        () ->
            sql.sql(
                    """
                    insert into offers.follow_up (id, product, person, due, what, at, by, request, fingerprint)
                    values (:id, :product, :person, :due, 'x', people.moment(), people.actor(), :id, '')
                    """)
                .param("id", UUID.randomUUID())
                .param("product", product)
                .param("person", World.idOf(OFFICER))
                .param("due", upkeep.today().minusDays(1))
                .update());
  }

  private void night(LocalDate day) {
    clock.forward(Duration.ofMinutes(1));
    world.act(() -> reminders.run(day));
  }

  private void reach(String who) {
    var person = World.idOf(who);
    Actor.person(person)
        .does(
            () -> {
              for (var before : contacts.all(person)) contacts.remove(before.id());
              contacts.enter(person, Contacts.Kind.EMAIL, who + "@lives.test", UUID.randomUUID());
            });
  }

  private List<String> lettersTo(String who, UUID product) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(who + "@lives.test"))
        .map(letter -> letter.body())
        .filter(body -> body.contains(product.toString()))
        .toList();
  }
}
