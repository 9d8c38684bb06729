package org.aenglek.programme;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a village's month from which a figure was reckoned: their numbers add up to it. */
@Component
public class FigureRows {
  private static final String VISITORS =
      """
      select v.first_day as day, v.reference as visit, null as name, v.adults + v.children as number
        from bookings.visit v join bookings.arrival a on a.visit = v.id and a.attended
       where v.community = :community and v.first_day between :first and :last
      union all
      select (w.happened at time zone :zone)::date, '', null, w.heads from counter.arrival w
       where w.community = :community and w.visit is null and w.undone is null
         and (w.happened at time zone :zone)::date between :first and :last
       order by day, visit
      """;

  private static final String NIGHTS =
      """
      select v.first_day as day, v.reference as visit, l.name::text as name, l.heads * l.nights as number
        from bookings.visit v join bookings.arrival a on a.visit = v.id and a.attended
        join bookings.line l on l.hold = v.placed and l.community = v.community and l.kind = 'stay'
       where v.community = :community and v.first_day between :first and :last
       order by day, visit
      """;

  private static final String ORDERS =
      """
      select (v.ordered at time zone :zone)::date as day, v.reference as visit, null as name, 1 as number
        from bookings.visit v
       where v.community = :community and (v.ordered at time zone :zone)::date between :first and :last
       order by day, visit
      """;

  /** Each product once, on the first day that it was sold. */
  private static final String PRODUCTS_SOLD =
      """
      select min(day) as day, '' as visit, min(name::text) as name, 1 as number from (
        select (s.happened at time zone :zone)::date as day, l.offer, l.name from counter.sale s
          join counter.line l on l.sale = s.id and l.kind = 'product'
         where s.community = :community and s.undone is null
           and (s.happened at time zone :zone)::date between :first and :last
        union all
        select v.first_day, l.offer, l.name from bookings.visit v
          join bookings.arrival a on a.visit = v.id and a.attended
          join bookings.line l on l.hold = v.placed and l.community = v.community and l.kind = 'product'
         where v.community = :community and v.first_day between :first and :last) sold
       group by offer order by day
      """;

  /** Each person once, on the day of their first certificate of the month; nobody is named. */
  private static final String TRAINED_PEOPLE =
      """
      select day, '' as visit, name::text as name, 1 as number from (
        select distinct on (x.person) (x.granted at time zone :zone)::date as day, x.community, x.course as name
          from training.certificate x
         where (x.granted at time zone :zone)::date between :first and :last and x.withdrawn is null
           and x.community is not null
         order by x.person, x.granted, x.id) trained
       where community = :community order by day
      """;

  private static final Map<Indicator, String> STATEMENTS =
      Map.ofEntries(
          entry(Indicator.VISITORS, VISITORS),
          entry(Indicator.NIGHTS, NIGHTS),
          entry(Indicator.ORDERS, ORDERS),
          entry(Indicator.PRODUCTS_SOLD, PRODUCTS_SOLD),
          entry(Indicator.TRAINED_PEOPLE, TRAINED_PEOPLE));

  private final JdbcClient sql;
  private final Settings settings;

  FigureRows(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  /**
   * What came on one day.
   *
   * @param visit its reference; empty where nothing had been booked
   * @param name what was bought, where the figure counts that
   * @param number in the indicator's unit
   */
  public record Row(LocalDate day, String visit, @Nullable LocalText name, int number) {}

  /** Whether its rows can be told here. */
  public static boolean areThere(Indicator indicator) {
    return STATEMENTS.containsKey(indicator);
  }

  /**
   * As far as whoever acts may see them: the database says who receives guests there.
   *
   * @throws NotThere when it is not reckoned from such rows
   */
  @Transactional(readOnly = true)
  public List<Row> of(Indicator indicator, UUID community, YearMonth month) {
    if (!areThere(indicator)) throw new NotThere("rows of " + indicator);
    return sql.sql(STATEMENTS.get(indicator))
        .param("community", community)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .param("zone", settings.zone().getId())
        .query(
            (row, i) ->
                new Row(
                    row.getObject("day", LocalDate.class),
                    row.getString("visit"),
                    Columns.findText(row, "name"),
                    row.getInt("number")))
        .list();
  }
}
