package org.aenglek.programme;

import static java.util.stream.Collectors.joining;
import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.Payments;
import org.aenglek.stories.Campaign;
import org.aenglek.stories.Campaigns;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a poster to the money that a village earned, with nothing kept in anybody's browser. */
@AenglekTest
class CampaignsTest {
  private static final String VILLAGE = "ban-tha-sai";
  private static final String OFFER = "ko-yo-weaving-morning";
  private static final String BEGIN = "/th/stories/campaigns/in/90";

  @Autowired Campaigns campaigns;
  @Autowired CampaignFigures weighing;
  @Autowired Visits visits;
  @Autowired Rules rules;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  private Visitor officer;
  private String code = "";

  @BeforeEach
  void aCampaignOfTwoVillages() {
    clock.reset();
    officer = site.visitor().signedInAs("sample.officer");
    code = begin("2026-11-01", "2026-12-31", "2,000");
  }

  @Test
  void otherLanguagesAreFoldedAwayUntilOneIsWritten() {
    var details = "<details class=\"more\"";
    assertThat(officer.get(BEGIN).body()).contains(details + "><summary>ภาษาอื่น");
    assertThat(officer.post(BEGIN, "title.ms", "Jelajah").body())
        .contains(details + " open><summary>ภาษาอื่น", "value=\"Jelajah\"");
  }

  @RepeatedTest(4)
  void enteredTwiceAtOnceItIsOne() {
    var told = campaigns.get(code);
    var facts =
        new Campaign.New(
            told.province(),
            told.title(),
            told.lead(),
            told.audience(),
            told.days(),
            told.communities(),
            null);
    var request = UUID.randomUUID();
    var person = Actor.person(world.person("sample.officer"));
    var once = together(12, i -> person.does(() -> campaigns.enter(facts, request)));
    assertThat(once).containsOnly(once.getFirst());
    assertThat(campaigns.get(once.getFirst()).communities()).isEqualTo(told.communities());
  }

  @Test
  void fromThePosterToTheBaht() {
    var village = world.community(VILLAGE).id();
    var isRuled = world.ask(() -> rules.inForce(village, today()).isPresent());
    assertThat(isRuled).isFalse();
    world.rule(VILLAGE, today(), new SharingRule(Part.percent(To.FUND, "100")));

    var guest = site.visitor();
    var landing = follow(guest, "/stories/" + code);
    assertThat(landing.body()).contains("เทศกาลผ้า", "บ้านท่าไทร", "บ้านหัวนอนวัด");
    var step = "/th/stories/campaigns/" + code + "/communities/" + VILLAGE;
    assertThat(landing.links()).contains(step);
    var home = follow(guest, step);
    var asking = "/th/bookings/enquiries/new?community=" + VILLAGE + "&from=" + code;
    var offer = "/th/offers/" + OFFER + "?from=" + code;
    assertThat(home.links()).contains(asking, offer);

    var form = plain(guest.get(asking)).body();
    assertThat(form).contains("name=\"from\" value=\"" + code + "\"");
    var asked =
        plain(
            guest.post(
                "/th/bookings/enquiries/new",
                "community",
                VILLAGE,
                "from",
                code,
                "text",
                "มาได้ไหม",
                "name",
                "Aminah",
                "email",
                "a@guest.test"));
    assertThat(asked.status()).isEqualTo(303);

    var turns = "/th/bookings/offers/" + OFFER;
    assertThat(plain(guest.get(offer)).links()).contains(turns + "?from=" + code);
    var page = plain(guest.get(turns + "?from=" + code)).body();
    assertThat(page).contains("name=\"from\" value=\"" + code + "\"");
    var turn = first(page, "name=\"turn\" value=\"([^\"]+)\"");
    var held = plain(guest.post(turns, "turn", turn, "adults", "2", "from", code));
    var order = held.header("Location");
    assertThat(
            plain(guest.post(order + "/order", "name", "Aminah", "email", "a@guest.test")).status())
        .isEqualTo(303);
    assertThat(seen()).containsExactly("1", "1", "1", "0", "฿0");

    var day = LocalDate.parse(turn.substring(0, 10));
    receive(world.visit(new Secret(order.replaceAll(".*/", ""))).id(), day);
    assertThat(weighed()).as("the month is not over").isEqualTo("1 1 1 1 0.00 and more");
    clock.moveTo(day.plusMonths(1).withDayOfMonth(2) + "T09:00:00+07:00");
    assertThat(weighed()).isEqualTo("1 1 1 1 500.00");
  }

