package org.aenglek.programme;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rows from which figures of operations are reckoned, as far as they were known at a moment: of
 * which community and day, of which visit, what it was, its number, and of how many that is a sum.
 * {@link Tallies} adds them up by community; {@link FigureRows} shows those of one. So what is
 * shown adds up to what is told.
 */
final class FigureStatements {

  /** Each statement may use it. What is asked about stands in place of the braces. */
  private static final String ATTENDED =
      """
      with attended as (
        select v.id, v.reference, v.placed, v.community, v.first_day, v.adults, v.children, v.came_before
          from bookings.visit v
          join areas.community c on c.id = v.community and {there}
          join bookings.arrival a on a.visit = v.id and a.attended and a.at <= :known
         where v.first_day between :first and :last)
      """;

  /** Guests of a visit are as many as had booked; at the counter those who had booked nothing. */
  private static final String VISITORS =
      """
      select community, first_day as day, reference as visit, null as name, '' as note,
             adults + children as number, 1 as of
        from attended
      union all
      select w.community, (w.happened at time zone :zone)::date, '', null, 'walkedIn', w.heads, 1
        from counter.arrival w
        join counter.applied p on p.event = w.event and p.at <= :known
        join areas.community c on c.id = w.community and {there}
       where w.visit is null and w.happened >= :from and w.happened < :to
         and (w.undone is null or w.undone > :known)
      """;

  private static final String NIGHTS =
      """
      select v.community, v.first_day as day, v.reference as visit, l.name, '' as note,
             l.heads * l.nights as number, 1 as of
        from attended v
        join bookings.line l on l.hold = v.placed and l.community = v.community and l.kind = 'stay'
      """;

  private static final String ORDERS =
      """
      select v.community, (v.ordered at time zone :zone)::date as day, v.reference as visit, null as name, '' as note,
             1 as number, 1 as of
        from bookings.visit v
        join areas.community c on c.id = v.community and {there}
       where v.ordered >= :from and v.ordered < :to and v.ordered <= :known
      """;

  /** What no person had to answer is not counted, nor what the guest gave up before. */
  private static final String ANSWERED_IN_TIME =
      """
      select v.community, (v.ordered at time zone :zone)::date as day, v.reference as visit, null as name,
             case when a.at <= p.answer_by then 'inTime' when a.at is null then 'notAnswered' else 'late' end as note,
             v.ordered as asked, a.at as answered,
             case when a.at <= p.answer_by then 100 else 0 end as number, 1 as of
        from bookings.visit v
        join areas.community c on c.id = v.community and {there}
        join bookings.placed p on p.id = v.placed
        left join bookings.answer a on a.visit = v.id and a.at <= :known
       where v.ordered >= :from and v.ordered < :to and p.answer_by <= :known
         and (a.by is null or a.by <> 'terms')
         and not exists (select from bookings.cancellation x
                          where x.visit = v.id and x.at <= p.answer_by and a.visit is null)
      """;

  private static final String REPEAT_VISITS =
      """
      select community, day, visit, null as name, case when again then 'again' else 'firstTime' end as note,
             case when again then 100 else 0 end as number, 1 as of
        from (
        select v.community, v.first_day as day, v.reference as visit,
               coalesce(v.came_before, false) or exists (
               select from bookings.placed q
                 join bookings.visit w on w.placed = q.id and w.community = v.community
                 join bookings.arrival b on b.visit = w.id and b.attended and b.at <= :known
                where q.phone_hash = p.phone_hash and w.first_day < v.first_day) as again
          from attended v join bookings.placed p on p.id = v.placed
         where p.phone_hash is not null or v.came_before is not null) came
      """;

  private static final String SATISFACTION =
      """
      select r.community, (r.at at time zone :zone)::date as day, '' as visit, null as name, 'review' as note,
             r.rating as number, 1 as of
        from passports.review r
        join areas.community c on c.id = r.community and {there}
       where r.at >= :from and r.at < :to and r.at <= :known
         and not exists (select from passports.hiding h
                          where h.review = r.visit and h.at <= :known and (h.lifted is null or h.lifted > :known))
      """;

