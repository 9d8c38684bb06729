package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.counter.Village;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Guests travel a route that is taken back afterwards and published again, leading elsewhere: the
 * month that was told of them stays what it was.
 */
@AenglekTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PastRoutesTest {
  private static final String PROVINCE = "90";
  private static final String WEAVERS = "ban-tha-sai";
  private static final String ROUTE = "from-loom-to-reeds";

  @Autowired PublishedFigures published;
  @Autowired Reckoning reckoning;
  @Autowired Visits visits;
  @Autowired Areas areas;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private YearMonth travelled = YearMonth.of(2026, 12);
  private Instant told = Instant.EPOCH;

  @BeforeAll
  void travelTellTakeBackPublishAgain() {
    world.route(ROUTE, WEAVERS, Village.SLUG);
    var order = world.agreed("ko-yo-weaving-morning", "thai-so-lake-room");
    world.visits(order).forEach(this::arrives);
    travelled = YearMonth.from(world.visit(order).firstDay());
    clock.moveTo(travelled.plusMonths(1).atDay(5) + "T09:00:00+07:00");
    world.act(() -> published.publish(PROVINCE, travelled));
    told = world.ask(() -> published.find(PROVINCE, travelled)).orElseThrow().at();
    clock.moveTo(travelled.plusMonths(2).atDay(5) + "T09:00:00+07:00");
    world.reroute(ROUTE, WEAVERS, "ban-mi-rai");
  }

  @AfterAll
  void backToNow() {
    clock.reset();
  }

  private void arrives(Visit visit) {
    var village = areas.all(List.of(visit.community())).get(visit.community()).slug();
    clock.moveTo(visit.firstDay() + "T18:00:00+07:00");
    Actor.person(world.chairOf(village)).does(() -> visits.arrived(visit.id(), true));
  }

  @Test
  void theMonthReckonedAgainIsWhatWasPublished() {
    assertThat(said(Place.province(PROVINCE))).isEqualByComparingTo("2");
    for (var place : List.of(Place.province(PROVINCE), place(WEAVERS), place(Village.SLUG))) {
      assertThat(reckoned(place, told)).isEqualByComparingTo(said(place));
      assertThat(reckoned(place, told)).isEqualByComparingTo(bySql(place, told));
    }
  }

  @Test
  void whatIsKnownTodayOfThatMonthIsNotLess() {
    var province = Place.province(PROVINCE);
    assertThat(reckoned(province, clock.instant())).isEqualByComparingTo(said(province));
  }

  @Test
  void eachStateIsARowThatStays() {
    assertThat(
            sql.sql(
                    """
                    select s.status from trips.route_state s join trips.route r on r.id = s.route
                     where r.slug = ? order by s.number
                    """)
                .param(ROUTE)
                .query(String.class)
                .list())
        .containsExactly("draft", "tested", "published", "draft", "tested", "published");
  }

  private Place place(String village) {
    return Place.community(world.community(village).id());
  }

  private BigDecimal said(Place place) {
    return world
        .ask(() -> published.of(place, travelled))
        .value(Indicator.ROUTES_TRAVELLED, travelled);
  }

  private BigDecimal reckoned(Place place, Instant known) {
    return world.ask(() -> reckoning.of(PROVINCE, List.of(travelled), known)).stream()
        .filter(one -> one.indicator() == Indicator.ROUTES_TRAVELLED && one.place().equals(place))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /** Of an order that came to more than one village of one publication: its visits in these. */
  private BigDecimal bySql(Place place, Instant known) {
    UUID community = place.kind() == Place.Kind.COMMUNITY ? UUID.fromString(place.id()) : null;
    return world.ask(
        () ->
            sql.sql(
                    """
                    with came as (
                      select v.placed, v.community from bookings.visit v, bookings.arrival a
                       where a.visit = v.id and a.attended and to_char(v.first_day, 'YYYY-MM') = :month),
                    published as (
                      select array_agg(l.community) as villages from trips.route_state s, trips.linked l
                       where l.route = s.route and l.number = s.number and s.since <= :known group by s.route, s.number)
                    select count(*) from came c
                     where (c.community = :community::uuid or :community::uuid is null)
                       and (select max((select count(distinct o.community) from came o
                                         where o.placed = c.placed and o.community = any(p.villages)))
                              from published p where c.community = any(p.villages)) > 1
                    """)
                .param("month", travelled.toString())
                .param("known", Columns.at(known))
                .param("community", community)
                .query(BigDecimal.class)
                .single());
  }
}
