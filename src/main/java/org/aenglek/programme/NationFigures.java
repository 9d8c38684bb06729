package org.aenglek.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One indicator of a month, of every province beside the others, as each has published it. For
 * those whom the whole country concerns: an auditor or an administrator of everywhere.
 */
@Component
public class NationFigures {
  private final JdbcClient sql;
  private final Areas areas;
  private final Concerned concerned;
  private final Access access;
  private final Errands errands;

  NationFigures(JdbcClient sql, Areas areas, Concerned concerned, Access access, Errands errands) {
    this.sql = sql;
    this.areas = areas;
    this.concerned = concerned;
    this.access = access;
    this.errands = errands;
  }

  /** How far a province has come with its figures. */
  public enum State {
    /** It has no community yet. */
    NOT_STARTED,
    /** It has communities, and no month of it was ever published. */
    NEVER_PUBLISHED,
    /** This month is not published. */
    NOT_PUBLISHED,
    PUBLISHED
  }

  /** A province's figure, of the month, of the one before, of the same month a year before. */
  public record Row(
      Province province,
      State state,
      int communities,
      @Nullable BigDecimal now,
      @Nullable BigDecimal lastMonth,
      @Nullable BigDecimal lastYear) {}

  /** Whether the whole country concerns whoever acts. */
  public boolean maySee() {
    return concerned.maySee(Place.EVERYWHERE);
  }

  /** Those that may be told to whoever acts. */
  public List<Indicator> indicators() {
    boolean seesMoney = access.may(Permission.SEE_MONEY, Place.EVERYWHERE);
    return Stream.of(Indicator.values()).filter(one -> seesMoney || Quote.isForAll(one)).toList();
  }

  /**
   * All provinces, by their codes.
   *
   * @throws Access.NotAllowed when they do not concern whoever acts
   */
  @Transactional(readOnly = true)
  public List<Row> of(YearMonth month, Indicator indicator) {
    concerned.requireToSee(Place.EVERYWHERE);
    if (!indicators().contains(indicator)) throw new Access.NotAllowed();
    return errands.ask(Reckoning.JOB, () -> rows(month, indicator));
  }

  private List<Row> rows(YearMonth month, Indicator indicator) {
    var figures = figures(month, indicator);
    var communities = areas.communitiesByProvince();
    var published = published(month);
    return areas.provinces().stream()
        .map(
            province -> {
              var its = figures.getOrDefault(Place.province(province.code()), Map.of());
              int many = communities.getOrDefault(province.code(), 0);
              return new Row(
                  province,
                  state(many, Optional.ofNullable(published.get(province.code()))),
                  many,
                  its.get(month),
                  its.get(month.minusMonths(1)),
                  its.get(MonthFigures.first(month)));
            })
        .toList();
  }

  private static State state(int communities, Optional<Boolean> published) {
    if (published.isEmpty()) return communities == 0 ? State.NOT_STARTED : State.NEVER_PUBLISHED;
    return published.get() ? State.PUBLISHED : State.NOT_PUBLISHED;
  }

  /** Of each province that ever published anything, whether it has published that month. */
  private Map<String, Boolean> published(YearMonth month) {
    return sql
        .sql(
            """
            select province, bool_or(month = ?) as published from programme.publication
             group by province
            """)
        .param(month.atDay(1))
        .query((row, i) -> Map.entry(row.getString("province"), row.getBoolean("published")))
        .list()
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What was said last of each province; what is unknown is absent. */
  private Map<Place, Map<YearMonth, BigDecimal>> figures(YearMonth month, Indicator indicator) {
    return said(month, indicator).stream()
        .filter(one -> one.value() != null)
        .collect(groupingBy(Figure::place, HashMap::new, toMap(Figure::month, Figure::value)));
  }

  private List<Figure> said(YearMonth month, Indicator indicator) {
    return sql.sql(
            """
            select distinct on (place, month) place, month, value from programme.published
             where place = any(:places) and indicator = :indicator and month = any(:months::date[])
             order by place, month, number desc
            """)
        .param("places", places())
        .param("indicator", indicator.key())
        .param("months", months(month))
        .query(
            (row, i) ->
                new Figure(
                    indicator,
                    Place.parse(row.getString("place")),
                    YearMonth.from(row.getObject("month", LocalDate.class)),
                    row.getBigDecimal("value"),
                    null))
        .list();
  }

  private String[] places() {
    return areas.provinces().stream()
        .map(province -> Place.province(province.code()).toString())
        .toArray(String[]::new);
  }

  private static String[] months(YearMonth month) {
    return Stream.of(month, month.minusMonths(1), MonthFigures.first(month))
        .map(each -> each.atDay(1).toString())
        .toArray(String[]::new);
  }
}
