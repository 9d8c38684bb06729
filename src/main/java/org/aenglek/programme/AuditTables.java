package org.aenglek.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows behind the figures, and what was resolved, done and assessed. People are ids alone; of
 * meetings one reads what one may read there oneself.
 */
@Component
@Order(20)
class AuditTables implements AuditPart {
  private static final int ROWS_AT_ONCE = 2000;

  /**
   * A file and the statement that fills it.
   *
   * @param isOwn whether it is read as whoever asks, and not by a job
   */
  record Table(String file, boolean isOwn, String statement) {}

  private static final List<Table> TABLES =
      List.of(
          new Table(
              "visits.csv",
              false,
              """
              select v.reference, c.slug as community, v.first_day, v.adults + v.children as heads, p.at as ordered,
                     a.attended, a.at as told
                from bookings.visit v join areas.community c on c.id = v.community and c.province = :province
                join bookings.placed p on p.id = v.placed left join bookings.arrival a on a.visit = v.id
               where v.first_day between :first and :last order by v.first_day, v.reference
              """),
          new Table(
              "walk-ins.csv",
              false,
              """
              select w.event, c.slug as community, w.happened, w.undone, w.heads from counter.arrival w
                join areas.community c on c.id = w.community and c.province = :province
               where w.visit is null and w.happened >= :from and w.happened < :to order by w.happened, w.event
              """),
          new Table(
              "sales.csv",
              false,
              """
              select s.id as sale, c.slug as community, s.happened, s.undone, l.kind, l.offer, l.quantity,
                     l.unit as satang_each, s.total as satang_in_all, s.paid, s.receipt
                from counter.sale s join areas.community c on c.id = s.community and c.province = :province
                join counter.line l on l.sale = s.id
               where s.happened >= :from and s.happened < :to order by s.happened, s.id, l.position
              """),
          new Table(
              "postings.csv",
              false,
              """
              select t.id as transfer, p.line, t.at, t.kind, t.cause_kind, t.cause, t.corrects, t.rule, a.id as account,
                     a.owner_kind, a.kind as account_kind, c.slug as community, p.month, p.amount as satang, p.currency, p.part
                from income.posting p join income.transfer t on t.id = p.transfer
                join income.account a on a.id = p.account
                join areas.community c on c.id = a.community and c.province = :province
               where p.month between :first and :last order by t.id, p.line
              """),
          new Table(
              "seals.csv",
              false,
              """
              select number, transfers, encode(hash, 'hex') as sha256, at from income.seal order by number
              """),
          new Table(
              "assessments.csv",
              false,
              """
              select s.id as assessment, c.slug as community, s.set, s.version, r.number, r.points, r.grade, r.at
                from readiness.assessment s join areas.community c on c.id = s.community and c.province = :province
                join readiness.result r on r.assessment = s.id
               where r.at >= :from and r.at < :to order by r.at, s.id, r.number
              """),
          new Table(
              "assessment-answers.csv",
              false,
              """
              select a.assessment, a.criterion, a.number, a.level, a.words, a.at,
                     case when a.picture is not null
                          then 'evidence/assessments/' || a.assessment || '-' || a.criterion || '-' || a.number || '.jpg' end as file
                from readiness.answer a join readiness.assessment s on s.id = a.assessment
                join areas.community c on c.id = s.community and c.province = :province
               where a.at >= :from and a.at < :to order by a.assessment, a.criterion, a.number
              """),
          new Table(
              "resolutions.csv",
              true,
              """
              select r.id as resolution, m.id as meeting, m.year, m.number as meeting_number, r.number, r.kind, r.words,
                     r.yes, r.no, r.abstained, r.at, t.id as task
                from meetings.resolution r join meetings.meeting m on m.id = r.meeting
                join meetings.body b on b.id = m.body and b.province = :province
                left join meetings.task t on t.resolution = r.id
               where r.at >= :from and r.at < :to order by r.at, r.id
              """),
          new Table(
              "tasks.csv",
              true,
              """
              select t.id as task, t.kind, t.resolution, t.what ->> 'th' as what, t.evidence as evidence_asked_for, t.made,
                     a.number, a.owner_kind, a.due
                from meetings.task t join meetings.assignment a on a.task = t.id
               where t.province = :province and t.made < :to order by t.made, t.id, a.number
              """),
          new Table(
              "task-reports.csv",
              true,
              """
              select r.task, r.number, r.state, r.words, r.link, r.seen_by is not null as seen, r.at,
                     case when coalesce(r.picture, r.paper) is not null then 'evidence/tasks/' || r.task || '-' || r.number
                       || case when r.paper is null then '.jpg' else '.pdf' end end as file
                from meetings.report r join meetings.task t on t.id = r.task and t.province = :province
               where r.at >= :from and r.at < :to order by r.at, r.task, r.number
              """));

