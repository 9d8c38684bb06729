package org.aenglek.communities;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.base.Actor;
import org.aenglek.communities.Asset.Facts;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.Inspection.Condition;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Upkeep;
import org.aenglek.people.Contacts;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The register of what was built: who keeps it, how it fares, what it serves, who has the same. */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetsTest {
  private static final String VILLAGE = "ban-tha-sai";
  private static final String REGISTER = "/th/communities/" + VILLAGE + "/assets";
  private static final String PROVINCE = "/th/communities/assets/provinces/90";

  @Autowired Site site;
  @Autowired World world;
  @Autowired AssetRegister assets;
  @Autowired Inspections inspections;
  @Autowired Keepings keepings;
  @Autowired AssetReminders reminders;
  @Autowired Upkeep upkeep;
  @Autowired Offers offers;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired MovableClock clock;

  @Autowired
  @Qualifier("keepersHeld")
  HoldsPersonalData held;

  private final Map<String, Visitor> visitors = new HashMap<>();

  @BeforeEach
  void now() {
    clock.reset();
  }

  @Test
  void whoeverEntersSeesHowManyVillagesHaveTheSame() {
    var chair = as("sample.chair");
    assertThat(chair.get(REGISTER).body()).contains("ซุ้มประตู – มีแล้ว 1 ชุมชน");
    var answer = chair.post(REGISTER, "kind", "arch", "name", "ซุ้มประตูหลังใหม่");
    assertThat(answer.status()).isEqualTo(303);
    var page = chair.get(REGISTER + "/" + named("ซุ้มประตูหลังใหม่").id()).body();
    assertThat(page).contains("มีอีก 1 ชุมชนที่สร้างแบบเดียวกันแล้ว");
    assertThat(as("sample.officer").get(PROVINCE).body())
        .containsSubsequence("<dt>ซุ้มประตู</dt>", "<dd>2 ชุมชน</dd>");
  }

  @Test
  void enteredTwiceAtOnceIsThereOnce() {
    var village = world.community("ban-thai-so").id();
    var facts = new Facts(AssetKind.SIGN, "ป้ายกดสองครั้ง", null, null, null, "", false);
    var request = UUID.randomUUID();
    var entered =
        together(
            8,
            any ->
                world.ask(() -> assets.enter(village, facts, new Keeping(null, "", 6), request)));
    assertThat(Set.copyOf(entered)).hasSize(1);
  }

  @Test
  void whatIsGoneStandsInNoVillage() {
    var arch = named(world.community("ban-thai-so").id(), "ตัวอย่าง: ซุ้มประตูชุมชน");
    look(arch.id(), "gone");
    assertThat(as("sample.chair").get(REGISTER).body()).doesNotContain("ซุ้มประตู – มีแล้ว");
    assertThat(assets(arch.id()).due()).isEmpty();
    look(arch.id(), "good");
    assertThat(as("sample.chair").get(REGISTER).body()).contains("ซุ้มประตู – มีแล้ว 1 ชุมชน");
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    var chair = as("sample.chair");
    chair.post(REGISTER, "kind", "sign", "name", "ป้ายเก่า");
    assertThat(chair.get(REGISTER + "/" + named("ป้ายเก่า").id()).body())
        .containsSubsequence("สร้างเมื่อ", "ยังไม่ทราบ", "ค่าก่อสร้าง", "ยังไม่ทราบ")
        .contains("ยังไม่มีใครไปตรวจสภาพ", "ยังไม่มีผู้ดูแล");
    chair.post(
        REGISTER,
        "kind",
        "sign",
        "name",
        "ป้ายใหม่",
        "year",
        "2019",
        "cost",
        "๑๒,๕๐๐",
        "point",
        "7.168, 100.614",
        "from",
        "งบปี 2562",
        "group",
        "กลุ่มเยาวชน");
    assertThat(chair.get(REGISTER + "/" + named("ป้ายใหม่").id()).body())
        .contains("2562", "฿12,500", "7.168, 100.614", "งบปี 2562", "กลุ่มเยาวชน");
  }

  @Test
  void theConditionChangesByAnotherLookAlone() {
    var asset = entered("สะพานไม้");
    var here = REGISTER + "/" + asset;
    var chair = as("sample.chair");
    assertThat(told(chair, asset, "2026-03-01", "good", picture()).status()).isEqualTo(303);
    told(as("sample.district"), asset, "2026-06-01", "broken", picture());
    var page = chair.get(here).body();
    assertThat(page)
        .containsSubsequence("ชำรุด ใช้ไม่ได้ (ดูเมื่อ", "<ol class=\"looks\"", "ชำรุด");
    assertThat(page).containsSubsequence("<ol class=\"looks\"", "ชำรุด", "ใช้ได้ดี");
    assertThat(chair.get(here + "/inspections/1/picture").header("Content-Type"))
        .isEqualTo("image/jpeg");
    assertThat(told(chair, asset, "2026-02-01", "good", picture()).status()).isEqualTo(303);
    assertThat(assets(asset).last().condition()).isEqualTo(Condition.BROKEN);
  }

  @Test
  void aLookThatCannotBeIsRefusedAndNothingTypedIsLost() {
    var asset = entered("ศาลาพักใจ");
    var chair = as("sample.chair");
    var tomorrow = upkeep.today().plusDays(1).toString();
    assertRefused(told(chair, asset, tomorrow, "good", picture()), 409, "ยังมาไม่ถึง");
    assertRefused(told(chair, asset, "2019-04-30", "good", picture()), 409, "ยังไม่ได้สร้าง");
    assertRefused(told(chair, asset, "2026-01-01", "fine", picture()), 409, "เลือกสภาพ");
    assertRefused(told(chair, asset, "x", "good", picture()), 409, "วันที่ไปดู");
    assertRefused(
        told(chair, asset, "2026-01-01", "good", new byte[] {1, 2, 3}), 415, "role=\"alert\"");
    assertThat(told(chair, asset, tomorrow, "broken", picture()).body())
        .contains("เสาเอียง", "<option value=\"broken\" selected>");
    assertThat(assets(asset).last()).isNull();
  }

  @Test
  void whatCannotHaveBeenBuiltIsRefusedAndNothingTypedIsLost() {
    var chair = as("sample.chair");
    var before = all().size();
    var month = String.valueOf(upkeep.today().plusMonths(2).getMonthValue());
    var year = String.valueOf(upkeep.today().plusMonths(2).getYear());
    assertRefused(enter(chair, "year", year, "month", month), 409, "ยังมาไม่ถึง");
    assertRefused(enter(chair, "month", "5"), 409, "เลือกปีที่สร้าง");
    assertRefused(enter(chair, "kind", "castle"), 409, "เลือกประเภท");
    assertRefused(enter(chair, "name", "  "), 409, "ชื่อที่เรียก");
    assertRefused(enter(chair, "cost", "ไม่กี่บาท"), 409, "ค่าก่อสร้าง");
    assertRefused(enter(chair, "point", "100.6, 200"), 409, "พิกัด");
    assertRefused(enter(chair, "every", "0"), 409, "ทุกกี่เดือน");
    assertRefused(enter(chair, "keeper", UUID.randomUUID().toString()), 409, "ไม่มีหน้าที่");
    assertRefused(enter(chair, "name", "ก".repeat(5000)), 409, "ยาวเกินไป");
    assertThat(enter(chair, "cost", "ไม่กี่บาท").body()).contains("value=\"ไม่กี่บาท\"", "ฉากใหม่");
    assertThat(all()).hasSize(before);
  }

  @Test
  void sentTwiceIsDoneOnce() {
    var chair = as("sample.chair");
    var request = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      chair.post(REGISTER, "request", request, "kind", "booth", "name", "บูธส่งซ้ำ");
    }
    assertThat(all()).filteredOn(one -> one.facts().name().equals("บูธส่งซ้ำ")).hasSize(1);
    var asset = named("บูธส่งซ้ำ").id();
    var fields = new HashMap<>(look("2026-05-05", "good"));
    fields.put("request", request);
    for (int i = 0; i < 2; i++) chair.sendFile(looks(asset), "a.jpg", picture(), fields);
    assertThat(world.ask(() -> inspections.of(asset))).hasSize(1);
    fields.put("condition", "broken");
    assertThat(chair.sendFile(looks(asset), "a.jpg", picture(), fields).status()).isEqualTo(409);
  }

  @Test
  void anotherVillagesAssetIsNotThereAndOthersMayNot() {
    var other = named(world.community("ban-khlong-daen").id(), "ตัวอย่าง: ฉากถ่ายรูปริมคลอง");
    var chair = as("sample.chair");
    assertThat(chair.get(REGISTER + "/" + other.id()).status()).isEqualTo(404);
    assertThat(chair.get("/th/communities/ban-khlong-daen/assets/" + other.id()).status())
        .isEqualTo(404);
    assertThat(chair.get("/th/communities/ban-khlong-daen/assets").status()).isEqualTo(403);
    assertThat(told(chair, other.id(), "2026-01-01", "gone", picture()).status()).isEqualTo(404);
    assertThat(chair.get(REGISTER + "/nonsense").status()).isEqualTo(404);
    assertThat(chair.get(REGISTER + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    var asset = entered("ทางเดินริมน้ำ");
    assertThat(told(as("sample.treasurer"), asset, "2026-01-01", "gone", picture()).status())
        .isEqualTo(403);
    assertThat(as("sample.member").get(REGISTER + "/" + asset).status()).isEqualTo(404);
    assertThat(site.visitor().get(REGISTER + "/" + asset).body()).doesNotContain("ทางเดินริมน้ำ");
    assertThat(site.visitor().get(REGISTER).body()).doesNotContain("ซุ้มประตูทางเข้า");
  }

  @Test
  void whoKeepsItIsRemindedLooksAndHearsNoMore() {
    var member = World.idOf("sample.member");
    reach("sample.member");
    var asset = kept("ห้องน้ำสะอาด", member);
    var due = assets(asset).due().orElseThrow();
    night(due);
    assertThat(lettersTo("sample.member", asset)).isEmpty();
    night(due.plusDays(1));
    night(due.plusDays(2));
    assertThat(lettersTo("sample.member", asset)).hasSize(1);
    night(due.plusMonths(1).plusDays(1));
    assertThat(lettersTo("sample.member", asset)).hasSize(2);
    var keeper = as("sample.member");
    assertThat(keeper.get("/th/people/me").body()).doesNotContain("ห้องน้ำสะอาด");
    assertThat(told(keeper, asset, "2026-06-01", "good", picture()).status()).isEqualTo(303);
    assertThat(assets(asset).due()).contains(LocalDate.of(2026, 12, 1));
    assertThat(keeper.post(REGISTER + "/" + asset + "/keeping", "every", "12").status())
        .isEqualTo(403);
  }

  @Test
  void whatIsLateStandsInTheKeepersOwnPlace() {
    var member = World.idOf("sample.member");
    var asset = kept("จุดชมวิวเก่า", member);
    told(as("sample.member"), asset, "2025-01-01", "good", picture());
    assertThat(as("sample.member").get("/th/people/me").body())
        .contains("ถึงเวลาตรวจสภาพ", "จุดชมวิวเก่า");
    assertThat(as("sample.officer").get(PROVINCE + "?overdue=1").body())
        .contains("จุดชมวิวเก่า")
        .doesNotContain("ตัวอย่าง: ศูนย์เรียนรู้การทอผ้า");
  }

  @Test
  void whereTheKeeperHasLeftTheCommitteeHears() {
    reach("sample.chair");
    var leaver = world.memberOf(world.household(VILLAGE, "บ้านคนย้ายออก"));
    var asset = kept("ที่จอดรถวัด", leaver);
    world.endRolesOf(leaver);
    night(assets(asset).due().orElseThrow().plusDays(1));
    assertThat(lettersTo("sample.chair", asset)).hasSize(1);
    var again = new Keeping(leaver, "", 6);
    assertThatThrownBy(() -> world.act(() -> keepings.give(asset, again, UUID.randomUUID())))
        .isInstanceOf(CommunitiesRefused.class);
  }

  @Test
  void anAssetThatServesNothingSaysSoAndWhatItServesIsTold() {
    var asset = entered("ศาลาทอผ้า");
    var chair = as("sample.chair");
    assertThat(chair.get(REGISTER + "/" + asset).body()).contains("ยังไม่ได้ช่วยให้มีรายได้");
    var cloth = offers.get("ko-yo-cloth-two-metres");
    var uses = "/th/offers/assets/" + asset;
    assertThat(chair.post(uses, "offer", cloth.id().toString()).status()).isEqualTo(303);
    assertThat(chair.get(REGISTER + "/" + asset).body()).contains("฿0 ใน 12 เดือน");
    sold(cloth, upkeep.today(), "350.00");
    assertThat(chair.get(REGISTER + "/" + asset).body())
        .contains("฿350 ใน 12 เดือน")
        .doesNotContain("ยังไม่ได้ช่วยให้มีรายได้");
    assertThat(as("sample.officer").get(REGISTER + "/" + asset).body())
        .contains("ผู้ดูแลบัญชีของชุมชน")
        .doesNotContain("฿350");
    assertThat(chair.post(uses).status()).isEqualTo(303);
    assertThat(chair.get(REGISTER + "/" + asset).body()).contains("ยังไม่ได้ช่วยให้มีรายได้");
    var far = offers.get("khlong-daen-market-supper").id().toString();
    assertThat(chair.post(uses, "offer", far).status()).isEqualTo(409);
  }

  @Test
  void whatWasSoldMoreThanAYearAgoDoesNotCount() {
    var asset = entered("ซุ้มขายผ้า");
    var boat = offers.get("ko-yo-fish-cage-boat");
    var aYearAgo = upkeep.today().minusYears(1);
    sold(boat, aYearAgo, "77.00");
    sold(boat, aYearAgo.minusDays(1), "1000.00");
    as("sample.chair").post("/th/offers/assets/" + asset, "offer", boat.id().toString());
    assertThat(as("sample.treasurer").get(REGISTER + "/" + asset).body())
        .contains("฿77 ใน 12 เดือน");
  }

  @Test
  void theOfficersFileHoldsWhatTheFilterLetsThrough() {
    var file = as("sample.officer").get(PROVINCE + "/assets.csv?kind=backdrop").body();
    assertThat(file)
        .startsWith("\uFEFFชุมชน,ประเภท,")
        .contains("ตัวอย่าง: ฉากถ่ายรูปริมคลอง")
        .doesNotContain("ซุ้มประตู");
    assertThat(as("sample.district").get(PROVINCE).status()).isEqualTo(403);
    assertThat(as("sample.district").get("/th/communities/assets/districts/9001").status())
        .isEqualTo(200);
    assertThat(as("sample.chair").get(PROVINCE).status()).isEqualTo(403);
  }

  @Test
  void whoIsErasedKeepsNothingAnyMore() {
    var person = world.stranger("ban-khlong-daen", "คนที่ขอลบ").ids().get("person");
    assertThat(Actor.person(person).does(() -> held.of(person)).getFirst().items()).hasSize(1);
    world.act(() -> held.erase(person));
    world.act(() -> held.erase(person));
    assertThat(world.ask(() -> held.of(person)).getFirst().items()).isEmpty();
    assertThat(named(world.community("ban-khlong-daen").id(), "คนที่ขอลบ").keeping().isNobody())
        .isTrue();
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

  private UUID entered(String name) {
    var village = world.community(VILLAGE).id();
    return world.ask(() -> upkeep.asset(village, name, new Keeping(null, "กลุ่มดูแล", 6)));
  }

  private UUID kept(String name, UUID keeper) {
    var village = world.community(VILLAGE).id();
    return world.ask(() -> upkeep.asset(village, name, new Keeping(keeper, "", 6)));
  }

  private static String looks(UUID asset) {
    return REGISTER + "/" + asset + "/inspections";
  }

  private static Map<String, String> look(String day, String condition) {
    return Map.of("day", day, "condition", condition, "note", "เสาเอียง");
  }

  private static Answer told(
      Visitor who, UUID asset, String day, String condition, byte[] picture) {
    return who.sendFile(looks(asset), "a.jpg", picture, look(day, condition));
  }

  private void look(UUID asset, String condition) {
    var seen = new Inspections.Seen(upkeep.today(), Condition.find(condition).orElseThrow(), "");
    world.act(() -> inspections.tell(asset, seen, null, UUID.randomUUID()));
  }

  /** A new backdrop of which something is not as it should be. */
  private static Answer enter(Visitor who, String... wrong) {
    var fields = new HashMap<>(Map.of("kind", "backdrop", "name", "ฉากใหม่", "year", "2020"));
    if (wrong[0].equals("month") && wrong.length == 2) fields.remove("year");
    for (int i = 0; i < wrong.length; i += 2) fields.put(wrong[i], wrong[i + 1]);
    return who.post(
        REGISTER,
        fields.entrySet().stream()
            .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
            .toArray(String[]::new));
  }

  private static void assertRefused(Answer answer, int status, String sentence) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).contains(sentence);
  }

  private List<Asset> all() {
    return world.ask(() -> assets.of(List.of(world.community(VILLAGE).id())));
  }

  private Asset assets(UUID id) {
    return world.ask(() -> assets.get(id));
  }

  private Asset named(String name) {
    return named(world.community(VILLAGE).id(), name);
  }

  private Asset named(UUID community, String name) {
    return world.ask(() -> assets.of(List.of(community))).stream()
        .filter(one -> one.facts().name().equals(name))
        .findFirst()
        .orElseThrow();
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
              contacts.enter(person, Contacts.Kind.EMAIL, who + "@assets.test", UUID.randomUUID());
            });
  }

  private List<String> lettersTo(String who, UUID asset) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(who + "@assets.test"))
        .map(letter -> letter.body())
        .filter(body -> body.contains(asset.toString()))
        .toList();
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
