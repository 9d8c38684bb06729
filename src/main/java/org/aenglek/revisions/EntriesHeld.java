package org.aenglek.revisions;

import java.util.ArrayList;
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
 * What somebody has begun to enter, and what they have entered. The texts of a community are the
 * community's and stay; who wrote them is an id that leads to nobody after an erasure.
 */
@Component
@Order(70)
class EntriesHeld implements HoldsPersonalData {
  private static final int TOLD = 500;
  private static final String DRAFTS = "revisions.held.drafts";
  private static final String ENTERED = "revisions.held.entered";

  private final JdbcClient sql;
  private final List<Revisable> kinds;

  EntriesHeld(JdbcClient sql, List<Revisable> kinds) {
    this.sql = sql;
    this.kinds = kinds;
  }

  @Override
  public String module() {
    return "revisions";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(new Held(DRAFTS, drafts(person)), new Held(ENTERED, entered(person)));
  }

  @Override
  public List<Kept> mustKeep(UUID person) {
    return List.of(new Kept("revisions.held.stays", null, "revisions.held.law"));
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    sql.sql("delete from revisions.draft where person = ?").param(person).update();
    return new Erased(List.of(DRAFTS), mustKeep(person));
  }

  private List<List<Fact>> drafts(UUID person) {
    return sql.sql("select kind, content, changed from revisions.draft where person = ?")
        .param(person)
        .query(
            (row, i) -> {
              var facts = new ArrayList<Fact>();
              facts.add(Fact.word("revisions.held.what", word(row.getString("kind"))));
              facts.add(Fact.moment("revisions.held.when", Columns.instant(row, "changed")));
              Columns.read(row, "content", Content.class)
                  .fields()
                  .forEach((field, text) -> facts.add(Fact.text("revisions.held.text", text)));
              return List.copyOf(facts);
            })
        .list();
  }

  private List<List<Fact>> entered(UUID person) {
    return sql.sql(
            """
            select t.kind, r.made from revisions.revision r join revisions.thing t on t.id = r.thing
             where r.maker = ? order by r.id desc limit ?
            """)
        .params("person:" + person, TOLD)
        .query(
            (row, i) ->
                List.of(
                    Fact.word("revisions.held.what", word(row.getString("kind"))),
                    Fact.moment("revisions.held.when", Columns.instant(row, "made"))))
        .list();
  }

  private String word(String kind) {
    return kinds.stream()
        .filter(one -> one.kind().equals(kind))
        .map(one -> one.words() + ".name")
        .findFirst()
        .orElse("revisions.held.other");
  }
}
