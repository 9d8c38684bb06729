package org.aenglek.programme;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what operations have written down of a province's communities in a month, as far as it was
 * known at a moment. Each statement answers, by community, a sum and of how many it is one: sums
 * and numbers of communities add up to those of their district. A job acts.
 */
@Component
class Tallies {

  /** By community; each statement may use it. */
  private static final String ATTENDED =
      """
      with attended as (
        select v.id, v.placed, v.community, v.first_day, v.adults, v.children, v.came_before
          from bookings.visit v
          join areas.community c on c.id = v.community and c.province = :province
          join bookings.arrival a on a.visit = v.id and a.attended and a.at <= :known
         where v.first_day between :first and :last)
      """;

  /** Guests of a visit are as many as had booked; at the counter those who had booked nothing. */
  private static final String VISITORS =
      """
      select community, sum(heads) as sum, count(*) as of from (
        select community, adults + children as heads from attended
        union all
        select w.community, w.heads from counter.arrival w
          join counter.applied p on p.event = w.event and p.at <= :known
          join areas.community c on c.id = w.community and c.province = :province
         where w.visit is null and w.happened >= :from and w.happened < :to
           and (w.undone is null or w.undone > :known)) came
       group by 1
      """;

  private static final String NIGHTS =
      """
      select v.community, sum(l.heads * l.nights) as sum, count(*) as of from attended v
        join bookings.line l on l.hold = v.placed and l.community = v.community and l.kind = 'stay'
       group by 1
      """;

  private static final String ORDERS =
      """
      select v.community, count(*) as sum, count(*) as of from bookings.visit v
        join areas.community c on c.id = v.community and c.province = :province
       where v.ordered >= :from and v.ordered < :to and v.ordered <= :known
       group by 1
      """;

  /** What no person had to answer is not counted, nor what the guest gave up before. */
  private static final String ANSWERED_IN_TIME =
      """
      select v.community, sum(case when a.at <= p.answer_by then 100 else 0 end) as sum, count(*) as of
        from bookings.visit v
        join areas.community c on c.id = v.community and c.province = :province
        join bookings.placed p on p.id = v.placed
        left join bookings.answer a on a.visit = v.id and a.at <= :known
       where v.ordered >= :from and v.ordered < :to and p.answer_by <= :known
         and (a.by is null or a.by <> 'terms')
         and not exists (select from bookings.cancellation x
                          where x.visit = v.id and x.at <= p.answer_by and a.visit is null)
       group by 1
      """;

  private static final String REPEAT_VISITS =
      """
      select v.community, sum(case when v.came_before or exists (
               select from bookings.placed q
                 join bookings.visit w on w.placed = q.id and w.community = v.community
                 join bookings.arrival b on b.visit = w.id and b.attended and b.at <= :known
                where q.phone_hash = p.phone_hash and w.first_day < v.first_day) then 100 else 0 end) as sum,
             count(*) as of
        from attended v join bookings.placed p on p.id = v.placed
       where p.phone_hash is not null or v.came_before is not null
       group by 1
      """;

  private static final String SATISFACTION =
      """
      select r.community, sum(r.rating) as sum, count(*) as of from passports.review r
        join areas.community c on c.id = r.community and c.province = :province
       where r.at >= :from and r.at < :to and r.at <= :known
         and not exists (select from passports.hiding h
                          where h.review = r.visit and h.at <= :known and (h.lifted is null or h.lifted > :known))
       group by 1
      """;

  private static final String PRODUCTS_SOLD =
      """
      select community, count(distinct offer) as sum, count(*) as of from (
        select s.community, l.offer from counter.sale s
          join areas.community c on c.id = s.community and c.province = :province
          join counter.applied p on p.event = s.id and p.at <= :known
          join counter.line l on l.sale = s.id and l.kind = 'product'
         where s.happened >= :from and s.happened < :to and (s.undone is null or s.undone > :known)
        union all
        select v.community, l.offer from attended v
          join bookings.line l on l.hold = v.placed and l.community = v.community and l.kind = 'product') sold
       group by 1
      """;

  /**
   * Of an order whose guests came to at least two villages of one route that was published: its
   * visit in each of these.
   */
  private static final String ROUTES_TRAVELLED =
      """
      select v.community, count(*) as sum, count(*) as of from attended v
       where exists (
         select from trips.route_state r
           join trips.stop here on here.route = r.route and here.community = v.community
           join trips.stop there on there.route = r.route and there.community <> v.community
           join bookings.visit w on w.placed = v.placed and w.community = there.community
           join bookings.arrival b on b.visit = w.id and b.attended and b.at <= :known
          where r.status = 'published' and r.since <= :known)
       group by 1
      """;

