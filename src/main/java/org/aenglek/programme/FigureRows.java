package org.aenglek.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of a village's month from which a figure was reckoned: together they make it. */
@Component
public class FigureRows {
  private final Tallies tallies;
  private final Concerned concerned;
  private final Access access;
  private final Errands errands;
  private final Clock clock;

  FigureRows(Tallies tallies, Concerned concerned, Access access, Errands errands, Clock clock) {
    this.tallies = tallies;
    this.concerned = concerned;
    this.access = access;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * What came on one day.
   *
   * @param visit its reference; empty where nothing had been booked, or nobody is to know
   * @param name what was bought, learnt or travelled, where the figure counts that
   * @param note the word for what it was; empty where the name or the visit says it
   * @param answer of a booking that somebody had to answer
   */
  public record Row(
      LocalDate day,
      String visit,
      @Nullable LocalText name,
      String note,
      @Nullable Answer answer,
      Tally number) {}

  /** When a booking was asked for, and answered so far. */
  public record Answer(Instant asked, Optional<Instant> answered) {}

  /**
   * All of a month.
   *
   * @param counted what was known then
   * @param later what is known since
   * @param gone what was counted and is no more, or is another
   */
  public record Rows(List<Row> counted, List<Row> later, List<Row> gone) {

    /** What the counted ones make together; nothing where the mean of nothing is asked for. */
    public Optional<BigDecimal> figure(Indicator indicator) {
      var sum = counted.stream().map(Row::number).reduce(Tally.NOTHING, Tally::plus);
      return Optional.ofNullable(indicator.unit().isMean() ? sum.mean() : sum.sum());
    }
  }

  /** Whether whoever acts may open its rows there. */
  public boolean areOpen(Indicator indicator, Community community) {
    return isListed(indicator) && mayOpen(indicator.behind(), Place.community(community.id()));
  }

  private static boolean isListed(Indicator indicator) {
    return indicator.behind().isListed();
  }

  private boolean mayOpen(Behind behind, Place place) {
    return behind == Behind.GUESTS
        ? access.may(Permission.SEE_PEOPLE, place)
        : concerned.maySee(place);
  }

  /**
   * @param then when the month was published, or now
   * @throws NotThere when it is not reckoned from such rows
   * @throws Access.NotAllowed when they are not for whoever acts
   */
  @Transactional(readOnly = true)
  public Rows of(Indicator indicator, Community community, YearMonth month, Instant then) {
    if (!isListed(indicator)) throw new NotThere("rows of " + indicator);
    if (!areOpen(indicator, community)) throw new Access.NotAllowed();
    var counted = known(indicator, community, month, then);
    var today = clock.instant();
    var now = then.isBefore(today) ? known(indicator, community, month, today) : counted;
    return new Rows(counted, without(now, counted), without(counted, now));
  }

  /** A job reads them: a route leads through villages into which one does not see. */
  private List<Row> known(
      Indicator indicator, Community community, YearMonth month, Instant known) {
    var asked = new Tallies.Asked(community.province(), month, known);
    return errands.ask(
        Reckoning.JOB,
        () ->
            tallies
                .statement(FigureStatements.rows(indicator), asked)
                .param("community", community.id())
                .query((row, i) -> row(row, indicator))
                .list());
  }

  /** The same row may be there several times. */
  private static List<Row> without(List<Row> rows, List<Row> others) {
    var rest = new ArrayList<>(rows);
    others.forEach(rest::remove);
    return rest;
  }

  private static Row row(ResultSet row, Indicator indicator) throws SQLException {
    return new Row(
        row.getObject("day", LocalDate.class),
        row.getString("visit"),
        Columns.findText(row, "name"),
        row.getString("note"),
        indicator == Indicator.ANSWERED_IN_TIME ? answer(row) : null,
        new Tally(row.getBigDecimal("number"), row.getLong("of")));
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        Columns.instant(row, "asked"), Optional.ofNullable(Columns.findInstant(row, "answered")));
  }
}
