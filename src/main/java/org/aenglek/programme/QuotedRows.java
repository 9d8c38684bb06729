package org.aenglek.programme;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.programme.Quote.Kept;
import org.aenglek.programme.Quote.Since;
import org.aenglek.programme.Quote.Told;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures that stories quote: what is published of them now, and what was when they were quoted.
 */
@Component
public class QuotedRows {
  private final JdbcClient sql;
  private final Errands errands;
  private final Clock clock;

  QuotedRows(JdbcClient sql, Errands errands, Clock clock) {
    this.sql = sql;
    this.errands = errands;
    this.clock = clock;
  }

  /** As it was published last; nothing where it is unknown. */
  @Transactional(readOnly = true)
  public Optional<Told> now(Quote quote) {
    return errands.ask(Reckoning.JOB, () -> published(quote));
  }

  private Optional<Told> published(Quote quote) {
    return sql.sql(
            """
            select value, (select max(at) from programme.publication b
                            where b.province = p.province and b.month = p.month) as known
              from programme.published p
             where place = ? and indicator = ? and month = ? order by number desc limit 1
            """)
        .params(quote.place().toString(), quote.indicator().key(), quote.month().atDay(1))
        .query((row, i) -> told(quote, row))
        .optional()
        .filter(told -> told.value() != null);
  }

  /** All that a story ever said. */
  Map<Quote, Told> said(UUID story) {
    return sql
        .sql("select place, indicator, month, value, known from programme.quoted where story = ?")
        .param(story)
        .query((row, i) -> told(quote(row), row))
        .stream()
        .collect(toMap(Told::quote, told -> told));
  }

  /** From now on a story says these, in this order; what it said before stays what it was. */
  void keep(UUID story, List<Told> quoted) {
    sql.sql("update programme.quoted set position = null where story = ?").param(story).update();
    for (int i = 0; i < quoted.size(); i++) keep(story, i + 1, quoted.get(i));
  }

  private void keep(UUID story, int position, Told told) {
    var quote = told.quote();
    sql.sql(
            """
            insert into programme.quoted (story, place, indicator, month, position, value, known, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (story, place, indicator, month) do update set position = excluded.position
            """)
        .params(
            story,
            quote.place().toString(),
            quote.indicator().key(),
            quote.month().atDay(1),
            position,
            told.value(),
            Columns.at(told.known()),
            Columns.at(clock.instant()))
        .update();
  }

  /** What a published story quotes, in its order. */
  @Transactional(readOnly = true)
  public List<Kept> of(UUID story) {
    return sql.sql(
            """
            select q.place, q.indicator, q.month, q.value, q.known, r.value as since, r.at
              from programme.quoted q
              left join lateral (
                select value, at from programme.requoted r
                 where r.story = q.story and r.place = q.place and r.indicator = q.indicator and r.month = q.month
                 order by number desc limit 1) r on true
             where q.story = ? and q.position is not null order by q.position
            """)
        .param(story)
        .query((row, i) -> new Kept(told(quote(row), row), since(row)))
        .list();
  }

  /** Writes down which quoted figures a publication has made another. */
  void correct(String province, YearMonth month, int number) {
    sql.sql(
            """
            insert into programme.requoted (story, place, indicator, month, number, value, at)
            select q.story, q.place, q.indicator, q.month, p.number, p.value, :now
              from programme.published p
              join programme.quoted q on q.place = p.place and q.indicator = p.indicator and q.month = p.month
             where p.province = :province and p.month = :month and p.number = :number
               and p.value is distinct from (
                   select b.value from programme.published b
                    where b.place = p.place and b.indicator = p.indicator and b.month = p.month and b.number < p.number
                    order by b.number desc limit 1)
            """)
        .param("province", province)
        .param("month", month.atDay(1))
        .param("number", number)
        .param("now", Columns.at(clock.instant()))
        .update();
  }

  private static Quote quote(ResultSet row) throws SQLException {
    return new Quote(
        Indicator.find(row.getString("indicator")).orElseThrow(),
        Place.parse(row.getString("place")),
        YearMonth.from(row.getObject("month", LocalDate.class)));
  }

  private static Told told(Quote quote, ResultSet row) throws SQLException {
    return new Told(quote, row.getBigDecimal("value"), Columns.instant(row, "known"));
  }

  private static @Nullable Since since(ResultSet row) throws SQLException {
    return row.getTimestamp("at") == null
        ? null
        : new Since(row.getBigDecimal("since"), Columns.instant(row, "at"));
  }
}
