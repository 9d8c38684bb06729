package org.aenglek.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trees, as far as whoever acts may see them. */
@Component
public class Trees {
  /** After any day of any year. */
  private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

  private final JdbcClient sql;

  Trees(JdbcClient sql) {
    this.sql = sql;
  }

  /** A fiscal year of which there is a plan. */
  public record Planned(String province, FiscalYear year) {}

  /** The latest year of each province first. */
  @Transactional(readOnly = true)
  public List<Planned> list() {
    return sql.sql("select distinct province, year from budgets.line order by province, year desc")
        .query((row, i) -> planned(row))
        .list();
  }

  /** Where whoever acts reads the whole tree. */
  @Transactional(readOnly = true)
  public List<String> provinces() {
    return sql.sql("select budgets.read_provinces() as code order by code")
        .query(String.class)
        .list();
  }

  /** Whether whoever acts writes down what becomes of that province's money. */
  @Transactional(readOnly = true)
  public boolean isKeptByMe(String province) {
    return sql.sql("select ? in (select budgets.kept_provinces())")
        .param(province)
        .query(Boolean.class)
        .single();
  }

  /** Empty where there is none, and for whoever may not see it. */
  @Transactional(readOnly = true)
  public Tree of(String province, FiscalYear year) {
    return until(province, year, EVER);
  }

  /** The same with what became of its money until a day, that one too. */
  @Transactional(readOnly = true)
  public Tree until(String province, FiscalYear year, LocalDate day) {
    var asked = Map.of("province", province, "year", year.buddhist());
    return Tree.of(province, year, lines("l.province = :province and l.year = :year", asked, day));
  }

  /**
   * A line with all that lies in it.
   *
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Node get(UUID id) {
    var line = line(id);
    return of(line.province(), line.year()).get(id);
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Line line(UUID id) {
    return lines("l.id = :id", Map.of("id", id), EVER).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("budget line " + id));
  }

  /** The lines in which that one lies, from the top down, so far as they may be seen. */
  @Transactional(readOnly = true)
  public List<Line> above(Line line) {
    return lines(
            """
            l.id in (with recursive up as (
                       select parent from budgets.line where id = :id
                        union all
                       select o.parent from up join budgets.line o on o.id = up.parent)
                     select parent from up where parent is not null)
            """,
            Map.of("id", line.id()),
            EVER)
        .stream()
        .sorted(Comparator.comparing(Line::kind))
        .toList();
  }

  /** Lines that are for one of these communities, as far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Node> forCommunities(Collection<UUID> communities) {
    var trees = new HashMap<Planned, Tree>();
    return linked(communities).stream()
        .map(
            one ->
                trees
                    .computeIfAbsent(one.place(), place -> of(place.province(), place.year()))
                    .get(one.line()))
        .toList();
  }

  private record Linked(UUID line, Planned place) {}

  /** The latest year first. */
  private List<Linked> linked(Collection<UUID> communities) {
    return sql.sql(
            """
            select distinct l.year, l.id, l.province from budgets.link k join budgets.line l on l.id = k.line
             where k.subject = any(?) and k.ended is null order by l.year desc, l.id
            """)
        .param(communities.toArray(UUID[]::new))
        .query((row, i) -> new Linked(Columns.id(row, "id"), planned(row)))
        .list();
  }

  private static Planned planned(ResultSet row) throws SQLException {
    return new Planned(row.getString("province"), new FiscalYear(row.getInt("year")));
  }

  /** Line by line along the keys: right after a file the database knows no better. */
  private List<Line> lines(String asked, Map<String, ?> parameters, LocalDate until) {
    return sql.sql(
            """
            select l.id, l.province, l.year, l.parent, l.kind, l.number, w.title, w.unit,
                   m.allocated, m.disbursed, m.returned, b.percent as bpm, b.day as bpm_day, i.percent as internal
              from budgets.line l
              join lateral (select title, unit from budgets.wording
                             where line = l.id order by number desc limit 1) w on true
              left join lateral (select (sum(amount) filter (where kind = 'allocation'))::bigint as allocated,
                                        (sum(amount) filter (where kind = 'disbursement'))::bigint as disbursed,
                                        (sum(amount) filter (where kind = 'return'))::bigint as returned
                                   from budgets.movement where line = l.id and day <= :until) m on true
              left join lateral (select percent, day from budgets.told
                                  where line = l.id and source = 'bpm' and day <= :until
                                  order by day desc, number desc limit 1) b on true
              left join lateral (select percent from budgets.told
                                  where line = l.id and source = 'internal' and day <= :until
                                  order by day desc, number desc limit 1) i on true
             where %s order by l.position, l.id
            """
                .formatted(asked))
        .params(parameters)
        .param("until", until)
        .query(Trees::line)
        .list();
  }

  private static Line line(ResultSet row, int i) throws SQLException {
    return new Line(
        Columns.id(row, "id"),
        row.getString("province"),
        new FiscalYear(row.getInt("year")),
        row.getObject("parent", UUID.class),
        Kind.of(row.getString("kind")),
        row.getString("number"),
        row.getString("title"),
        row.getString("unit"),
        new Amounts(
            Amounts.money(row.getObject("allocated", Long.class)),
            Amounts.money(row.getObject("disbursed", Long.class)),
            Amounts.money(row.getObject("returned", Long.class))),
        new Line.Told(
            row.getBigDecimal("bpm"),
            Columns.findDate(row, "bpm_day"),
            row.getBigDecimal("internal")));
  }
}
