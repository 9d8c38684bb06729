package org.aenglek.budgets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
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
        .query(
            (row, i) -> new Planned(row.getString("province"), new FiscalYear(row.getInt("year"))))
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
    var lines = lines("l.province = :province and l.year = :year", asked(province, year));
    return Tree.of(province, year, lines);
  }

  private static Map<String, ?> asked(String province, FiscalYear year) {
    return Map.of("province", province, "year", year.buddhist());
  }

  /**
   * A line with all that lies in it.
   *
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Node get(UUID id) {
    var line = line(id);
    return of(line.province(), line.year()).find(id).orElseThrow();
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Line line(UUID id) {
    return lines("l.id = :id", Map.of("id", id)).stream()
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
            Map.of("id", line.id()))
        .stream()
        .sorted(Comparator.comparing(Line::kind))
        .toList();
  }

  /** PlanLines that are for that community, as far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Node> forCommunity(UUID community) {
    var ids =
        sql.sql(
                """
                select k.line from budgets.link k join budgets.line l on l.id = k.line
                 where k.subject = ? and k.ended is null order by l.year desc, l.id
                """)
            .param(community)
            .query(UUID.class)
            .list();
    return ids.stream().map(this::get).toList();
  }

  /** Line by line along the keys: right after a file the database knows no better. */
  private List<Line> lines(String asked, Map<String, ?> parameters) {
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
                                   from budgets.movement where line = l.id) m on true
              left join lateral (select percent, day from budgets.told
                                  where line = l.id and source = 'bpm' order by number desc limit 1) b on true
              left join lateral (select percent from budgets.told
                                  where line = l.id and source = 'internal' order by number desc limit 1) i on true
             where %s order by l.position, l.id
            """
                .formatted(asked))
        .params(parameters)
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
