package org.aenglek.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of persons; whoever acts sees those whom their roles let them see. */
@Component
public class Persons {
  private static final String COLUMNS = "id, province, place, name, does, languages, credited";
  private final JdbcClient sql;

  Persons(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Somebody.
   *
   * @param place where they belong
   * @param does what they do for guests: {@code host}, {@code cook} …
   * @param languages that they speak
   * @param credited whether their name may stand in public beside their work
   */
  public record Person(
      UUID id,
      @Nullable String province,
      Place place,
      LocalText name,
      List<String> does,
      List<String> languages,
      boolean credited) {
    /** Thai unless somebody said that they speak another language and not Thai. */
    public Lang lang() {
      if (languages.isEmpty() || languages.contains(Lang.TH.code())) return Lang.TH;
      return Lang.find(languages.getFirst()).orElse(Lang.TH);
    }
  }

  /**
   * @throws NotThere also when whoever acts may not see that person
   */
  @Transactional(readOnly = true)
  public Person get(UUID id) {
    return find(id).orElseThrow(() -> new NotThere("person " + id));
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(UUID id) {
    return sql.sql("select " + COLUMNS + " from people.person where id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Person(
                    Columns.id(row, "id"),
                    row.getString("province"),
                    Place.parse(row.getString("place")),
                    Columns.text(row, "name"),
                    Columns.strings(row, "does"),
                    Columns.strings(row, "languages"),
                    row.getBoolean("credited")))
        .optional();
  }

  /** A member of a household belongs to its community. */
  @Transactional
  void enter(UUID id, LocalText name, Place place, List<String> does) {
    sql.sql(
            """
            insert into people.person (id, province, place, name, does)
            select :id, (select substr(part, 10) from unnest(chain) part where part like 'province %'),
                   case when :place like 'household %' then chain[2] else :place end, :name::jsonb, :does
              from people.chain(:place) as chain
            """)
        .param("id", id)
        .param("place", place.toString())
        .param("name", Columns.json(name))
        .param("does", does.toArray(String[]::new))
        .update();
  }

  /** Nobody else changes what hangs on that person until this transaction ends. */
  @Transactional
  void hold(UUID id) {
    sql.sql("select id from people.person where id = ? for update").param(id).query().listOfRows();
  }

  /** Made up to show what somebody in that role sees. */
  @Transactional
  void markAsSample(UUID id) {
    sql.sql("update people.person set sample = true where id = ?").param(id).update();
  }

  /** Whether somebody's name may stand in public follows what they agreed to, at once. */
  @Transactional
  void credit(UUID id, boolean mayBeNamed) {
    sql.sql("update people.person set credited = ? where id = ?").params(mayBeNamed, id).update();
  }

  /** Whether somebody is there who was not erased. */
  @Transactional(readOnly = true)
  boolean isThere(UUID id) {
    return sql.sql("select count(*) from people.person where id = ? and erased is null")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }

  @Transactional(readOnly = true)
  boolean isSample(UUID id) {
    return sql.sql("select sample from people.person where id = ?")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  /** The row stays, called as everybody is who was erased. */
  @Transactional
  void erase(UUID id, LocalText name, Instant at) {
    sql.sql(
            """
            update people.person
               set name = ?::jsonb, does = '{}', languages = '{}', credited = false,
                   erased = coalesce(erased, ?)
             where id = ?
            """)
        .params(Columns.json(name), Columns.at(at), id)
        .update();
  }

  @Transactional
  void describe(UUID id, LocalText name, List<String> does, List<String> languages) {
    sql.sql("update people.person set name = ?::jsonb, does = ?, languages = ? where id = ?")
        .params(
            Columns.json(name), does.toArray(String[]::new), languages.toArray(String[]::new), id)
        .update();
  }
}
