package org.aenglek.trips.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.base.Lang;
import org.aenglek.site.KeptPages;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning a trip as a visitor without script does it. */
@AenglekTest
class TripPagesTest {
  private static final String SATURDAY = "2026-12-05";
  private static final String A_DAY = "from=hat-yai-station&adults=2&date=" + SATURDAY;

  /** On which no test lets the water rise. */
  private static final String ANOTHER_DAY = A_DAY.replace(SATURDAY, "2026-12-12");

  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  @Autowired KeptPages pages;

  /** Many visitors stand behind the one address of this test. */
  @BeforeEach
  void nobodyHasAskedTooMuch() {
    clock.forward(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void wishesBecomeATripUnderALinkOfItsOwn(Lang lang) {
    var form = site.get("/" + lang.code() + "/trips");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.body()).contains("value=\"hat-yai-station\"");
    var page = planned(lang, A_DAY);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).contains("class=\"visit\"").contains("08:30").contains("฿");
    assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
    assertThat(page.header("Cache-Control")).startsWith("private");
  }

  @Test
  void sentTwiceIsPlannedOnce() {
    var form = A_DAY + "&request=" + UUID.randomUUID();
    assertThat(address(site.post("/th/trips", form)))
        .isEqualTo(address(site.post("/th/trips", form)));
    assertThat(site.post("/th/trips", form + "&days=2").body())
        .as("the same id with other wishes")
        .contains("class=\"wrong\"");
  }

  @Test
  void pressedTwiceWithoutScriptItIsDoneOnce() {
    var form = ANOTHER_DAY + "&request=" + request(site.get("/th/trips").body());
    var trip = address(site.post("/th/trips", form));
    assertThat(address(site.post("/th/trips", form))).isEqualTo(trip);
    settled(trip);
    var page = site.get(trip).body();
    var button = "&offer=" + firstOffer(page) + "&request=" + request(page);
    var changed = address(site.post(trip + "/changes", "what=keep" + button));
    assertThat(address(site.post(trip + "/changes", "what=keep" + button))).isEqualTo(changed);
    assertThat(address(site.post(trip + "/changes", "what=remove" + button)))
        .as("another button of the same page")
        .isNotEqualTo(changed);
    assertThat(request(site.get("/th/trips").body()))
        .isNotEqualTo(request(site.get("/th/trips").body()));
  }

  @Test
  void whatChildrenPayIsSaidOnlyWhereSomeCome() {
    var adultPrice = "Children are counted at the adult price";
    assertThat(planned(Lang.EN, ANOTHER_DAY).body()).doesNotContain(adultPrice);
    assertThat(planned(Lang.EN, ANOTHER_DAY + "&children=2").body()).contains(adultPrice);
    assertThat(site.get("/en/trips").body()).contains("children are counted at the adult price");
  }

  @Test
  void whatIsLackingIsNamed() {
    assertThat(planned(Lang.EN, ANOTHER_DAY + "&access=hearing").body())
        .contains("It does not say that it has what you need: help with hearing.");
    assertThat(planned(Lang.ZH, ANOTHER_DAY + "&speaks=zh").body()).contains("主人不会说中文。");
  }

  @Test
  void twelveReasonsAreShownAndTheOthersFollow() {
    var page = planned(Lang.EN, ANOTHER_DAY + "&money=0").body();
    var section = page.substring(page.indexOf("class=\"left-out\""));
    var shown = section.substring(0, section.indexOf("<details>"));
    assertThat(count(shown, "<li>")).isEqualTo(12);
    assertThat(section).containsPattern("Show \\d+ more");
  }