  /** Each product once, on the first day that it was sold. */
  private static final String PRODUCTS_SOLD =
      """
      select community, min(day) as day, '' as visit, min(name::text) as name, '' as note, 1 as number, 1 as of
        from (
        select s.community, (s.happened at time zone :zone)::date as day, l.offer, l.name from counter.sale s
          join areas.community c on c.id = s.community and {there}
          join counter.applied p on p.event = s.id and p.at <= :known
          join counter.line l on l.sale = s.id and l.kind = 'product'
         where s.happened >= :from and s.happened < :to and (s.undone is null or s.undone > :known)
        union all
        select v.community, v.first_day, l.offer, l.name from attended v
          join bookings.line l on l.hold = v.placed and l.community = v.community and l.kind = 'product') sold
       group by community, offer
      """;

  /** How a visit, its order's others and a route that was published by then belong together. */
  private static final String ALONG =
      """
        from trips.linked here
        join trips.route_state r on r.route = here.route and r.number = here.number and r.since <= :known
        join trips.linked there on there.route = here.route and there.number = here.number
         and there.community <> here.community
        join bookings.visit w on w.placed = v.placed and w.community = there.community
        join bookings.arrival b on b.visit = w.id and b.attended and b.at <= :known
       where here.community = v.community
      """;

  /**
   * Of an order whose guests came to at least two villages of one route that was published by then:
   * its visit in each of these. Whether the route was taken back before or afterwards changes
   * nothing of who travelled it.
   */
  private static final String ROUTES_TRAVELLED =
      """
      select v.community, v.first_day as day, v.reference as visit,
             (select t.title from trips.route t where t.id = (select here.route %1$s order by r.since desc limit 1)) as name,
             '' as note, 1 as number, 1 as of
        from attended v where exists (select %1$s)
      """
          .formatted(ALONG);

  /**
   * Each sheet from 0, not at all, to 100, entirely; of fewer than ten nothing is told. Nobody
   * reads a single sheet: they are one row.
   */
  private static final String WELL_BEING =
      """
      select s.community, max(z.at at time zone :zone)::date as day, '' as visit, null as name, 'sheets' as note,
             sum(one.score) as number, count(*) as of
        from programme.closing z
        join programme.survey s on s.id = z.survey and s.kind = 'well-being'
        join areas.community c on c.id = s.community and {there}
        join programme.sheet h on h.survey = s.id and h.at <= z.at
       cross join lateral (select (avg(value::numeric) - 1) * 25 as score from jsonb_each_text(h.answers)) one
       where z.at >= :from and z.at < :to and z.at <= :known
       group by 1 having count(*) >= %d
      """
          .formatted(SurveyResult.LEAST);

  /** Satang of what a fund paid, and of that what is known to have stayed in the subdistrict. */
  private static final String SPENT_IN_SUBDISTRICT =
      """
      select s.community, case when d.payee_is_near then s.amount * 100 else 0 end as number, s.amount as of
        from income.spending_done d
        join income.spending s on s.id = d.spending
        join areas.community c on c.id = s.community and {there}
       where d.payee_is_near is not null and d.at >= :from and d.at < :to and d.at <= :known
      """;

  /**
   * Each person once, where they belonged when the first certificate of the month was granted;
   * nobody is named.
   */
  private static final String TRAINED_PEOPLE =
      """
      select trained.community, trained.day, '' as visit, trained.name, '' as note, 1 as number, 1 as of from (
        select distinct on (x.person) x.community, (x.granted at time zone :zone)::date as day, x.course as name
          from training.certificate x
          join areas.community o on o.id = x.community and o.province = :province
         where x.granted >= :from and x.granted < :to and x.granted <= :known
           and (x.withdrawn is null or x.withdrawn > :known)
         order by x.person, x.granted, x.id) trained
        join areas.community c on c.id = trained.community and {there}
      """;

  private static final Map<Indicator, String> ROWS =
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

  private FigureStatements() {}

  static Stream<Indicator> indicators() {
    return ROWS.keySet().stream();
  }

  /** Of all communities of a province, each with its sum. */
  static String sums(Indicator indicator) {
    var rows = Objects.requireNonNull(ROWS.get(indicator));
    var sums =
        "select community, sum(number) as sum, sum(of) as of from (%s) counted group by 1"
            .formatted(rows);
    return (ATTENDED + sums).replace("{there}", "c.province = :province");
  }

  /** Of one community, day by day. */
  static String rows(Indicator indicator) {
    var rows = Objects.requireNonNull(ROWS.get(indicator));
    return (ATTENDED + rows + " order by day, visit").replace("{there}", "c.id = :community");
  }
}
