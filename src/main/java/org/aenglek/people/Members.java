package org.aenglek.people;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Those who belong to a community, as who keeps its people writes them down. */
@Component
public class Members {
  /** What people do for guests. */
  public static final List<String> TRADES =
      List.of("host", "guide", "cook", "boat", "weaver", "farmer", "fisher", "stall", "driver");

  /** That hosts speak. */
  public static final List<String> LANGUAGES = List.of("th", "ms", "zh", "en");

  private final JdbcClient sql;
  private final Access access;
  private final Acts acts;

  Members(JdbcClient sql, Access access, Acts acts) {
    this.sql = sql;
    this.access = access;
    this.acts = acts;
  }

  /**
   * Somebody of a community.
   *
   * @param household of which they are a member, the first if there are several
   */
  public record Member(
      UUID id,
      LocalText name,
      @Nullable UUID household,
      List<String> does,
      List<String> languages) {}

  /**
   * @throws Access.NotAllowed when whoever acts does not keep the people there
   */
  @Transactional(readOnly = true)
  public List<Member> of(Place community) {
    access.require(Permission.KEEP_PEOPLE, community);
    return sql.sql(
            """
            select p.id, p.name, p.does, p.languages,
                   (select split_part(g.place, ' ', 2)::uuid from people.role_grant g
                     where g.person = p.id and g.role = 'member' and g.ended is null
                       and (people.chain(g.place))[2] = p.place
                     order by g.given, g.id limit 1) as household
              from people.person p where p.place = ? order by p.id
            """)
        .param(community.toString())
        .query(
            (row, i) ->
                new Member(
                    Columns.id(row, "id"),
                    Columns.text(row, "name"),
                    Columns.id(row, "household"),
                    Columns.strings(row, "does"),
                    Columns.strings(row, "languages")))
        .list();
  }

  /** Writes down what somebody does for guests and speaks; their name is their own. */
  @Transactional
  public void describe(UUID person, Place community, List<String> does, List<String> languages) {
    access.require(Permission.KEEP_PEOPLE, community);
    int changed =
        sql.sql("update people.person set does = ?, languages = ? where id = ? and place = ?")
            .params(
                does.toArray(String[]::new),
                languages.toArray(String[]::new),
                person,
                community.toString())
            .update();
    if (changed == 0) throw new NotThere("person " + person);
    acts.record("member.described", person, community, "");
  }
}