  @ParameterizedTest
  @CsvSource({"th, มีบางช่อง", "'ms-MY,ms;q=0.9', perlu", "'', another look", "de, another look"})
  void theApiSpeaksTheAskedLanguageElseEnglish(String asked, String sentence) {
    var answer =
        asked.isEmpty()
            ? site.post("/api/v1/trips", "application/json", "{}")
            : site.postIn(asked, "/api/v1/trips", "application/json", "{}");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "date=2026-11-01,            date,   in the past",
    "date=tomorrow,              date,   no date",
    "date=2031-01-01,            date,   years ahead",
    "date=2026-12-05&days=0,     days,   no day",
    "date=2026-12-05&days=99,    days,   a hundred days",
    "date=2026-12-05&adults=0,   adults, nobody",
    "date=2026-12-05&children=-3, children, negative children",
    "date=2026-12-05&adults=200&seniors=200, adults, a crowd",
    "date=2026-12-05&leave=18:00&back=09:00, back, ends before it begins",
    "date=2026-12-05&money=much, money,  no number",
    "date=2026-12-05&from=atlantis, from, an unknown place",
    "date=2026-12-05&from=999%2C999, from, no place on earth",
    "date=2026-12-05&by=broomstick, by, an unknown way"
  })
  void whatCannotBeIsSaidBesideItsFieldAndNothingIsLost(String fields, String field, String what) {
    var base = fields.contains("from=") ? "" : "from=hat-yai&";
    var adults = fields.contains("adults=") ? "" : "&adults=7";
    var answer = site.post("/en/trips", base + fields + adults + "&like=crafts");
    assertThat(answer.status()).as(what).isEqualTo(422);
    assertThat(answer.body()).contains("role=\"alert\"");
    assertThat(answer.body()).contains("value=\"crafts\" checked");
    if (!field.equals("by")) assertThat(answer.body()).as(what).contains("id=\"wrong-" + field);
    if (!adults.isEmpty()) assertThat(answer.body()).contains("value=\"7\"");
  }

  @ParameterizedTest
  @CsvSource({"30, 422", "10000, 400"})
  void tooManyMustsAreRefused(int musts, int status) {
    var different =
        IntStream.range(0, musts).mapToObj(i -> "&must=offer-" + i).collect(Collectors.joining());
    assertThat(site.post("/th/trips", A_DAY + different).status()).isEqualTo(status);
  }

  @Test
  void aRouteIsBentIntoATrip() {
    var form = site.get("/en/trips?route=node-na-le-tha-hin-khlong-daen");
    assertThat(form.body()).containsPattern("name=\"must\" value=\"khlong-daen-[a-z-]+\" checked");
    assertThat(site.get("/en/trips?route=no-such-route").status()).isEqualTo(404);
  }

  @Test
  void anOfferLeadsToATripWithIt() {
    assertThat(site.get("/en/offers/ko-yo-weaving-morning").links())
        .contains("/en/trips?must=ko-yo-weaving-morning");
    assertThat(site.get("/en/trips?must=ko-yo-weaving-morning").body())
        .contains("name=\"must\" value=\"ko-yo-weaving-morning\" checked");
    assertThat(planned(Lang.EN, ANOTHER_DAY + "&must=ko-yo-weaving-morning").body())
        .contains("data-offer=\"ko-yo-weaving-morning\"");
  }

  @ParameterizedTest
  @CsvSource({
    "khlong-ri-group-workshop, closed",
    "mi-rai-paddy-house, no visit",
    "ko-yo-overnight, long"
  })
  void aMustThatCannotBeHadIsSaid(String offer, String what) {
    var page = planned(Lang.EN, A_DAY + "&must=" + offer).body();
    assertThat(page).as(what).contains("must be in, but does not fit");
  }

  @Test
  void fromOneRequestOnlyOneTripComesHoweverOftenItIsSentAtOnce() {
    var form = ANOTHER_DAY + "&request=" + UUID.randomUUID();
    var addresses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> address(site.post("/th/trips", form)))
            .collect(Collectors.toSet());
    assertThat(addresses).hasSize(1);
  }

  @Test
  void whereSomebodyIsIsKeptToAboutAKilometre() {
    var address = address(site.post("/en/trips", "from=7.012345,100.467891&date=2026-12-12"));
    var kept =
        sql.sql("select wishes #>> '{from,point}' from trips.trip where reference = ?")
            .param(address.substring(address.lastIndexOf('/') + 1))
            .query(String.class)
            .single();
    assertThat(kept).contains("7.01").contains("100.47").doesNotContain("7.0123");
  }

  @Test
  void aBuddhistYearIsUnderstood() {
    assertThat(planned(Lang.EN, A_DAY.replace("2026", "2569")).body()).contains("5 December 2026");
  }

  @ParameterizedTest
  @CsvSource({"60.39%2C5.32, Norway", "0.0%2C-30.0, the Atlantic"})
  void fromFarAwayNothingCanBeReached(String from, String where) {
    var answer = site.post("/en/trips", "adults=2&date=" + SATURDAY + "&from=" + from);
    assertThat(answer.status()).as(where).isEqualTo(422);
    assertThat(answer.body()).contains("No community is near enough");
  }

  @Test
  void withoutMoneyThereIsAnEmptyTripThatSaysWhy() {
    var page = planned(Lang.EN, A_DAY + "&money=0");
    assertThat(page.body()).doesNotContain("class=\"visit\"").contains("over your budget");
  }

  @Test
  void theFilesSayWhatThePageSays() {
    var address = address(site.post("/th/trips", A_DAY));
    settled(address);
    var stops = Pattern.compile("data-offer=").matcher(site.get(address).body()).results().count();
    var gpx = site.get(address + "/trip.gpx");
    assertThat(gpx.header("Content-Type")).isEqualTo("application/gpx+xml");
    assertThat(gpx.header("Content-Disposition")).contains(".gpx");
    assertThat(count(gpx.body(), "<wpt ")).isEqualTo(stops);
    assertThat(count(site.get(address + "/trip.kml").body(), "<Point>")).isEqualTo(stops + 2);
    var calendar = site.get(address + "/trip.ics").body();
    assertThat(count(calendar, "BEGIN:VEVENT")).isEqualTo(stops);
    assertThat(unfolded(calendar)).contains("การเดินทางมา: ประมาณ", "จากนั้นประมาณ", "โดยรถยนต์");
    assertThat(calendar.lines().allMatch(line -> line.getBytes(UTF_8).length <= 75)).isTrue();
    var map = site.get(address + "/map.json").body();
    assertThat(count(map, "\"Point\"")).isBetween(1L, stops);
    assertThat(count(map, "\"LineString\"")).isEqualTo(1);
    assertThat(site.get(address + "/code.svg").body()).contains("<svg");
  }

  @Test
  void nightsStandInTheCalendarAndEachDayHasALineOfItsOwn() {
    var address = address(site.post("/en/trips", ANOTHER_DAY + "&days=2"));
    settled(address);
    var page = site.get(address).body();
    assertThat(page).contains("check-in 14:00–19:00, check-out by 10:00");
    var calendar = unfolded(site.get(address + "/trip.ics").body());
    assertThat(calendar).contains("DTEND:20261213T030000Z", "check-out by 10:00");
    assertThat(count(calendar, "BEGIN:VEVENT")).isEqualTo(count(page, "data-offer="));
    assertThat(page).contains("class=\"way day-1\"", "class=\"way day-2\"");
    assertThat(site.get(address + "/map.json").body()).contains("\"day\":1", "\"day\":2");
  }

  @Test
  void aPointThatIsOnlyTheMiddleOfASubdistrictSaysSoInEveryFile() {
    var address = address(site.post("/en/trips", ANOTHER_DAY + "&must=tha-hin-palm-lunch"));
    settled(address);
    assertThat(site.get(address + "/trip.gpx").body())
        .contains("(approximate place)</name><desc>The point marks only the middle");
    assertThat(site.get(address + "/trip.kml").body())
        .contains("(approximate place)</name>", "The point marks only the middle");
    assertThat(site.get(address + "/trip.geojson").body()).contains("\"exact\":false");
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }

  private static String request(String page) {
    return find(page, "name=\"request\" value=\"([^\"]+)\"");
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  @Test
  void changesMakeAnotherTripAndLeaveTheFirstAsItWas() {
    var address = address(site.post("/en/trips", A_DAY));
    settled(address);
    var before = site.get(address).body();
    var offer = firstOffer(before);
    var changed = address(site.post(address + "/changes", "what=replace&offer=" + offer));
    assertThat(changed).isNotEqualTo(address);
    assertThat(site.get(changed).body()).doesNotContain("data-offer=\"" + offer + "\"");
    assertThat(stops(site.get(address).body())).isEqualTo(stops(before));
    var kept = address(site.post(address + "/changes", "what=keep&offer=" + offer));
    assertThat(site.get(kept).body()).contains("aria-pressed=\"true\"");
    var removed = address(site.post(address + "/changes", "what=remove&offer=" + offer));
    assertThat(stops(site.get(removed).body()))
        .isSubsetOf(stops(before))
        .doesNotContain(offer)
        .hasSizeGreaterThanOrEqualTo(stops(before).size() - 2);
    var added = address(site.post(removed + "/changes", "what=add&offer=" + offer));
    assertThat(stops(site.get(added).body())).contains(offer);
  }

  @ParameterizedTest
  @CsvSource({
    "what=explode&offer=ko-yo-weaving-morning, 400",
    "what=keep,                                400",
    "what=keep&offer=no-such-offer,            404",
    "what=move&offer=ko-yo-weaving-morning&place=7:, 400",
    "what=move&offer=ko-yo-weaving-morning&place=0:khu-khut-bird-boat, 409",
    "what=move&offer=ko-yo-weaving-morning&place=x, 400"
  })
  void aChangeThatSaysNothingIsRefused(String change, int status) {
    var address = address(site.post("/en/trips", A_DAY));
    assertThat(site.post(address + "/changes", change).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"ABCDEFGHJKMNP", "x", "../../etc", "%E0%B8%81"})
  void whatIsNoTripIsNotThere(String reference) {
    assertThat(site.get("/th/trips/" + reference).status()).isBetween(400, 404);
  }

  @Test
  void aTripWhosePlacesChangedSaysSoAndIsMended() {
    var address = address(site.post("/en/trips", A_DAY));
    settled(address);
    var body = site.get(address).body();
    assertThat(body).doesNotContain("value=\"repair\"");
    var community = find(body, "<p><a href=\"/en/communities/([^\"]+)\"");
    world.flood(community, "High water", "2026-12-04T00:00:00+07:00", "2026-12-07T00:00:00+07:00");
    assertThat(site.get(address).body()).contains("value=\"repair\"");
    var mended = address(site.post(address + "/changes", "what=repair"));
    assertThat(site.get(mended).body())
        .doesNotContain("value=\"repair\"")
        .doesNotContain("<p><a href=\"/en/communities/" + community + "\"")
        .contains("Closed because of a notice:")
        .contains("<a href=\"/en/communities/" + community + "#notices\">High water</a>");
  }

  /** As a notice does, but it says why: the village's own calendar. */
  @Test
  void aVillageThatIsClosedInThatSeasonIsLeftOutAndSaysSo() {
    var address = address(site.post("/en/trips", A_DAY));
    settled(address);
    var community = find(site.get(address).body(), "<p><a href=\"/en/communities/([^\"]+)\"");
    var place = "community " + world.community(community).id();
    var officer = site.visitor().signedInAs("sample.officer");
    var season =
        officer
            .post("/th/revisions/closed-season/new", "place", place)
            .header("Location")
            .replaceFirst("(/revisions/closed-season/[^/]+).*", "$1");
    officer.post(
        season + "/questions/when",
        "every",
        "yearly",
        "from",
        "2026-12-01",
        "until",
        "2026-12-20",
        "name.th",
        "เกี่ยวข้าว");
    officer.post(season + "/submission", "request", UUID.randomUUID().toString());
    var mended = address(site.post(address + "/changes", "what=repair"));
    assertThat(site.get(mended).body())
        .doesNotContain("<p><a href=\"/en/communities/" + community + "\"")
        .contains("The village is closed by its own calendar:", "เกี่ยวข้าว");
  }

  @Test
  void whoAsksForTooMuchIsToldWhenToComeBack() {
    Answer last = site.post("/ms/trips", "");
    for (int i = 0; i < 40; i++) last = site.post("/ms/trips", "");
    assertThat(last.status()).isEqualTo(429);
    assertThat(last.header("Retry-After")).isEqualTo("3");
    assertThat(last.body()).contains("lang=\"ms\"");
    clock.forward(Duration.ofSeconds(3));
    assertThat(site.post("/ms/trips", "").status()).isEqualTo(422);
  }

  @Test
  void planningDoesNotMakeKeptPagesOld() {
    site.get("/th/communities");
    long made = pages.made();
    site.get("/th/communities");
    site.post("/th/trips", A_DAY);
    site.get("/th/communities");
    assertThat(pages.made()).isEqualTo(made);
  }

  /** The planner goes on in the background; a changed trip needs one that stands still. */
  private void settled(String address) {
    var reference = address.substring(address.lastIndexOf('/') + 1);
    while (site.get(address).body().contains("data-looking")) {
      sql.sql("select pg_sleep(0.05) from trips.trip where reference = ?")
          .param(reference)
          .query(String.class)
          .list();
    }
  }

  private Answer planned(Lang lang, String form) {
    var answer = site.post("/" + lang.code() + "/trips", form);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return site.get(address(answer));
  }

  private static String address(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("Location");
  }

  private static String firstOffer(String page) {
    return find(page, "data-offer=\"([^\"]+)\"");
  }

  private static List<String> stops(String page) {
    return Pattern.compile("data-offer=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String find(String page, String pattern) {
    var found = Pattern.compile(pattern).matcher(page);
    assertThat(found.find()).as(pattern + " in " + page).isTrue();
    return found.group(1);
  }
}