  /** Each sheet from 0, not at all, to 100, entirely; of fewer than ten nothing is told. */
  private static final String WELL_BEING =
      """
      select s.community, sum(one.score) as sum, count(*) as of from programme.closing z
        join programme.survey s on s.id = z.survey and s.kind = 'well-being'
        join areas.community c on c.id = s.community and c.province = :province
        join programme.sheet h on h.survey = s.id and h.at <= z.at
       cross join lateral (select (avg(value::numeric) - 1) * 25 as score from jsonb_each_text(h.answers)) one
       where z.at >= :from and z.at < :to and z.at <= :known
       group by 1 having count(*) >= %d
      """
          .formatted(SurveyResult.LEAST);

  /** Satang of what a fund paid, and of that what is known to have stayed in the subdistrict. */
  private static final String SPENT_IN_SUBDISTRICT =
      """
      select s.community, sum(case when d.payee_is_near then s.amount * 100 else 0 end) as sum, sum(s.amount) as of
        from income.spending_done d
        join income.spending s on s.id = d.spending
        join areas.community c on c.id = s.community and c.province = :province
       where d.payee_is_near is not null and d.at >= :from and d.at < :to and d.at <= :known
       group by 1
      """;

  /** Each person once, where they belonged when the first certificate of the month was granted. */
  private static final String TRAINED_PEOPLE =
      """
      select community, count(*) as sum, count(*) as of from (
        select distinct on (x.person) x.community from training.certificate x
          join areas.community c on c.id = x.community and c.province = :province
         where x.granted >= :from and x.granted < :to and x.granted <= :known
           and (x.withdrawn is null or x.withdrawn > :known)
         order by x.person, x.granted, x.id) trained
       group by 1
      """;

  private static final Map<Indicator, String> STATEMENTS =
      Map.ofEntries(
          entry(Indicator.VISITORS, VISITORS),
          entry(Indicator.NIGHTS, NIGHTS),
          entry(Indicator.ORDERS, ORDERS),
          entry(Indicator.ANSWERED_IN_TIME, ANSWERED_IN_TIME),
          entry(Indicator.REPEAT_VISITS, REPEAT_VISITS),
          entry(Indicator.SATISFACTION, SATISFACTION),
          entry(Indicator.PRODUCTS_SOLD, PRODUCTS_SOLD),
          entry(Indicator.ROUTES_TRAVELLED, ROUTES_TRAVELLED),
          entry(Indicator.WELL_BEING, WELL_BEING),
          entry(Indicator.SPENT_IN_SUBDISTRICT, SPENT_IN_SUBDISTRICT),
          entry(Indicator.TRAINED_PEOPLE, TRAINED_PEOPLE));

  private final JdbcClient sql;
  private final Settings settings;

  Tallies(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /** Whose month, and as of when it is known. */
  record Asked(String province, YearMonth month, Instant known) {}

  static Stream<Indicator> indicators() {
    return STATEMENTS.keySet().stream();
  }

  /** By community; those of which nothing was written down are absent. */
  Map<UUID, Tally> of(Indicator indicator, Asked asked) {
    return statement(ATTENDED + STATEMENTS.get(indicator), asked)
        .query(
            (row, i) ->
                entry(
                    Columns.id(row, "community"),
                    new Tally(row.getBigDecimal("sum"), row.getLong("of"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Communities that had told anything by the month's end: of all others it is unknown whether
   * nobody came, or nobody wrote it down.
   */
  Set<UUID> telling(Asked asked) {
    List<UUID> telling =
        statement(
                """
                select c.id from areas.community c
                 where c.province = :province and (
                   exists (select from bookings.visit v
                            where v.community = c.id and v.ordered < :to and v.ordered <= :known)
                   or exists (select from counter.arrival w join counter.applied p on p.event = w.event
                               where w.community = c.id and w.happened < :to and p.at <= :known
                                 and (w.undone is null or w.undone > :known))
                   or exists (select from counter.sale s join counter.applied p on p.event = s.id
                               where s.community = c.id and s.happened < :to and p.at <= :known))
                """,
                asked)
            .query(UUID.class)
            .list();
    return new HashSet<>(telling);
  }

  /**
   * Communities of a province in which anybody had a certificate by the month's end: of others it
   * is unknown whether nobody was trained, or courses are written down elsewhere.
   */
  Set<UUID> teaching(Asked asked) {
    List<UUID> teaching =
        statement(
                """
                select c.id from areas.community c
                 where c.province = :province and exists (
                   select from training.certificate x join areas.community o on o.id = x.community
                    where o.province = :province and x.granted < :to and x.granted <= :known)
                """,
                asked)
            .query(UUID.class)
            .list();
    return new HashSet<>(teaching);
  }

  /** With all that {@link Asked} says as parameters. */
  JdbcClient.StatementSpec statement(String text, Asked asked) {
    var zone = settings.zone();
    var month = asked.month();
    return sql.sql(text)
        .param("province", asked.province())
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .param("from", Columns.at(month.atDay(1).atStartOfDay(zone).toInstant()))
        .param("to", Columns.at(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
        .param("known", Columns.at(asked.known()));
  }
}
