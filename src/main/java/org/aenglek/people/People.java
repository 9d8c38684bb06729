package org.aenglek.people;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: the people and offices that are named with what they made. */
@Component
public class People {
  private final JdbcClient sql;
  private final Clock clock;

  People(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A person who is named in public beside their work; entered once under each Thai name. */
  @Transactional
  public UUID credit(String province, LocalText name) {
    return enter(
        "people.person (id, province, name, place, credited)",
        ", 'everywhere', true",
        province,
        name);
  }

  /** An office or organisation; entered once under each Thai name. */
  @Transactional
  public UUID organisation(String province, LocalText name) {
    return enter("people.organisation (id, province, name)", "", province, name);
  }

  /** The names of persons and organisations that a reader may see. */
  public Map<UUID, LocalText> names(Collection<UUID> ids) {
    record Named(UUID id, LocalText name) {}
    return sql
        .sql(
            """
            select id, name from people.person where id = any(:ids)
            union all
            select id, name from people.organisation where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, i) -> new Named(Columns.id(row, "id"), Columns.text(row, "name")))
        .list()
        .stream()
        .collect(Collectors.toMap(Named::id, Named::name));
  }

  private UUID enter(String columns, String more, String province, LocalText name) {
    var table = columns.substring(0, columns.indexOf(' '));
    return sql.sql("select id from " + table + " where province = ? and name = ?::jsonb")
        .params(province, Columns.json(name))
        .query(UUID.class)
        .optional()
        .orElseGet(
            () -> {
              var id = Ids.next(clock);
              sql.sql("insert into " + columns + " values (?, ?, ?::jsonb" + more + ")")
                  .params(id, province, Columns.json(name))
                  .update();
              return id;
            });
  }
}
