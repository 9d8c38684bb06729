package org.aenglek.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.site.Columns;
import org.aenglek.site.Words;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who somebody is and was in which place. */
@Component
@Order(10)
class PersonHolds implements HoldsPersonalData {
  private final JdbcClient sql;
  private final Persons persons;
  private final Grants grants;
  private final WaitingErasures waiting;
  private final Words words;
  private final Clock clock;

  PersonHolds(
      JdbcClient sql,
      Persons persons,
      Grants grants,
      WaitingErasures waiting,
      Words words,
      Clock clock) {
    this.sql = sql;
    this.persons = persons;
    this.grants = grants;
    this.waiting = waiting;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public String module() {
    return "people";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Held> of(UUID person) {
    return List.of(
        new Held("people.held.person", List.of(told(persons.get(person)))),
        new Held("people.held.role", roles(person)));
  }

  private static List<Held.Fact> told(Persons.Person person) {
    var facts = new ArrayList<Held.Fact>();
    facts.add(new Held.Fact("people.fact.name", new Held.Value.Name(person.name())));
    facts.add(new Held.Fact("people.fact.place", new Held.Value.Where(person.place())));
    person.does().stream()
        .map(trade -> Held.Fact.word("people.fact.does", "people.does." + trade))
        .forEach(facts::add);
    person.languages().stream()
        .map(lang -> Held.Fact.word("people.fact.language", "people.speaks." + lang))
        .forEach(facts::add);
    return facts;
  }

  private List<List<Held.Fact>> roles(UUID person) {
    return sql.sql(
            """
            select role, place, given, ended from people.role_grant where person = ? order by given
            """)
        .param(person)
        .query(
            (row, i) -> {
              var facts = new ArrayList<Held.Fact>();
              facts.add(Held.Fact.word("people.fact.role", "people.role." + row.getString("role")));
              facts.add(
                  new Held.Fact(
                      "people.fact.place",
                      new Held.Value.Where(Place.parse(row.getString("place")))));
              facts.add(Held.Fact.moment("people.fact.given", Columns.instant(row, "given")));
              if (row.getObject("ended") != null) {
                facts.add(Held.Fact.moment("people.fact.ended", Columns.instant(row, "ended")));
              }
              return List.<Held.Fact>copyOf(facts);
            })
        .list();
  }

  @Override
  @Transactional
  public Erased erase(UUID person) {
    forgetInvitations(person);
    renameHouseholds(person);
    grants.endAll(person);
    waiting.end(person);
    persons.erase(person, inEveryLanguage("people.erased.name"), clock.instant());
    return new Erased(List.of("people.held.person", "people.held.role"), List.of());
  }

  /** Nobody remembers which invitation was whose, but they were called alike. */
  private void forgetInvitations(UUID person) {
    sql.sql(
            """
            delete from people.invitation
             where accepted is not null and name = (select name from people.person where id = ?)
            """)
        .param(person)
        .update();
  }

  /** A house is called after who lives in it; the last one takes the name along. */
  private void renameHouseholds(UUID person) {
    sql.sql(
            """
            update people.household h set name = :name::jsonb
             where exists (select from people.role_grant g
                            where g.person = :person and g.place = 'household ' || h.id)
               and not exists (select from people.role_grant g
                                where g.person <> :person and g.place = 'household ' || h.id
                                  and g.ended is null)
            """)
        .param("name", Columns.json(inEveryLanguage("people.erased.household")))
        .param("person", person)
        .update();
  }

  private LocalText inEveryLanguage(String key) {
    var texts = new EnumMap<Lang, String>(Lang.class);
    for (var lang : Lang.values()) texts.put(lang, words.say(lang, key));
    return new LocalText(texts);
  }
}