  @Test
  void aWholeTripIsHeldByTheCampaignThatLedToIt() {
    var guest = site.visitor();
    var asking = "/th/trips?must=" + OFFER + "&from=" + code;
    assertThat(plain(guest.get("/th/offers/" + OFFER + "?from=" + code)).links()).contains(asking);
    assertThat(plain(guest.get(asking)).body())
        .contains("name=\"campaign\" value=\"" + code + "\"");
    var day = today().plusDays(3).toString();
    var planned =
        plain(
            guest.post(
                "/th/trips", "campaign", code, "from", "hat-yai", "date", day, "must", OFFER));
    var trip = plain(guest.get(planned.header("Location")));
    var holding = first(trip.body(), "action=\"(/th/bookings/trips/[^\"]+)\"");
    assertThat(holding).endsWith("?from=" + code);
    assertThat(plain(guest.post(holding)).status()).isEqualTo(303);
    assertThat(seen()).containsExactly("0", "0", "1", "0", "฿0");
  }

  @Test
  void aQuotationCameByTheCampaignOfItsEnquiry() {
    var asked =
        site.visitor()
            .post(
                "/th/bookings/enquiries/new",
                "community",
                VILLAGE,
                "from",
                code,
                "text",
                "40 orang",
                "name",
                "Aminah",
                "email",
                "a@guest.test");
    var enquiry = world.enquiry(asked.header("Location").replaceAll(".*/", ""));
    var chair = site.visitor().signedInAs("sample.chair");
    var quoted = quote(chair, enquiry);
    assertThat(quoted.status()).as(quoted.body()).isEqualTo(303);
    assertThat(seen()).containsExactly("0", "1", "0", "0", "฿0");
    var secret =
        first(
            chair.get(quoted.header("Location")).body(),
            "/bookings/quotations/([A-Za-z0-9_-]{43})");
    site.visitor().post("/th/bookings/quotations/" + secret + "/acceptance", "revision", "1");
    assertThat(seen()).containsExactly("0", "1", "1", "0", "฿0");
  }

  @Test
  void eachOpeningCountsAndWhoOnlyAsksWhetherItIsThereDoesNot() {
    for (int i = 0; i < 3; i++) site.get("/stories/" + code);
    var sum = officer.get(figures()).body();
    assertThat(cells(sum, "รวมทั้งหมด")).startsWith("3");
    assertThat(cells(sum, "บ้านท่าไทร")).startsWith("0");
    for (int i = 0; i < 2; i++) site.get("/th/stories/campaigns/" + code + "?from=" + code);
    assertThat(cells(officer.get(figures()).body(), "รวมทั้งหมด"))
        .as("a kept page cannot count")
        .startsWith("3");
  }

  @Test
  void theShortLinkSpeaksTheReadersLanguage() {
    var malay = site.get("/stories/" + code, "Accept-Language", "ms");
    assertThat(malay.header("Location"))
        .isEqualTo("/ms/stories/campaigns/" + code + "?from=" + code);
    var page = site.get(malay.header("Location"));
    assertThat(page.body()).contains("Pesta Kain");
    assertThat(site.get("/ms/stories/campaigns/" + code).header("Location"))
        .as("shared without its code, it has it again")
        .endsWith("?from=" + code);
  }

  @Test
  void afterItsDaysItSaysSoKindly() {
    var old = begin("2026-01-01", "2026-01-31", "");
    assertThat(follow(site.visitor(), "/stories/" + old).body())
        .contains("แคมเปญนี้จบแล้ว", "ชุมชนยังยินดีต้อนรับ");
    var coming = begin("2027-02-01", "2027-02-28", "");
    assertThat(follow(site.visitor(), "/stories/" + coming).body()).contains("ยังไม่เริ่ม");
  }

