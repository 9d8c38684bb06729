package org.aenglek.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.areas.District;
import org.aenglek.base.Actor;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of months that are over, as they were published. Whoever asks has been let in by
 * {@link Concerned}; the fund is told to those alone who see money there.
 */
@Component
public class PublishedFigures {
  /** Later than anything that was published. */
  private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

  private final JdbcClient sql;
  private final Reckoning reckoning;
  private final QuotedRows quoted;
  private final Access access;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  PublishedFigures(
      JdbcClient sql,
      Reckoning reckoning,
      QuotedRows quoted,
      Access access,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.reckoning = reckoning;
    this.quoted = quoted;
    this.access = access;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A figure that was published.
   *
   * @param number of the publication that said it, or of what it is made, last
   * @param before what had been said until then; nothing where it was unknown
   */
  public record Published(Figure figure, int number, @Nullable BigDecimal before) {}

  /**
   * When a month's figures were published.
   *
   * @param by whoever acted
   */
  public record Publication(int number, Instant at, String by) {}

  /**
   * Reckons a month that is over, and publishes what became known or another.
   *
   * @throws ProgrammeRefused while the month is running
   */
  @Transactional
  public void publish(String province, YearMonth month) {
    publish(province, List.of(month));
  }

  /** The same of several months. */
  @Transactional
  public void publish(String province, List<YearMonth> months) {
    access.require(Permission.CHECK, Place.province(province));
    if (!months.stream().allMatch(month -> month.isBefore(thisMonth()))) {
      throw new ProgrammeRefused(Reason.MONTH_RUNNING);
    }
    var by = Actor.current().name();
    errands.run(
        Reckoning.JOB,
        () -> {
          lock(province);
          return written(province, months, by);
        });
  }

  /** Two who publish at once do it one after the other. */
  private void lock(String province) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('programme of ' || ?, 0))")
        .param(province)
        .query(row -> {});
  }

  private int written(String province, List<YearMonth> months, String by) {
    var known = clock.instant();
    var figures = reckoning.of(province, months, known).stream().collect(groupingBy(Figure::month));
    return months.stream()
        .mapToInt(month -> written(new Issue(province, month, known, by), figures.get(month)))
        .sum();
  }

  /** A month that is published now. */
  private record Issue(String province, YearMonth month, Instant known, String by) {}

  private int written(Issue issue, List<Figure> figures) {
    int number = find(issue.province(), issue.month()).map(last -> last.number() + 1).orElse(1);
    var month = issue.month().atDay(1);
    sql.sql(
            """
            insert into programme.publication (province, month, number, at, by) values (?, ?, ?, ?, ?)
            """)
        .params(issue.province(), month, number, Columns.at(issue.known()), issue.by())
        .update();
    int rows = written(issue, number, figures);
    quoted.correct(issue.province(), issue.month(), number);
    return rows;
  }

  /**
   * What was unknown and is so still is not written; of what is the same it may be made of more.
   */
  private int written(Issue issue, int number, List<Figure> figures) {
    return sql.sql(
            """
            insert into programme.published (province, month, number, place, indicator, value, part_sum, part_of)
            select :province, :month, :number, f.place, f.indicator, f.value, f.part_sum, f.part_of
              from unnest(:places, :indicators, :values, :sums, :ofs) f (place, indicator, value, part_sum, part_of)
              left join (select distinct on (place, indicator) place, indicator, value, part_sum, part_of
                           from programme.published where province = :province and month = :month
                          order by place, indicator, number desc) last using (place, indicator)
             where f.value is distinct from last.value
                or f.value is not null and (f.part_sum, f.part_of) is distinct from (last.part_sum, last.part_of)
            """)
        .param("province", issue.province())
        .param("month", issue.month().atDay(1))
        .param("number", number)
        .param("places", texts(figures, figure -> figure.place().toString()))
        .param("indicators", texts(figures, figure -> figure.indicator().key()))
        .param("values", figures.stream().map(Figure::value).toArray(BigDecimal[]::new))
        .param("sums", parts(figures, Tally::sum).toArray(BigDecimal[]::new))
        .param("ofs", parts(figures, Tally::of).toArray(Long[]::new))
        .update();
  }

  private static <T> Stream<@Nullable T> parts(List<Figure> figures, Function<Tally, T> said) {
    return figures.stream()
        .map(figure -> figure.parts() == null ? null : said.apply(figure.parts()));
  }

  private static String[] texts(List<Figure> figures, Function<Figure, String> said) {
    return figures.stream().map(said).toArray(String[]::new);
  }

  /** The last month that was published of a province. */
  @Transactional(readOnly = true)
  public Optional<YearMonth> newest(String province) {
    return sql.sql(
            "select max(month) from programme.publication where province = ? having count(*) > 0")
        .param(province)
        .query(LocalDate.class)
        .optional()
        .map(YearMonth::from);
  }

  /** Nothing where that month was not published. */
  @Transactional(readOnly = true)
  public Optional<Publication> find(String province, YearMonth month) {
    return sql.sql(
            """
            select number, at, by from programme.publication where province = ? and month = ?
             order by number desc limit 1
            """)
        .params(province, month.atDay(1))
        .query(PublishedFigures::publication)
        .optional();
  }

  /** What is said today of a month of a place, and of the year before it. */
  @Transactional(readOnly = true)
  public MonthFigures of(Place place, YearMonth month) {
    return of(place, month, NEWEST);
  }

  /** The same as it was said at a moment. */
  @Transactional(readOnly = true)
  public MonthFigures of(Place place, YearMonth month, Instant then) {
    boolean seesMoney = access.may(Permission.SEE_MONEY, place);
    var first = MonthFigures.first(month);
    var rows = errands.ask(Reckoning.JOB, () -> rows(place, first, month, then));
    return MonthFigures.of(
        month,
        rows.stream()
            .filter(one -> seesMoney || Quote.isForAll(one.figure().indicator()))
            .toList());
  }

  private List<Published> rows(Place place, YearMonth first, YearMonth last, Instant then) {
    return sql.sql(
            """
            select n.*, (select e.value from programme.published e
                          where e.place = n.place and e.indicator = n.indicator and e.month = n.month
                            and e.number < n.number and e.value is distinct from n.value
                          order by e.number desc limit 1) as before
              from (
              select distinct on (indicator, month) place, indicator, month, number, value, part_sum, part_of
                from programme.published join programme.publication b using (province, month, number)
               where place = ? and month between ? and ? and b.at <= ?
               order by indicator, month, number desc) n
            """)
        .params(place.toString(), first.atDay(1), last.atDay(1), Columns.at(then))
        .query(PublishedFigures::published)
        .list();
  }

  /** The same indicator of all communities that lie in a place. */
  @Transactional(readOnly = true)
  public Map<UUID, BigDecimal> ofCommunities(Place area, YearMonth month, Indicator indicator) {
    return ofCommunities(area, month, indicator, NEWEST);
  }

  /** The same as it was said at a moment. */
  @Transactional(readOnly = true)
  public Map<UUID, BigDecimal> ofCommunities(
      Place area, YearMonth month, Indicator indicator, Instant then) {
    return eachIn(area, month, indicator, then).stream()
        .collect(toMap(figure -> UUID.fromString(figure.place().id()), Figure::value));
  }

  /** Known ones of the communities of the province in which an area lies. */
  List<Figure> eachIn(Place area, YearMonth month, Indicator indicator, Instant then) {
    var province = District.province(area.id());
    return errands.ask(Reckoning.JOB, () -> inProvince(province, month, indicator, then)).stream()
        .filter(figure -> figure.value() != null)
        .toList();
  }

  private List<Figure> inProvince(
      String province, YearMonth month, Indicator indicator, Instant then) {
    return sql
        .sql(
            """
            select distinct on (place) place, indicator, month, number, value, part_sum, part_of,
                   null::numeric as before
              from programme.published join programme.publication b using (province, month, number)
             where province = ? and month = ? and indicator = ? and place like 'community %' and b.at <= ?
             order by place, number desc
            """)
        .params(province, month.atDay(1), indicator.key(), Columns.at(then))
        .query(PublishedFigures::published)
        .stream()
        .map(Published::figure)
        .toList();
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atZone(settings.zone()));
  }

  private static @Nullable Tally parts(ResultSet row) throws SQLException {
    var sum = row.getBigDecimal("part_sum");
    return sum == null ? null : new Tally(sum, row.getLong("part_of"));
  }

  static Publication publication(ResultSet row, int i) throws SQLException {
    return new Publication(row.getInt("number"), Columns.instant(row, "at"), row.getString("by"));
  }

  private static Published published(ResultSet row, int i) throws SQLException {
    return new Published(
        new Figure(
            Indicator.find(row.getString("indicator")).orElseThrow(),
            Place.parse(row.getString("place")),
            YearMonth.from(row.getObject("month", LocalDate.class)),
            row.getBigDecimal("value"),
            parts(row)),
        row.getInt("number"),
        row.getBigDecimal("before"));
  }
}
