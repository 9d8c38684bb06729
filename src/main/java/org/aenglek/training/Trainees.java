package org.aenglek.training;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.people.Permission;
import org.aenglek.people.Persons;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds those whom somebody may enrol: the people whom they keep. */
@Component
public class Trainees {
  private static final int LEAST_LETTERS = 2;
  private static final int MOST_FOUND = 10;

  private final JdbcClient sql;

  Trainees(JdbcClient sql) {
    this.sql = sql;
  }

  /** Somebody who was found. */
  public record Found(UUID person, LocalText name) {}

  /** Whether whoever acts keeps the people of any place: see {@link Permission#KEEP_PEOPLE}. */
  @Transactional(readOnly = true)
  public boolean areKeptByMe() {
    return sql.sql(
            """
            select exists (select from people.role_grant g
                            where g.person = people.me() and people.may('keep-people', g.place))
            """)
        .query(Boolean.class)
        .single();
  }

  /** By a part of their name, of two letters or more; ten at most ({@link Persons} has them). */
  @Transactional(readOnly = true)
  public List<Found> find(String typed) {
    var part = Tidy.line(typed);
    if (part.length() < LEAST_LETTERS) return List.of();
    return sql.sql(
            """
            select p.id, p.name from people.person p
             where p.erased is null and people.may('keep-people', p.place)
               and exists (select from jsonb_each_text(p.name) n where position(lower(:part) in lower(n.value)) > 0)
             order by p.id limit :most
            """)
        .param("part", part)
        .param("most", MOST_FOUND)
        .query((row, i) -> new Found(Columns.id(row, "id"), Columns.text(row, "name")))
        .list();
  }
}