  @ParameterizedTest
  @CsvSource({
    "/stories/2zzzz, /th/",
    "/th/stories/campaigns/2zzzz, /th/",
    "/th/stories/campaigns/2zzzz/communities/ban-tha-sai, /th/communities/ban-tha-sai",
    "/th/stories/campaigns/2zzzz/communities/nowhere, /th/",
  })
  void aCodeThatNobodyKnowsLeadsToThePlainPage(String address, String plain) {
    assertThat(site.get(address).header("Location")).isEqualTo(plain);
  }

  @Test
  void whatLooksLikeACodeAndIsNoneDoesNoHarm() {
    for (var from : List.of("2zzzz", "x", "%27", "2zzzz2", "")) {
      assertThat(site.get("/th/communities/" + VILLAGE + "?from=" + from).status()).isEqualTo(200);
      var held =
          site.visitor()
              .post(
                  "/th/bookings/enquiries/new",
                  "community",
                  VILLAGE,
                  "from",
                  from,
                  "text",
                  "?",
                  "name",
                  "A",
                  "email",
                  "a@guest.test");
      assertThat(held.status()).as(from).isEqualTo(303);
    }
    assertThat(seen()).containsExactly("0", "0", "0", "0", "฿0");
  }

  @Test
  void thePosterHasTheShortLinkAndItsCode() {
    var poster = site.get("/ms/stories/campaigns/" + code + "/poster").body();
    assertThat(poster).contains("Pesta Kain", "/stories/" + code, "qr.svg");
    assertThat(site.get("/ms/stories/campaigns/" + code + "/qr.svg").header("Content-Type"))
        .startsWith("image/svg+xml");
    assertThat(poster).doesNotContain("กลุ่มครอบครัว", "2,000");
  }

