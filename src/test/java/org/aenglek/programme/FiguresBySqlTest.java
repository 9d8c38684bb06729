package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.counter.Codes;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Events;
import org.aenglek.counter.Telephone;
import org.aenglek.counter.Village;
import org.aenglek.income.Earnings;
import org.aenglek.income.Selling;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.SmallMonth;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Each figure of a village, its district and its province beside a statement that is written here
 * from its definition, over the raw rows.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresBySqlTest {
  private static final String PROVINCE = "90";
  private static final String WEAVERS = "ban-tha-sai";
  private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
  private static final YearMonth WOVEN = OCTOBER.plusMonths(1);

  /** The communities of the place that is asked about: {@code v}. */
  private static final String THERE =
      """
      with v as (select c.id from areas.community c
                  where :place in ('community ' || c.id, 'district ' || left(c.subdistrict, 4), 'province ' || c.province))
      """;

  @Autowired Reckoning reckoning;
  @Autowired FigureRows rows;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired Areas areas;
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private boolean isPlayed;
  private YearMonth guests = OCTOBER;

  @BeforeEach
  void guestsComeBuyAndJudge() {
    if (isPlayed) return;
    isPlayed = true;
    var homes = new SmallMonth(world, earnings, clock).play();
    world.booked("ko-yo-weaving-morning"); // and nobody answers
    var first = attended("ko-yo-weaving-morning", 5);
    guests = YearMonth.from(first.firstDay());
    attended("thai-so-lake-room", 2);
    sellsCloth();
    travelsARoute();
    eachHouseServesAndWeaves(homes);
    clock.moveTo(guests.plusMonths(1).atDay(20) + "T09:00:00+07:00");
  }

  private Visit attended(String offer, int rating) {
    clock.reset();
    var order = world.agreed(offer);
    var visit = world.visit(order);
    arrives(visit);
    reviews.say(order, visit.id(), Lang.MS, rating, "Cantik sekali");
    return visit;
  }

  /** Of each figure that has such rows: what a chair is shown adds up to it. */
  @Test
  void theRowsBehindAFigureAddUpToIt() {
    for (var village : List.of(WEAVERS, Village.SLUG)) {
      var id = world.community(village).id();
      for (var indicator : Indicator.values()) {
        if (!FigureRows.areThere(indicator)) continue;
        var shown =
            world.askAs(Actor.person(world.chairOf(village)), () -> rows.of(indicator, id, guests));
        assertThat(figure(indicator, Place.community(id), guests))
            .as("%s of %s", indicator, village)
            .isEqualByComparingTo(
                BigDecimal.valueOf(shown.stream().mapToInt(FigureRows.Row::number).sum()));
      }
    }
  }

  /** Twice the same cloth, which is one product. */
  private void sellsCloth() {
    var telephone = new Telephone();
    var village = new Village(world, codes, devices, events, clock);
    var device = village.enrolled(telephone);
    var body =
        """
        {"lines":[{"offer":"%s","name":"x","quantity":1,"unit":9900,"list":9900}],"total":9900,"paid":"cash"}"""
            .formatted(village.cloth());
    telephone.does("sale", clock.instant(), body);
    telephone.does("sale", clock.instant(), body);
    village.tell(device, telephone);
  }

  /** One order through both villages of a route; the visits before were of one village each. */
  private void travelsARoute() {
    clock.reset();
    world.route("a-route-to-try", WEAVERS, Village.SLUG);
    var order = world.agreed("ko-yo-weaving-morning", "thai-so-lake-room");
    for (var visit : world.visits(order)) arrives(visit);
  }

  private void arrives(Visit visit) {
    var village = areas.all(List.of(visit.community())).get(visit.community()).slug();
    clock.moveTo(visit.firstDay() + "T18:00:00+07:00");
    Actor.person(world.chairOf(village)).does(() -> visits.arrived(visit.id(), true));
  }

  /** In the month after the small one: all of them with both, so that each kind may be told. */
  private void eachHouseServesAndWeaves(List<UUID> homes) {
    clock.moveTo(WOVEN.atDay(3) + "T18:00:00+07:00");
    var selling = new Selling(world, earnings, clock);
    for (var home : homes) {
      selling.sell(WEAVERS, Selling.SUPPER, "lake-seafood", "600", home);
      selling.sell(WEAVERS, Selling.CLOTH, "ko-yo-cloth", "350", home);
    }
  }

  @Test
  void bookingsAlongARoute() {
    for (var month : List.of(guests, guests.plusMonths(1))) {
      assertEqual(
          Indicator.ROUTES_TRAVELLED,
          month,
          """
          select count(*) from bookings.visit b, bookings.arrival a
           where a.visit = b.id and a.attended and to_char(b.first_day, 'YYYY-MM') = :month and b.community in (select id from v)
             and (select count(distinct o.community) from bookings.visit o, bookings.arrival oa, trips.stop s, trips.route r
                   where o.placed = b.placed and oa.visit = o.id and oa.attended and s.community = o.community and r.id = s.route
                     and r.status = 'published' and b.community in (select community from trips.stop where route = r.id)) > 1
          """);
    }
    assertThat(figure(Indicator.ROUTES_TRAVELLED, weavers(), guests)).isPositive();
  }

  /** Where fewer than ten households had a part in a kind, or in all the rest, nothing is told. */
  @Test
  void incomeFromEachKindOfCapital() {
    for (var month : List.of(OCTOBER, WOVEN)) {
      for (var indicator : Indicator.values()) {
        indicator.capital().ifPresent(kind -> assertEqual(indicator, month, ofKind(kind)));
      }
    }
    assertThat(figure(Indicator.CAPITAL_WISDOM, weavers(), OCTOBER)).isNull();
    assertThat(figure(Indicator.CAPITAL_WISDOM, weavers(), WOVEN)).isPositive();
  }

  private static String ofKind(String kind) {
    return """
        , shared as (
          select p.amount, a.owner_kind = 'household' as home, a.owner,
                 exists (select from communities.capital k where k.community = w.community and k.key = any(w.capital)
                            and k.kind = '%s') as lives
            from income.work w, income.transfer t, income.posting p, income.account a
           where t.cause = w.cause and p.transfer = t.id and a.id = p.account and p.part is not null
             and to_char(w.day, 'YYYY-MM') = :month and w.community in (select id from v)),
        homes as (select count(distinct owner) filter (where home and lives) as with_it,
                         count(distinct owner) filter (where home and not lives) as without from shared)
        select round(100.0 * coalesce(sum(amount) filter (where lives), 0) / sum(amount), 2) from shared, homes
         where with_it not between 1 and 9 and without not between 1 and 9
        """
        .formatted(kind);
  }

  @Test
  void nights() {
    assertEqual(
        Indicator.NIGHTS,
        guests,
        """
        select sum(l.heads * l.nights) from bookings.line l, bookings.visit b, bookings.arrival a
         where l.hold = b.placed and l.community = b.community and a.visit = b.id and a.attended
           and l.kind = 'stay' and to_char(b.first_day, 'YYYY-MM') = :month and b.community in (select id from v)
        """);
    assertThat(figure(Indicator.NIGHTS, Place.province(PROVINCE), guests)).isPositive();
  }

  @Test
  void productsWithSales() {
    assertEqual(
        Indicator.PRODUCTS_SOLD,
        guests,
        """
        select count(*) from (
          select l.offer from counter.line l, counter.sale s
           where s.id = l.sale and s.undone is null and l.kind = 'product' and s.community in (select id from v)
             and to_char(s.happened at time zone 'Asia/Bangkok', 'YYYY-MM') = :month
          union
          select l.offer from bookings.line l, bookings.visit b, bookings.arrival a
           where l.hold = b.placed and l.community = b.community and a.visit = b.id and a.attended
             and l.kind = 'product' and to_char(b.first_day, 'YYYY-MM') = :month and b.community in (select id from v)) sold
        """);
    assertThat(figure(Indicator.PRODUCTS_SOLD, Place.province(PROVINCE), guests))
        .isEqualByComparingTo("1");
  }

  @Test
  void satisfaction() {
    assertEqual(
        Indicator.SATISFACTION,
        guests,
        """
        select round(avg(r.rating), 2) from passports.review r
         where to_char(r.at at time zone 'Asia/Bangkok', 'YYYY-MM') = :month and r.community in (select id from v)
           and r.visit not in (select h.review from passports.hiding h where h.lifted is null)
        """);
    assertThat(figure(Indicator.SATISFACTION, Place.province(PROVINCE), guests))
        .isEqualByComparingTo("3.5");
  }

  @Test
  void answeredInTime() {
    var asked = monthOfOrders();
    assertEqual(
        Indicator.ANSWERED_IN_TIME,
        asked,
        """
        select round(100.0 * count(*) filter (where a.at <= p.answer_by) / nullif(count(*), 0), 2)
          from bookings.visit b join bookings.placed p on p.id = b.placed left join bookings.answer a on a.visit = b.id
         where to_char(p.at at time zone 'Asia/Bangkok', 'YYYY-MM') = :month and b.community in (select id from v)
           and coalesce(a.by, '') <> 'terms'
        """);
    assertThat(figure(Indicator.ANSWERED_IN_TIME, weavers(), asked)).isEqualByComparingTo("66.67");
  }

  private YearMonth monthOfOrders() {
    return YearMonth.parse(
        world.ask(
            () ->
                sql.sql(
                        "select to_char(min(at) at time zone 'Asia/Bangkok', 'YYYY-MM') from bookings.placed")
                    .query(String.class)
                    .single()));
  }

  @Test
  void incomePerHousehold() {
    assertEqual(
        Indicator.INCOME_PER_HOUSEHOLD,
        OCTOBER,
        """
        select round(avg(earned)) from (
          select sum(p.amount) as earned from income.posting p, income.account a
           where a.id = p.account and a.owner_kind = 'household' and p.part is not null
             and to_char(p.month, 'YYYY-MM') = :month and a.community in (select id from v) group by a.owner) home
        """);
  }

  /** Half the mean difference of any two households, as a part of the mean. */
  @Test
  void gini() {
    assertEqual(
        Indicator.GINI,
        OCTOBER,
        """
        , home as (
          select sum(p.amount) as earned from income.posting p, income.account a
           where a.id = p.account and a.owner_kind = 'household' and p.part is not null
             and to_char(p.month, 'YYYY-MM') = :month and a.community in (select id from v) group by a.owner)
        select round(100 * (select avg(abs(x.earned - y.earned)) from home x, home y) / (2 * avg(earned))) from home
        """);
  }

  @Test
  void fundBalance() {
    assertEqual(
        Indicator.FUND_BALANCE,
        OCTOBER,
        """
        select sum(p.amount) from income.posting p, income.account a
         where a.id = p.account and a.kind = 'fund' and p.month <= (:month || '-01')::date and a.community in (select id from v)
        """);
    assertThat(figure(Indicator.FUND_BALANCE, weavers(), OCTOBER)).isPositive();
  }

  private void assertEqual(Indicator indicator, YearMonth month, String statement) {
    for (var place : places()) {
      assertThat(figure(indicator, place, month))
          .as("%s of %s", indicator, place)
          .satisfies(value -> assertSame(value, bySql(statement, place, month)));
    }
  }

  /** Where a village told of other things, nothing of this one is zero. */
  private static void assertSame(@Nullable BigDecimal value, @Nullable BigDecimal expected) {
    if (expected != null) assertThat(value).isEqualByComparingTo(expected);
    else assertThat(value == null || value.signum() == 0).isTrue();
  }

  private List<Place> places() {
    var weavers = world.community(WEAVERS);
    return Stream.of(
            weavers(),
            Place.community(world.community(Village.SLUG).id()),
            Place.district(weavers.district().code()),
            Place.province(PROVINCE))
        .toList();
  }

  private Place weavers() {
    return Place.community(world.community(WEAVERS).id());
  }

  private @Nullable BigDecimal figure(Indicator indicator, Place place, YearMonth month) {
    return world.ask(() -> reckoning.of(PROVINCE, List.of(month), clock.instant())).stream()
        .filter(one -> one.indicator() == indicator && one.place().equals(place))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private @Nullable BigDecimal bySql(String statement, Place place, YearMonth month) {
    return world.ask(
        () ->
            sql.sql(THERE + statement)
                .param("place", place.toString(), Types.VARCHAR)
                .param("month", month.toString())
                .query(BigDecimal.class)
                .optional()
                .orElse(null));
  }
}
