package org.aenglek.programme;

import java.util.List;
import org.aenglek.programme.AuditTables.Table;

/**
 * The province's plan, per baht: each line, every movement of its money with the paper that shows
 * it, what it is for and what became of it. It is read as whoever asks may read it there.
 */
final class AuditBudgets {
  private AuditBudgets() {}

  /** All lines of the fiscal years in which the asked months lie. */
  private static final String LINES =
      """
      with line as (select l.* from budgets.line l
                     where l.province = :province
                       and l.year between extract(year from :first::date + interval '3 months') + 543
                                      and extract(year from :last::date + interval '3 months') + 543)
      """;

  static final List<Table> TABLES =
      List.of(
          new Table(
              "budget-lines.csv",
              true,
              LINES
                  + """
                  select l.id as line, l.year, l.parent, l.kind, l.number, l.position, w.title, w.unit,
                         (select sum(amount) from budgets.movement m where m.line = l.id and m.kind = 'allocation')
                         as satang_allocated,
                         (select sum(amount) from budgets.movement m where m.line = l.id and m.kind = 'disbursement')
                         as satang_disbursed,
                         (select sum(amount) from budgets.movement m where m.line = l.id and m.kind = 'return')
                         as satang_returned
                    from line l
                    join budgets.wording w on w.line = l.id
                     and w.number = (select max(n.number) from budgets.wording n where n.line = l.id)
                   order by l.year, l.id
                  """),
          new Table(
              "budget-movements.csv",
              true,
              LINES
                  + """
                  select m.id as movement, m.line, m.kind, m.amount as satang, m.day, m.document, m.note, m.corrects,
                         m.transfer, f.file as read_from, m.made,
                         case when m.picture is not null
                              then 'evidence/budgets/' || m.id || case when m.pdf then '.pdf' else '.jpg' end end as file
                    from budgets.movement m join line l on l.id = m.line left join budgets.import f on f.id = m.import
                   order by m.made, m.id
                  """),
          new Table(
              "budget-percents.csv",
              true,
              LINES
                  + """
                  select t.line, t.source, t.number, t.percent, t.day, t.at
                    from budgets.told t join line l on l.id = t.line order by t.at, t.line, t.source, t.number
                  """),
          new Table(
              "budget-links.csv",
              true,
              LINES
                  + """
                  select k.line, k.kind, k.subject, c.slug as community, k.at, k.ended
                    from budgets.link k join line l on l.id = k.line
                    left join areas.community c on c.id = k.subject order by k.at, k.id
                  """),
          new Table(
              "budget-results.csv",
              true,
              LINES
                  + """
                  select r.id as result, r.line, r.words, r.address, r.at,
                         case when r.picture is not null
                              then 'evidence/budgets/' || r.id || case when r.pdf then '.pdf' else '.jpg' end end as file
                    from budgets.result r join line l on l.id = r.line order by r.at, r.id
                  """));

  static final List<Table> PICTURES =
      List.of(
          new Table(
              "evidence/budgets/",
              true,
              LINES
                  + """
                  select m.id || case when m.pdf then '.pdf' else '.jpg' end as file, m.picture from budgets.movement m join line l on l.id = m.line
                   where m.picture is not null
                   union all
                  select r.id || case when r.pdf then '.pdf' else '.jpg' end, r.picture from budgets.result r join line l on l.id = r.line
                   where r.picture is not null
                   order by file
                  """));
}