  @ParameterizedTest
  @CsvSource({
    "title.th, '', โปรดเขียนชื่อ",
    "first, 2027-06-01, โปรดตรวจวันที่",
    "last, soon, โปรดตรวจวันที่",
    "cost, lots, เป็นจำนวนบาท",
    "cost, -5, เป็นจำนวนบาท",
  })
  void badInputIsToldAndNothingTypedIsLost(String field, String value, String sentence) {
    var fields = fields("2026-11-01", "2026-12-31", "100");
    fields[List.of(fields).indexOf(field) + 1] = value;
    var answer = officer.post(BEGIN, fields);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "Pesta Kain", "value=\"กลุ่มครอบครัว\"");
    var edit = "/th/stories/campaigns/" + code + "/edit";
    assertThat(officer.post(edit, fields).status()).isEqualTo(422);
  }

  @Test
  void sentTwiceItIsOneCampaignAndChangedItKeepsItsCode() {
    var fields = fields("2026-11-01", "2026-12-31", "");
    int before = campaigns.of("90").size();
    officer.post(BEGIN, fields);
    officer.post(BEGIN, fields);
    assertThat(campaigns.of("90")).hasSize(before + 1);
    var edit = "/th/stories/campaigns/" + code + "/edit";
    assertThat(officer.get(edit).body()).contains("value=\"2000.00\"", "checked");
    fields[1] = "เทศกาลผ้าทอ";
    assertThat(officer.post(edit, fields).status()).isEqualTo(303);
    assertThat(campaigns.get(code).title().byCode()).containsEntry("th", "เทศกาลผ้าทอ");
    assertThat(officer.get(figures()).body()).contains("ไม่ทราบ");
  }

  @Test
  void campaignsAreMadeByTheProvinceAndWeighedByThoseWhoWorkWithIt() {
    var edit = "/th/stories/campaigns/" + code + "/edit";
    for (var who : List.of("sample.chair", "sample.member", "sample.district")) {
      var visitor = site.visitor().signedInAs(who);
      for (var path : List.of("/th/stories/campaigns", BEGIN, edit, figures())) {
        assertThat(visitor.get(path).status()).as(who + " " + path).isEqualTo(403);
      }
      assertThat(visitor.post(edit, fields("2026-11-01", "2026-12-31", "")).status())
          .isEqualTo(403);
    }
    assertThat(site.visitor().signedInAs("sample.group").get(figures()).body()).contains("฿2,000");
    assertThat(officer.get("/th/programme/provinces/90/campaigns").body())
        .contains("เทศกาลผ้า", "฿2,000");
    assertThat(site.get(figures()).header("Location")).contains("/sign-in");
  }

  /** The village agrees, the guests pay at the door and come. */
  private void receive(UUID visit, LocalDate day) {
    var chair = Actor.person(world.person("sample.chair"));
    chair.does(() -> visits.answer(visit, true, ""));
    clock.moveTo(day + "T12:00:00+07:00");
    var due = dues.of(List.of(visit)).getFirst();
    var received = new Received(Money.of("500", "THB"), Way.CASH, null, null, due.paid());
    chair.does(() -> payments.receive(due.id(), received, UUID.randomUUID()));
    chair.does(() -> visits.arrived(visit, true));
  }

  /** The same steps of the whole campaign, as an officer reads them on that day. */
  private String weighed() {
    var reader = Actor.person(world.person("sample.officer"));
    var all = world.askAs(reader, () -> weighing.of(campaigns.get(code))).all();
    var steps = List.of(all.seen(), all.enquired(), all.held(), all.attended());
    var earned = all.earned();
    return steps.stream().map(String::valueOf).collect(joining(" "))
        + " "
        + earned.sum().amount().toPlainString()
        + (earned.isAll() ? "" : " and more");
  }

  private Answer quote(Visitor chair, UUID enquiry) {
    return chair.post(
        "/th/bookings/in/" + VILLAGE + "/quotations/new",
        "enquiry",
        enquiry.toString(),
        "request",
        UUID.randomUUID().toString(),
        "name",
        "บริษัททัวร์",
        "phone",
        "0812345678",
        "address",
        "1 ถนนเลียบทะเลสาบ",
        "offer",
        world.offer(OFFER).toString(),
        "day",
        "2026-12-08",
        "starts",
        "09:00",
        "heads",
        "10",
        "nights",
        "",
        "text",
        "",
        "quantity",
        "",
        "each",
        "",
        "valid",
        "2026-11-30");
  }

  private String begin(String first, String last, String cost) {
    var known = campaigns.of("90");
    var answer = officer.post(BEGIN, fields(first, last, cost));
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return campaigns.of("90").stream()
        .filter(one -> !known.contains(one))
        .findFirst()
        .orElseThrow()
        .code();
  }

  private String[] fields(String first, String last, String cost) {
    return Stream.of(
            "title.th",
            "เทศกาลผ้า",
            "lead.th",
            "มาดูผ้าทอริมทะเลสาบ",
            "title.ms",
            "Pesta Kain",
            "lead.ms",
            "Datang lihat kain",
            "audience",
            "กลุ่มครอบครัว",
            "first",
            first,
            "last",
            last,
            "cost",
            cost,
            "community",
            world.community(VILLAGE).id().toString(),
            "community",
            world.community("ban-hua-non-wat").id().toString(),
            "request",
            UUID.randomUUID().toString())
        .toArray(String[]::new);
  }

  private String figures() {
    return "/th/programme/campaigns/" + code;
  }

  /** The steps of the village: seen, asked, held, came, earned. */
  private List<String> seen() {
    return cells(officer.get(figures()).body(), "บ้านท่าไทร");
  }

  private static List<String> cells(String page, String name) {
    var row = first(page, "(?s)<th scope=\"row\">\\s*<[ab][^>]*>" + name + "</[ab]>(.*?)</tr>");
    return Pattern.compile("<td class=\"figure\">(?:<b>)?([^<]*)")
        .matcher(row)
        .results()
        .map(found -> found.group(1).strip())
        .toList();
  }

  /** Where a browser ends up. */
  private static Answer follow(Visitor guest, String address) {
    var answer = plain(guest.get(address));
    while (answer.status() == 303) answer = plain(guest.get(answer.header("Location")));
    assertThat(answer.status()).isEqualTo(200);
    return answer;
  }

  /** Nothing is kept in the guest's browser. */
  private static Answer plain(Answer answer) {
    assertThat(answer.header("Set-Cookie")).isEmpty();
    return answer;
  }

  private static String first(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern).isTrue();
    return found.group(1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
