package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Is this community closed on this day, and why? */
@AenglekTest
class ClosuresTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Closures closures;

  @AfterEach
  void today() {
    clock.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-14, 2026-10-14, ",
    "2026-10-15, 2026-10-15, 2026-10-15",
    "2026-12-31, 2027-01-01, 2026-10-15",
    "2027-01-31, 2027-01-31, 2026-10-15",
    "2027-02-01, 2027-10-14, ",
    "2027-01-31, 2027-10-15, 2026-10-15 2027-10-15"
  })
  void aSeasonGoesOverTheYearsEnd(LocalDate first, LocalDate last, @Nullable String begun) {
    var season =
        recurring("FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=15", "2025-10-15", MonthDay.of(1, 31));
    assertThat(season.touching(new DateSpan(first, last)))
        .extracting(span -> span.first().toString())
        .containsExactly(begun == null ? new String[0] : begun.split(" "));
  }

  @Test
  void aSeasonUntilTheEndOfFebruaryHasItsLeapDay() {
    var season = recurring("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=1", "2026-02-01", MonthDay.of(2, 29));
    for (var last : new String[] {"2027-02-28", "2028-02-29"}) {
      var year = LocalDate.parse(last).getYear();
      var days = new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      assertThat(season.touching(days)).extracting(DateSpan::last).hasToString("[" + last + "]");
    }
  }

  @Test
  void aDayOfTheMonthStandsAlone() {
    var mondays = recurring("FREQ=MONTHLY;BYDAY=1MO", "2026-11-01", null);
    var december = new DateSpan(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
    var seventh = LocalDate.of(2026, 12, 7);
    assertThat(mondays.touching(december)).containsExactly(new DateSpan(seventh, seventh));
  }

  @Test
  void whatTheVillageSaysOfItsYearIsOnItsPageAndIsTheAnswer() {
    clock.moveTo("2026-12-10T10:00:00+07:00");
    var village = world.community("ban-tha-sai");
    assertThat(on(village, "2026-12-10")).isEmpty();
    assertThat(site.get("/th" + village.path()).body()).contains("วันนี้เปิดรับ");
    var chair = site.visitor().signedInAs("sample.chair");
    enter(chair, village, "every", "yearly", "from", "2026-10-15", "until", "2027-01-31");
    assertThat(site.get("/th" + village.path()).body())
        .contains("ปิด 15 ตุลาคม – 31 มกราคม ทุกปี: เกี่ยวข้าว", "วันนี้ไม่เปิดรับ");
    assertThat(site.get("/en" + village.path() + "/leaflet").body())
        .contains("Closed 15 October – 31 January every year");
    assertThat(on(village, "2026-12-10"))
        .singleElement()
        .isInstanceOf(Closure.OfCalendar.class)
        .satisfies(closure -> assertThat(closure.why().toString()).contains("เกี่ยวข้าว"));
    assertThat(on(village, "2027-02-01")).isEmpty();
    assertThat(on(world.community("ban-khlong-daen"), "2026-12-10")).isEmpty();
    world.flood("ban-tha-sai", "น้ำหลาก", "2026-12-10T13:00:00+07:00", "2026-12-10T14:00:00+07:00");
    assertThat(on(village, "2026-12-10")).hasSize(2);
  }

  @Test
  void onlyMarketsAreAmongItsMarketDays() {
    var village = world.community("ban-khlong-daen");
    var officer = site.visitor().signedInAs("sample.officer");
    enter(officer, village, "every", "first", "weekdays", "1");
    assertThat(site.get("/en" + village.path()).body())
        .contains("Closed Mon (first of the month)")
        .doesNotContain("Again and again");
    assertThat(on(village, "2026-12-07")).hasSize(1);
    assertThat(on(village, "2026-12-14")).isEmpty();
  }

  @Test
  void aSeasonWithoutItsDaysIsAskedForAgain() {
    var village = world.community("ban-tha-sai");
    var chair = site.visitor().signedInAs("sample.chair");
    var page = begin(chair, village);
    chair.post(page + "/questions/when", "every", "yearly", "name.th", "พัก");
    var refused = chair.post(page + "/submission", "request", UUID.randomUUID().toString());
    assertThat(refused.status()).isEqualTo(422);
  }

  private List<Closure> on(Community community, String day) {
    var date = LocalDate.parse(day);
    return closures.of(community, new DateSpan(date, date));
  }

  private static void enter(Visitor who, Community village, String... answers) {
    var page = begin(who, village);
    var all = new String[answers.length + 2];
    System.arraycopy(answers, 0, all, 0, answers.length);
    all[answers.length] = "name.th";
    all[answers.length + 1] = "เกี่ยวข้าว";
    who.post(page + "/questions/when", all);
    var done = who.post(page + "/submission", "request", UUID.randomUUID().toString());
    assertThat(done.status()).isEqualTo(200);
  }

  private static String begin(Visitor who, Community village) {
    var begun = who.post("/th/revisions/closed-season/new", "place", "community " + village.id());
    assertThat(begun.status()).isEqualTo(303);
    return begun.header("Location").replaceFirst("(/revisions/closed-season/[^/]+).*", "$1");
  }

  private static Recurring recurring(String rule, String first, @Nullable MonthDay last) {
    return new Recurring(
        UUID.randomUUID(),
        UUID.randomUUID(),
        Recurring.Kind.CLOSED,
        LocalText.ofCodes(Map.of("th", "พัก")),
        rule,
        LocalDate.parse(first),
        null,
        null,
        last,
        Set.of());
  }
}
