package org.aenglek.people;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.people.Held.Fact;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For what somebody is qualified; nothing of it has to stay. */
@Component
@Order(15)
class QualificationsHeld implements HoldsPersonalData {
  private static final String KEY = "people.held.qualification";

  private final JdbcClient sql;
  private final Qualifications qualifications;

  QualificationsHeld(JdbcClient sql, Qualifications qualifications) {
    this.sql = sql;
    this.qualifications = qualifications;
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held(KEY, qualifications.of(List.of(person)).stream().map(this::facts).toList()));
  }

  private List<Fact> facts(Qualifications.Qualification one) {
    var facts = new ArrayList<Fact>();
    facts.add(Fact.word("people.fact.does", "people.does." + one.trade()));
    facts.add(new Fact("people.fact.given", new Held.Value.Day(one.first())));
    if (one.last() != null)
      facts.add(new Fact("people.fact.until", new Held.Value.Day(one.last())));
    return facts;
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql("delete from people.qualification where person = ?").param(person).update();
    return new Erased(List.of(KEY), List.of());
  }
}
