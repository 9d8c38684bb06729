package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which days are holidays, and who says so? */
@AenglekTest
class HolidaysTest {
  @Autowired Site site;
  @Autowired Holidays holidays;

  @Test
  void oneOfTheSunComesEveryYearAlsoOverTheYearsEnd() {
    var newYear = holiday(true, "2020-12-31", "2021-01-01");
    assertThat(newYear.within(span("2026-12-31", "2027-12-31")))
        .extracting(LocalDate::toString)
        .containsExactly("2026-12-31", "2027-01-01", "2027-12-31");
    assertThat(newYear.within(span("2027-01-01", "2027-01-01"))).hasSize(1);
  }

  @Test
  void oneOfTheMoonIsOfItsYear() {
    var mooncakes = holiday(false, "2026-09-25", "2026-09-25");
    assertThat(mooncakes.within(span("2026-01-01", "2028-12-31"))).hasSize(1);
    assertThat(mooncakes.within(span("2027-01-01", "2027-12-31"))).isEmpty();
  }

  @Test
  void anOfficerEntersTheFestivalsOfTheYear() {
    var officer = site.visitor().signedInAs("sample.officer");
    var day = LocalDate.of(2027, 9, 15);
    assertThat(holidays.on("90", day)).isEmpty();
    var page = begin(officer);
    officer.post(page + "/questions/what", "name.th", "ไหว้พระจันทร์", "kind", "festival");
    officer.post(page + "/questions/when", "from", "2570-09-15", "every", "once");
    var done = officer.post(page + "/submission", "request", UUID.randomUUID().toString());
    assertThat(done.status()).isEqualTo(200);
    assertThat(holidays.on("90", day))
        .singleElement()
        .satisfies(holiday -> assertThat(holiday.kind()).isEqualTo(Holiday.Kind.FESTIVAL));
    assertThat(holidays.on("90", day.plusYears(1))).isEmpty();
    assertThat(holidays.on("91", day)).isEmpty();
  }

  @Test
  void whatEndsBeforeItBeginsIsAskedForAgain() {
    var officer = site.visitor().signedInAs("sample.officer");
    var page = begin(officer);
    officer.post(page + "/questions/what", "name.th", "งานวัด", "kind", "festival");
    officer.post(
        page + "/questions/when", "from", "2027-03-05", "until", "2027-03-04", "every", "once");
    var refused = officer.post(page + "/submission", "request", UUID.randomUUID().toString());
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void aVillageDoesNotEnterThem() {
    var chair = site.visitor().signedInAs("sample.chair");
    var refused = chair.post("/th/revisions/holiday/new", "place", "province 90");
    assertThat(refused.status()).isEqualTo(403);
  }

  private static String begin(Visitor who) {
    var begun = who.post("/th/revisions/holiday/new", "place", "province 90");
    assertThat(begun.status()).isEqualTo(303);
    return begun.header("Location").replaceFirst("(/revisions/holiday/[^/]+).*", "$1");
  }

  private static Holiday holiday(boolean yearly, String first, String last) {
    var name = LocalText.ofCodes(Map.of("th", "วันหยุด"));
    return new Holiday("90", Holiday.Kind.THAI, name, yearly, span(first, last), false);
  }

  private static DateSpan span(String first, String last) {
    return new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
  }
}
