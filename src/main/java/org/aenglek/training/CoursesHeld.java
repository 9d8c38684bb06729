package org.aenglek.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.people.Erased;
import org.aenglek.people.Held;
import org.aenglek.people.Held.Fact;
import org.aenglek.people.HoldsPersonalData;
import org.aenglek.people.Kept;
import org.aenglek.site.Columns;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At which courses somebody was, what they said of themself, and their certificates. Of a
 * certificate the row stays without its name, for the figures of its month.
 */
@Component
@Order(131)
class CoursesHeld implements HoldsPersonalData {
  private static final String COURSES = "training.held.courses";
  private static final String PRESENCE = "training.held.presence";
  private static final String ANSWERS = "training.held.answers";
  private static final String CERTIFICATES = "training.held.certificates";
  private static final String TAUGHT = "training.held.taught";

  private final JdbcClient sql;

  CoursesHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "training";
  }

  /** What there is of somebody in a session, with the course's name. */
  private List<List<Fact>> list(String columns, String table, UUID person, Facts facts) {
    return sql.sql(
            "select c.name as course, "
                + columns
                + " from "
                + table
                + """
                   x join training.session s on s.id = x.session join training.course c on c.id = s.course
                  where x.person = ? order by s.first_day, x.session
                  """)
        .param(person)
        .query((row, i) -> facts.of(row))
        .list();
  }

  private interface Facts {
    List<Fact> of(ResultSet row) throws SQLException;
  }

  private static Fact course(ResultSet row) throws SQLException {
    return new Fact("people.fact.value", new Held.Value.Name(Columns.text(row, "course")));
  }

  private static Fact day(String name, ResultSet row, String column) throws SQLException {
    return new Fact(name, new Held.Value.Day(row.getObject(column, LocalDate.class)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held(
            COURSES,
            list(
                "x.at",
                "training.enrolment",
                person,
                row ->
                    List.of(
                        course(row),
                        Fact.moment("people.fact.entered", Columns.instant(row, "at"))))),
        new Held(
            PRESENCE,
            list(
                "x.day",
                "(select session, person, day from training.presence union select session, person, day from training.walk_in)",
                person,
                row -> List.of(course(row), day("training.fact.there", row, "day")))),
        new Held(
            ANSWERS,
            list(
                "x.phase, array_to_string(x.answers, ' ') as answers",
                "training.self_assessment",
                person,
                row ->
                    List.of(
                        course(row),
                        Fact.word("people.fact.kind", "training.self." + row.getString("phase")),
                        Fact.text("people.fact.words", row.getString("answers"))))),
        new Held(
            CERTIFICATES,
            list(
                "x.code, x.first_day",
                "(select * from training.certificate where name is not null)",
                person,
                row ->
                    List.of(
                        course(row),
                        Fact.text("training.fact.code", row.getString("code")),
                        day("people.fact.given", row, "first_day")))),
        new Held(TAUGHT, list("x.name", "training.trainer", person, row -> List.of(course(row)))));
  }

  @Override
  public List<Kept> mustKeep(UUID person) {
    return List.of(new Kept("training.kept.certificate", null, "people.law.pdpa-24-5"));
  }

  /** Seats at what is still to come are free for others. */
  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql(
            """
            update training.session s set taken = taken - 1
              from training.enrolment e
             where e.session = s.id and e.person = ? and e.given_back is null
               and not exists (select from training.presence p where p.session = s.id and p.person = e.person)
            """)
        .param(person)
        .update();
    for (var table : List.of("presence", "walk_in", "self_assessment", "enrolment", "trainer")) {
      sql.sql("delete from training." + table + " where person = ?").param(person).update();
    }
    sql.sql("update training.certificate set name = null where person = ?").param(person).update();
    return new Erased(List.of(COURSES, PRESENCE, ANSWERS, CERTIFICATES, TAUGHT), mustKeep(person));
  }
}
