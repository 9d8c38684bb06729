package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.counter.Codes;
import org.aenglek.counter.DayBook;
import org.aenglek.counter.DayBookEntry.Came;
import org.aenglek.counter.Device;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Events;
import org.aenglek.counter.Telephone;
import org.aenglek.counter.Village;
import org.aenglek.income.Earnings;
import org.aenglek.income.Selling;
import org.aenglek.media.Photo;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Access;
import org.aenglek.people.Forgets;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.SmallMonth;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small month of bookings, a counter, reviews and sales; each figure equals a statement that is
 * written here from its definition.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeTest {
  private static final String PROVINCE = "90";
  private static final String WEAVERS = "ban-tha-sai";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  @Autowired PublishedFigures published;
  @Autowired Reckoning reckoning;
  @Autowired Aims aims;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired List<Forgets> forgets;
  @Autowired TransactionTemplate transaction;
  @Autowired DayBook book;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private final Telephone telephone = new Telephone();
  private Village village;
  private Device device;
  private boolean isPlayed;
  private YearMonth guests = OCTOBER;

  @BeforeEach
  void aSmallMonth() {
    if (isPlayed) return;
    isPlayed = true;
    new SmallMonth(world, earnings, clock).play();
    var first = attended("ko-yo-weaving-morning");
    attended("ko-yo-weaving-morning");
    guests = YearMonth.from(first.firstDay());
    village = new Village(world, codes, devices, events, clock);
    device = village.enrolled(telephone);
    walkIns(3, clock.instant());
    typedInVain(50);
    clock.moveTo(guests.plusMonths(1).atDay(20) + "T09:00:00+07:00");
  }

  /** Guests in the day-book of paper who are taken back and so are none. */
  private void typedInVain(int heads) {
    var request = UUID.randomUUID();
    var came =
        new Came(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7)), null, heads, "");
    village.chair.does(
        () -> {
          book.type(world.community(Village.SLUG), came, "สมุด", request);
          book.takeBack(Request.derived("day-book", request), "พิมพ์ผิด");
        });
  }

  private Visit attended(String offer) {
    var order = world.agreed(offer);
    var visit = world.visit(order);
    clock.moveTo(visit.firstDay() + "T18:00:00+07:00");
    Actor.person(world.chairOf(WEAVERS)).does(() -> visits.arrived(visit.id(), true));
    reviews.say(order, visit.id(), Lang.MS, 4, "Cantik sekali");
    return visit;
  }

  /** Told now, of a moment of the month of the guests. */
  private Instant inTheMonth() {
    return guests.atEndOfMonth().atTime(5, 0).toInstant(ZoneOffset.UTC);
  }

  /** All by the telephone that was enrolled first: what was before is not believed. */
  private void walkIns(int heads, Instant when) {
    telephone.does("walkin", when, "{\"heads\":%d}".formatted(heads));
    village.tell(device, telephone);
  }

  @Test
  void whatOperationsTellEqualsAnotherStatement() {
    for (var place : places()) {
      var slug = place.kind() == Place.Kind.COMMUNITY ? place.id() : null;
      assertThat(figure(Indicator.VISITORS, place, guests))
          .isEqualByComparingTo(
              bySql(
                  """
                  select coalesce((select sum(v.adults + v.children) from bookings.visit v
                            where (v.community::text = :c or :c is null)
                              and to_char(v.first_day, 'YYYY-MM') = :m
                              and v.id in (select visit from bookings.arrival where attended)), 0)
                       + coalesce((select sum(heads) from counter.arrival w
                            where (w.community::text = :c or :c is null) and w.visit is null and w.undone is null
                              and to_char(w.happened at time zone 'Asia/Bangkok', 'YYYY-MM') = :m), 0)
                  """,
                  slug));
      assertThat(figure(Indicator.SATISFACTION, place, guests)).isEqualByComparingTo("4");
      assertThat(figure(Indicator.NIGHTS, place, guests)).isEqualByComparingTo("0");
    }
  }

  @Test
  void ordersAndAnswersEqualAnotherStatement() {
    var month =
        world.ask(
            () ->
                sql.sql(
                        "select to_char(min(at) at time zone 'Asia/Bangkok', 'YYYY-MM') from bookings.placed")
                    .query(String.class)
                    .single());
    var asked = YearMonth.parse(month);
    assertThat(figure(Indicator.ORDERS, Place.province(PROVINCE), asked))
        .isEqualByComparingTo(
            world.ask(
                () ->
                    sql.sql(
                            """
                            select count(*) from bookings.placed p, bookings.visit v
                             where v.placed = p.id and to_char(p.at at time zone 'Asia/Bangkok', 'YYYY-MM') = ?
                            """)
                        .param(month)
                        .query(BigDecimal.class)
                        .single()));
    assertThat(figure(Indicator.ANSWERED_IN_TIME, Place.province(PROVINCE), asked))
        .isEqualByComparingTo("100");
  }

  @Test
  void theSameGuestOnAnotherDayHasComeAgain() {
    var repeated = figure(Indicator.REPEAT_VISITS, weavers(), guests);
    assertThat(repeated)
        .isEqualByComparingTo(
            bySql(
                """
                select round(100.0 * count(*) filter (where before > 0) / count(*), 2) from (
                  select (select count(*) from bookings.visit w join bookings.placed q on q.id = w.placed
                           where q.phone_hash = p.phone_hash and w.community = v.community
                             and w.first_day < v.first_day
                             and w.id in (select visit from bookings.arrival where attended)) as before
                    from bookings.visit v join bookings.placed p on p.id = v.placed
                   where v.community::text = :c and to_char(v.first_day, 'YYYY-MM') = :m
                     and p.phone_hash is not null
                     and v.id in (select visit from bookings.arrival where attended)) attended
                """,
                weavers().id()));
  }

  @Test
  void whoHadComeBeforeIsKnownOnceTheNumbersAreForgotten() {
    var before = figure(Indicator.REPEAT_VISITS, weavers(), guests);
    var after = new AtomicReference<BigDecimal>();
    Actor.job("retention")
        .does(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      forgotten().forget(clock.instant().plus(Duration.ofDays(900)));
                      after.set(figure(Indicator.REPEAT_VISITS, weavers(), guests));
                      status.setRollbackOnly();
                    }));
    assertThat(before).isPositive();
    assertThat(after.get()).isEqualByComparingTo(before);
  }

  private Forgets forgotten() {
    return forgets.stream().filter(one -> one.purpose().equals("guest")).findFirst().orElseThrow();
  }

  @Test
  void incomeEqualsThePostings() {
    var rows =
        world.ask(
            () ->
                sql.sql(
                        """
                        select a.owner_kind, sum(p.amount) as amount from income.posting p
                          join income.account a on a.id = p.account
                         where a.community = ?::uuid and p.part is not null and p.month = '2026-10-01'
                         group by a.owner_kind, a.owner
                        """)
                    .param(weavers().id())
                    .query((row, i) -> new Part(row.getString(1), row.getBigDecimal(2)))
                    .list());
    var homes = rows.stream().filter(part -> part.whose().equals("household")).toList();
    assertThat(homes).hasSizeGreaterThanOrEqualTo(10);
    assertThat(figure(Indicator.INCOME, weavers(), OCTOBER)).isEqualByComparingTo(sum(rows));
    assertThat(figure(Indicator.HOUSEHOLDS_EARNED, weavers(), OCTOBER))
        .isEqualByComparingTo(BigDecimal.valueOf(homes.size()));
    assertThat(figure(Indicator.INCOME, Place.province(PROVINCE), OCTOBER))
        .isEqualByComparingTo(sum(rows));
  }

  private record Part(String whose, BigDecimal amount) {}

  private static BigDecimal sum(List<Part> parts) {
    return parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void whatAVillageNeverToldIsUnknownAndNotZero() {
    var silent = Place.community(world.community("ban-nang-lao").id());
    assertThat(figure(Indicator.VISITORS, silent, guests)).isNull();
    assertThat(figure(Indicator.INCOME, silent, OCTOBER)).isNull();
    assertThat(figure(Indicator.SATISFACTION, weavers(), OCTOBER)).isNull();
  }

  @Test
  void aMonthReckonedAgainIsWhatWasPublished() {
    world.act(() -> published.publish(PROVINCE, guests));
    var then = world.ask(() -> published.find(PROVINCE, guests)).orElseThrow();
    var said = values(Place.province(PROVINCE));
    clock.forward(Duration.ofHours(1));
    walkIns(5, inTheMonth());
    var again =
        world.ask(() -> reckoning.of(PROVINCE, List.of(guests), then.at())).stream()
            .filter(
                figure -> figure.place().equals(Place.province(PROVINCE)) && figure.value() != null)
            .map(figure -> figure.indicator() + " " + figure.value().stripTrailingZeros())
            .toList();
    assertThat(again).containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void whatIsBookedLaterWasNotKnownThen() {
    var known = clock.instant();
    var before = reckoned(known);
    clock.forward(Duration.ofHours(1));
    new Selling(world, earnings, clock)
        .sell(
            OCTOBER.atDay(30),
            SmallMonth.VILLAGE,
            Selling.SUPPER,
            "lake-seafood",
            "900",
            world.householdOf("sample.member"));
    assertThat(reckoned(known)).isEqualTo(before);
    assertThat(reckoned(clock.instant())).isNotEqualTo(before);
  }

  private List<Figure> reckoned(Instant known) {
    return world.ask(() -> reckoning.of(PROVINCE, List.of(OCTOBER), known));
  }

  private List<String> values(Place place) {
    return world.ask(() -> published.of(place, guests)).lines().stream()
        .filter(line -> line.now() != null)
        .map(line -> line.indicator() + " " + line.now().stripTrailingZeros())
        .collect(Collectors.toList());
  }

  @Test
  void aLaterCorrectionIsShownAsOne() {
    world.act(() -> published.publish(PROVINCE, guests));
    var before = visitors().now();
    walkIns(7, inTheMonth());
    assertThat(visitors().now()).isEqualByComparingTo(before);
    world.act(() -> published.publish(PROVINCE, guests));
    assertThat(visitors().now()).isEqualByComparingTo(before.add(BigDecimal.valueOf(7)));
    assertThat(visitors().corrected().before()).isEqualByComparingTo(before);
  }

  /** All were answered in time, and so was one more: a quarter and an area need to know of it. */
  @Test
  void whatStaysTheSameMayBeMadeOfMore() {
    var month = OCTOBER.plusMonths(1);
    world.act(() -> published.publish(PROVINCE, month));
    var before = answered(month);
    var today = clock.instant();
    clock.moveTo(month.atDay(25) + "T09:00:00+07:00");
    world.agreed("ko-yo-weaving-morning");
    clock.moveTo(today.toString());
    world.act(() -> published.publish(PROVINCE, month));
    var after = answered(month);
    assertThat(after.mean()).isEqualByComparingTo(before.mean());
    assertThat(after.of()).isEqualTo(before.of() + 1);
    assertThat(
            world.ask(() -> published.of(weavers(), month)).lines().stream()
                .filter(line -> line.indicator() == Indicator.ANSWERED_IN_TIME))
        .as("nothing was corrected")
        .singleElement()
        .satisfies(line -> assertThat(line.corrected()).isNull());
  }

  private Tally answered(YearMonth month) {
    return world.ask(() -> published.of(weavers(), month)).parts(Indicator.ANSWERED_IN_TIME, month);
  }

  private MonthFigures.Line visitors() {
    return world.ask(() -> published.of(Place.province(PROVINCE), guests)).lines().stream()
        .filter(one -> one.indicator() == Indicator.VISITORS)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMonthThatRunsIsNotPublished() {
    var running = YearMonth.from(clock.instant().atZone(ZoneId.of("Asia/Bangkok")));
    assertThatThrownBy(() -> world.act(() -> published.publish(PROVINCE, running)))
        .hasMessageContaining("monthRunning");
    assertThatThrownBy(
            () ->
                Actor.person(world.person("sample.chair"))
                    .does(() -> published.publish(PROVINCE, OCTOBER)))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void aBaselineThatComesAfterTheResultIsMarked() {
    world.act(() -> published.publish(PROVINCE, OCTOBER));
    var officer = site.visitor().signedInAs("sample.officer");
    var page = "/th/programme/of/" + WEAVERS;
    officer.post(
        page + "/aims",
        "kind",
        "baseline",
        "indicator",
        "income",
        "year",
        "2025",
        "value",
        "๑๒,๐๐๐",
        "evidence",
        "สมุดบัญชีกลุ่มปี 2568");
    var typed = world.ask(() -> aims.of(village().id()));
    assertThat(typed)
        .filteredOn(aim -> aim.kind() == Aim.Kind.BASELINE)
        .singleElement()
        .satisfies(
            aim -> {
              assertThat(aim.isLate()).isTrue();
              assertThat(aim.value()).isEqualByComparingTo("1200000");
            });
    assertThat(officer.get(page).body())
        .contains("หลังจากทราบผล", "สมุดบัญชีกลุ่มปี 2568")
        .doesNotContain("ผู้ที่ไม่แสดงชื่อ");
    var wrong = officer.post(page + "/aims", "kind", "baseline", "value", "x", "evidence", "ก");
    assertThat(wrong.status()).isEqualTo(422);
  }

  /**
   * What was learnt elsewhere leaves no certificate here: somebody says so for a year, with a
   * photograph of the list.
   */
  @Test
  void whatIsTypedMayBeProvedByAPhotograph() {
    var chair = site.visitor().signedInAs("sample.chair");
    var page = "/th/programme/of/" + WEAVERS;
    chair.sendFile(
        page + "/aims",
        "list.jpg",
        Photo.jpeg(800, 600, 1),
        Map.of(
            "kind",
            "result",
            "indicator",
            "trained-people",
            "year",
            "2026",
            "value",
            "12",
            "evidence",
            "ใบลงชื่อ"));
    var text = "not a picture".getBytes(StandardCharsets.US_ASCII);
    var asTyped = Map.of("kind", "result", "value", "13", "evidence", "ใบลงชื่อรอบสอง");
    assertThat(chair.sendFile(page + "/aims", "list.jpg", text, asTyped).body())
        .contains("ใบลงชื่อรอบสอง", "value=\"13\"");
    var picture = page + "/aims/result/trained-people/2026/picture";
    assertThat(chair.get(page).body()).contains(picture, "ใบลงชื่อ");
    assertThat(chair.get(picture).status()).isEqualTo(200);
    assertThat(site.get(picture).status()).isNotEqualTo(200);
    assertThat(chair.get(page + "/aims/wish/income/2026/picture").status()).isEqualTo(404);
    assertThat(figure(Indicator.TRAINED_PEOPLE, weavers(), guests)).isNull();
    var reckoned = new Aims.New(Aim.Kind.RESULT, Indicator.INCOME, 2026, BigDecimal.ONE, "ก");
    assertThatThrownBy(() -> world.act(() -> aims.type(village(), reckoned, null)))
        .isInstanceOf(ProgrammeRefused.class);
  }

  @Test
  void tenPercentMoreIsReachedOnTheSatang() {
    var baseline = new BigDecimal("100000");
    assertThat(new Growth(baseline, new BigDecimal("110000")).isReached()).isTrue();
    assertThat(new Growth(baseline, new BigDecimal("109999")).isReached()).isFalse();
    assertThat(new Growth(baseline, new BigDecimal("109999")).percent()).isEqualByComparingTo("9");
  }

  @Test
  void whatIsUnknownIsNamedOnceAndHasNoRow() {
    world.act(() -> published.publish(PROVINCE, OCTOBER));
    var group = site.visitor().signedInAs("sample.group");
    var dashboard = group.get("/en/programme/provinces/90?month=2026-10").body();
    var unknown = dashboard.lines().filter(line -> line.contains("Not known yet:")).toList();
    assertThat(unknown).singleElement().asString().contains("Well-being").doesNotContain("Income,");
    assertThat(dashboard)
        .containsPattern("<th scope=\"row\">\\s*<a href=\"[^\"]+\">Income</a>\\s*</th>");
  }

  @Test
  void theReportSaysWhatTheDashboardSays() {
    world.act(() -> published.publish(PROVINCE, OCTOBER));
    var group = site.visitor().signedInAs("sample.group");
    var dashboard = group.get("/en/programme/provinces/90?month=2026-10").body();
    var report = group.get("/en/programme/provinces/90/reports/2026-10");
    assertThat(report.status()).isEqualTo(200);
    var table = dashboard.substring(dashboard.indexOf("<table"), dashboard.indexOf("</table>"));
    assertThat(report.body()).contains(table);
    assertThat(table).contains("/programme/provinces/90/rows/income?month=2026-10");
    assertThat(group.get("/en/programme/provinces/90/reports/2026-10.xlsx").status())
        .isEqualTo(200);
    assertThat(site.get("/en/programme/provinces/90").status()).isNotEqualTo(200);
  }

  private List<Place> places() {
    return List.of(weavers(), Place.province(PROVINCE));
  }

  private Place weavers() {
    return Place.community(village().id());
  }

  private Community village() {
    return world.community(WEAVERS);
  }

  private @Nullable BigDecimal figure(Indicator indicator, Place place, YearMonth month) {
    return world.ask(() -> reckoning.of(PROVINCE, List.of(month), clock.instant())).stream()
        .filter(one -> one.indicator() == indicator && one.place().equals(place))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private BigDecimal bySql(String statement, @Nullable String community) {
    return world.ask(
        () ->
            sql.sql(statement)
                .param("c", community, Types.VARCHAR)
                .param("m", guests.toString())
                .query(BigDecimal.class)
                .single());
  }
}
