package org.aenglek.programme;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.counter.Codes;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Events;
import org.aenglek.counter.Telephone;
import org.aenglek.counter.Village;
import org.aenglek.income.Earnings;
import org.aenglek.income.Rules;
import org.aenglek.income.Selling;
import org.aenglek.income.Spendings;
import org.aenglek.income.Way;
import org.aenglek.passports.Reviews;
import org.aenglek.people.Consents;
import org.aenglek.people.HouseholdFacts;
import org.aenglek.people.HouseholdFacts.Fact;
import org.aenglek.people.Place;
import org.aenglek.people.Purposes;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.SmallMonth;
import org.aenglek.testing.World;
import org.aenglek.training.Classroom;
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
  @Autowired PublishedFigures published;
  @Autowired FigureRows rows;
  @Autowired AreaRows areaRows;
  @Autowired Visits visits;
  @Autowired Reviews reviews;
  @Autowired Earnings earnings;
  @Autowired Areas areas;
  @Autowired Codes codes;
  @Autowired Devices devices;
  @Autowired Events events;
  @Autowired Consents consents;
  @Autowired HouseholdFacts facts;
  @Autowired Spendings spendings;
  @Autowired Classroom classroom;
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
    committeesTellWhoHeads(homes);
    world.booked("ko-yo-weaving-morning"); // and nobody answers
    var first = attended("ko-yo-weaving-morning", 5);
    guests = YearMonth.from(first.firstDay());
    attended("thai-so-lake-room", 2);
    sellsCloth();
    travelsARoute();
    eachHouseServesAndWeaves(homes);
    fundIsSpent();
    peopleAreTrained();
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

  /** Of each figure that has such rows: what a chair is shown makes it. */
  @Test
  void theRowsBehindAFigureMakeIt() {
    var filled = EnumSet.noneOf(Indicator.class);
    for (var month : months()) {
      var figures = figures(month);
      for (var village : List.of(world.community(WEAVERS), world.community(Village.SLUG))) {
        for (var indicator : listed()) {
          var shown = rows(indicator, village, month);
          var value = figures.get(new Quote(indicator, Place.community(village.id()), month));
          if (!shown.counted().isEmpty()) filled.add(indicator);
          assertThat(value == null || value.signum() == 0)
              .as("%s of %s has no rows", indicator, village.slug())
              .isEqualTo(shown.figure(indicator).filter(sum -> sum.signum() > 0).isEmpty());
          if (value != null && !shown.counted().isEmpty()) {
            assertThat(shown.figure(indicator).orElseThrow())
                .as("%s of %s in %s", indicator, village.slug(), month)
                .isEqualByComparingTo(value);
          }
        }
      }
    }
    assertThat(filled)
        .as("the sheets of a survey are tried with the surveys")
        .containsAll(EnumSet.complementOf(EnumSet.copyOf(notHere())));
  }

  private static Set<Indicator> notHere() {
    var none = EnumSet.allOf(Indicator.class);
    listed().forEach(none::remove);
    none.add(Indicator.WELL_BEING);
    return none;
  }

  private static List<Indicator> listed() {
    return Stream.of(Indicator.values()).filter(one -> one.behind().isListed()).toList();
  }

  private FigureRows.Rows rows(Indicator indicator, Community village, YearMonth month) {
    return world.askAs(
        Actor.person(world.chairOf(village.slug())),
        () -> rows.of(indicator, village, month, clock.instant()));
  }

  /** All that is not reckoned of all households together. */
  @Test
  void theFigureOfAnAreaIsMadeOfThoseOfItsVillages() {
    var officer = Actor.person(world.person("sample.officer"));
    world.act(() -> published.publish(PROVINCE, List.copyOf(months())));
    var made = EnumSet.noneOf(Indicator.class);
    for (var month : months()) {
      var figures = figures(month);
      for (var area : List.of(district(), Place.province(PROVINCE))) {
        for (var indicator : Indicator.values()) {
          if (!indicator.isSumOfCommunities()) continue;
          var shown =
              world.askAs(officer, () -> areaRows.of(area, month, indicator, clock.instant()));
          var value = figures.get(new Quote(indicator, area, month));
          if (!shown.isEmpty()) made.add(indicator);
          assertThat(AreaRows.figure(indicator, shown).map(BigDecimal::stripTrailingZeros))
              .as("%s of %s in %s", indicator, area, month)
              .isEqualTo(Optional.ofNullable(value).map(BigDecimal::stripTrailingZeros));
        }
      }
    }
    assertThat(made)
        .contains(
            Indicator.VISITORS,
            Indicator.ANSWERED_IN_TIME,
            Indicator.ROUTES_TRAVELLED,
            Indicator.INCOME,
            Indicator.CAPITAL_WISDOM,
            Indicator.FUND_BALANCE,
            Indicator.TRAINED_PEOPLE,
            Indicator.SPENT_IN_SUBDISTRICT);
  }

  private Set<YearMonth> months() {
    return new LinkedHashSet<>(List.of(OCTOBER, WOVEN, guests, monthOfOrders()));
  }

  private Place district() {
    return Place.district(world.community(WEAVERS).district().code());
  }

  /** Known ones. */
  private Map<Quote, BigDecimal> figures(YearMonth month) {
    return world.ask(() -> reckoning.of(PROVINCE, List.of(month), clock.instant())).stream()
        .filter(one -> one.value() != null)
        .collect(toMap(one -> new Quote(one.indicator(), one.place(), month), Figure::value));
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

  /**
   * In the middle of October: of a dozen that serve eleven and two that do not are headed by women,
   * of which one says otherwise a month later; six are headed by the elderly, and four in another
   * village; of nine alone it is told that they are among the poorest.
   */
  private void committeesTellWhoHeads(List<UUID> homes) {
    clock.moveTo(OCTOBER.atDay(20) + "T09:00:00+07:00");
    var idle = Stream.of("ครูวัย", "ตาพร").map(name -> world.household(WEAVERS, name)).toList();
    var others =
        Stream.of("1", "2", "3", "4").map(name -> world.household(Village.SLUG, name)).toList();
    var serving = homes.subList(1, homes.size());
    for (var home : serving) tells(WEAVERS, home, true, serving.indexOf(home));
    for (var home : idle) tells(WEAVERS, home, true, homes.size());
    for (var home : others) tells(Village.SLUG, home, false, 0);
    clock.moveTo(WOVEN.atDay(10) + "T09:00:00+07:00");
    tells(WEAVERS, serving.getFirst(), false, 0);
    clock.reset();
  }

  private void tells(String village, UUID home, boolean isWomens, int place) {
    var member = world.memberOf(home);
    Actor.person(member)
        .does(() -> consents.give(member, Purposes.HOUSEHOLD, Lang.TH, "", UUID.randomUUID()));
    var said =
        Map.of(
            Fact.WOMEN_HEADED, isWomens, Fact.ELDERLY_HEADED, place < 6, Fact.POOREST, place < 9);
    Actor.person(world.chairOf(village)).does(() -> facts.tell(home, said));
  }

  /** Three quarters of what is known to be paid to somebody; of the rest nobody says to whom. */
  private void fundIsSpent() {
    clock.moveTo(WOVEN.atDay(12) + "T09:00:00+07:00");
    pays("75", true);
    pays("25", false);
    pays("40", null);
  }

  /**
   * Two of the weavers, one of them at two courses, and one of another village; one is withdrawn.
   */
  private void peopleAreTrained() {
    clock.moveTo(WOVEN.atDay(14) + "T16:00:00+07:00");
    var boats = classroom.held(classroom.course("boat"), WOVEN.atDay(14), WOVEN.atDay(14), 9);
    var food = classroom.held(classroom.course("cook"), WOVEN.atDay(14), WOVEN.atDay(14), 9);
    var first = classroom.villager(WEAVERS, "คนที่หนึ่ง");
    classroom.certified(boats, first);
    classroom.certified(food, first);
    classroom.certified(boats, classroom.villager(WEAVERS, "คนที่สอง"));
    classroom.certified(boats, classroom.villager(Village.SLUG, "คนที่สาม"));
    classroom.withdraw(classroom.certified(boats, classroom.villager(WEAVERS, "คนที่สี่")));
  }

  @Test
  void trainedPeople() {
    for (var month : List.of(WOVEN, WOVEN.plusMonths(1))) {
      assertEqual(
          Indicator.TRAINED_PEOPLE,
          month,
          """
          select count(distinct x.person) from training.certificate x
           where to_char(x.granted at time zone 'Asia/Bangkok', 'YYYY-MM') = :month
             and x.withdrawn is null and x.community in (select id from v)
          """);
    }
    assertThat(figure(Indicator.TRAINED_PEOPLE, weavers(), WOVEN)).isEqualByComparingTo("2");
    assertThat(figure(Indicator.TRAINED_PEOPLE, Place.province(PROVINCE), WOVEN))
        .isEqualByComparingTo("3");
    assertThat(figure(Indicator.TRAINED_PEOPLE, weavers(), OCTOBER))
        .as("before anybody had a certificate")
        .isNull();
    assertThat(rows(Indicator.TRAINED_PEOPLE, world.community(WEAVERS), WOVEN).counted())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.name().texts()).containsKey(Lang.TH));
  }

  private void pays(String amount, @Nullable Boolean isNear) {
    var village = world.community(WEAVERS).id();
    var proof = new Spendings.Proof("1/1", false, isNear);
    Actor.person(world.person("sample.treasurer"))
        .does(
            () -> {
              var mats =
                  spendings.propose(village, "เสื่อ", Money.of(amount, "THB"), UUID.randomUUID());
              spendings.vote(mats, new Rules.Vote(WOVEN.atDay(11), 12, 1));
              spendings.paid(mats, Way.CASH, proof, null);
            });
  }

  @Test
  void householdsOfAKindThatEarned() {
    for (var month : List.of(OCTOBER, WOVEN)) {
      assertEqual(Indicator.WOMEN_HEADED_EARNED, month, ofHouseholds("women-headed"));
      assertEqual(Indicator.ELDERLY_HEADED_EARNED, month, ofHouseholds("elderly-headed"));
      assertEqual(Indicator.POOREST_EARNED, month, ofHouseholds("poorest"));
    }
    assertThat(figure(Indicator.WOMEN_HEADED_EARNED, weavers(), OCTOBER))
        .isEqualByComparingTo("84.62");
    assertThat(figure(Indicator.WOMEN_HEADED_EARNED, weavers(), WOVEN))
        .isEqualByComparingTo("83.33");
    assertThat(figure(Indicator.ELDERLY_HEADED_EARNED, weavers(), OCTOBER)).isNull();
    assertThat(figure(Indicator.ELDERLY_HEADED_EARNED, Place.province(PROVINCE), OCTOBER))
        .isEqualByComparingTo("60");
    assertThat(figure(Indicator.WOMEN_HEADED_EARNED, weavers(), OCTOBER.minusMonths(1))).isNull();
  }

  private static String ofHouseholds(String fact) {
    return """
        , home as (
          select exists (select from income.posting p, income.account a
                          where a.id = p.account and a.owner_kind = 'household' and a.owner = h.id and p.part is not null
                            and to_char(p.month, 'YYYY-MM') = :month) as earned
            from people.household h, people.household_fact f
           where h.community in (select id from v) and f.household = h.id and f.fact = '%s' and f.is_so
             and to_char(f.at at time zone 'Asia/Bangkok', 'YYYY-MM') <= :month
             and coalesce(to_char(f.ended at time zone 'Asia/Bangkok', 'YYYY-MM') > :month, true))
        select round(100.0 * count(*) filter (where earned) / count(*), 2) from home having count(*) >= 10
        """
        .formatted(fact);
  }

  @Test
  void spendingThatStayedInTheSubdistrict() {
    for (var month : List.of(OCTOBER, WOVEN)) {
      assertEqual(
          Indicator.SPENT_IN_SUBDISTRICT,
          month,
          """
          select round(100 * sum(p.amount) filter (where d.payee_is_near)
                       / sum(p.amount) filter (where d.payee_is_near is not null), 2)
            from income.spending_done d, income.posting p, income.account a
           where p.transfer = d.transfer and a.id = p.account and a.kind = 'fund'
             and to_char(p.month, 'YYYY-MM') = :month and a.community in (select id from v)
          """);
    }
    assertThat(figure(Indicator.SPENT_IN_SUBDISTRICT, weavers(), OCTOBER)).isNull();
    assertThat(figure(Indicator.SPENT_IN_SUBDISTRICT, weavers(), WOVEN)).isEqualByComparingTo("75");
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