  private static final List<Table> PICTURES =
      List.of(
          new Table(
              "evidence/tasks/",
              true,
              """
              select r.task || '-' || r.number || case when r.paper is null then '.jpg' else '.pdf' end as file,
                     coalesce(r.picture, r.paper) as picture
                from meetings.report r join meetings.task t on t.id = r.task and t.province = :province
               where coalesce(r.picture, r.paper) is not null and r.at >= :from and r.at < :to order by file
              """),
          new Table(
              "evidence/assessments/",
              false,
              """
              select a.assessment || '-' || a.criterion || '-' || a.number || '.jpg' as file, a.picture
                from readiness.answer a join readiness.assessment s on s.id = a.assessment
                join areas.community c on c.id = s.community and c.province = :province
               where a.picture is not null and a.at >= :from and a.at < :to order by file
              """));

  private final JdbcClient sql;
  private final Errands errands;
  private final Settings settings;

  AuditTables(JdbcClient sql, Errands errands, Settings settings) {
    this.sql = sql;
    this.errands = errands;
    this.settings = settings;
  }

  @Override
  public void write(Span span, AuditZip pack) throws IOException {
    for (var table : TABLES) table(table, span, pack);
    for (var table : AuditBudgets.TABLES) table(table, span, pack);
    for (var pictures : PICTURES) pictures(pictures, span, pack);
    for (var pictures : AuditBudgets.PICTURES) pictures(pictures, span, pack);
  }

  private void table(Table table, Span span, AuditZip pack) throws IOException {
    pack.file(
        table.file(),
        out -> read(table, span, ROWS_AT_ONCE, rows -> new AuditCsv(out).write(rows)));
  }

  /** One at a time: each may be large. */
  private void pictures(Table pictures, Span span, AuditZip pack) {
    read(
        pictures,
        span,
        1,
        rows -> {
          while (rows.next()) {
            var bytes = rows.getBytes("picture");
            pack.file(pictures.file() + rows.getString("file"), out -> out.write(bytes));
          }
        });
  }

  /** What is done with the rows of a statement. */
  private interface Reading {
    void of(ResultSet rows) throws SQLException, IOException;
  }

  private void read(Table table, Span span, int atOnce, Reading reading) {
    if (table.isOwn()) query(table, span, atOnce, reading);
    else errands.ask(Reckoning.JOB, () -> query(table, span, atOnce, reading));
  }

  private boolean query(Table table, Span span, int atOnce, Reading reading) {
    var zone = settings.zone();
    var after = span.last().plusMonths(1).atDay(1);
    return sql.sql(table.statement())
        .param("province", span.province())
        .param("first", span.first().atDay(1))
        .param("last", span.last().atEndOfMonth())
        .param("from", Columns.at(span.first().atDay(1).atStartOfDay(zone).toInstant()))
        .param("to", Columns.at(after.atStartOfDay(zone).toInstant()))
        .withFetchSize(atOnce)
        .query((ResultSetExtractor<Boolean>) rows -> wasRead(rows, reading));
  }

  private static boolean wasRead(ResultSet rows, Reading reading) throws SQLException {
    try {
      reading.of(rows);
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
