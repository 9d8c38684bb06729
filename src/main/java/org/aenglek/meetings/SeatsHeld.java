package org.aenglek.meetings;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
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
 * Which seats and tasks somebody has, and what they vouched for. Orders of appointment, minutes and
 * who saw what was done are official papers and stay as they were written; after an erasure their
 * person's row leads to nobody.
 */
@Component
@Order(120)
class SeatsHeld implements HoldsPersonalData {
  private final JdbcClient sql;

  SeatsHeld(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public String module() {
    return "meetings";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held("meetings.held.seats", seats(person)),
        new Held("meetings.held.tasks", tasks(person)),
        new Held("meetings.held.seen", seen(person)));
  }

  @Override
  public List<Kept> mustKeep(UUID person) {
    return List.of(new Kept("meetings.kept.papers", null, "people.law.pdpa-24-5"));
  }

  @Override
  public Erased erase(UUID person) {
    return new Erased(List.of(), mustKeep(person));
  }

  private List<List<Fact>> seats(UUID person) {
    return sql.sql("select role, title, name from meetings.seat where person = ? order by id")
        .param(person)
        .query(
            (row, i) ->
                List.of(
                    Fact.word("people.fact.role", "meetings.seat." + row.getString("role")),
                    Fact.text("people.fact.name", row.getString("name")),
                    Fact.text("people.fact.value", row.getString("title"))))
        .list();
  }

  private List<List<Fact>> tasks(UUID person) {
    return tasks(
        """
        select t.what, a.at from meetings.assignment a join meetings.task t on t.id = a.task
         where a.owner = ? order by a.at
        """,
        person);
  }

  private List<List<Fact>> seen(UUID person) {
    return tasks(
        """
        select t.what, r.at from meetings.report r join meetings.task t on t.id = r.task
         where r.seen_by is not null and r.by = ? order by r.at
        """,
        Actor.person(person).name());
  }

  private List<List<Fact>> tasks(String statement, Object whose) {
    return sql.sql(statement)
        .param(whose)
        .query(
            (row, i) ->
                List.of(
                    Fact.moment("people.fact.entered", Columns.instant(row, "at")),
                    new Fact("people.fact.value", new Held.Value.Name(Columns.text(row, "what")))))
        .list();
  }
}
