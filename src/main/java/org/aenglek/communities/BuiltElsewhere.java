package org.aenglek.communities;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.people.Errands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In how many villages the same kind of thing stands: what every village has is a reason for nobody
 * to come. Which villages these are is told by their own registers alone.
 */
@Component
public class BuiltElsewhere {
  private static final String JOB = "communities";

  private final JdbcClient sql;
  private final Errands errands;

  BuiltElsewhere(JdbcClient sql, Errands errands) {
    this.sql = sql;
    this.errands = errands;
  }

  /** Villages of the same province with that kind, without this one and without what is gone. */
  @Transactional(readOnly = true)
  public Map<AssetKind, Integer> than(UUID community) {
    return counted(
        """
        c.province = (select own.province from areas.community own where own.id = :than) and c.id <> :than
        """,
        community);
  }

  /** All villages of a province by kind. */
  @Transactional(readOnly = true)
  public Map<AssetKind, Integer> in(String province) {
    return counted("c.province = :than", province);
  }

  private record Counted(AssetKind kind, int villages) {}

  private Map<AssetKind, Integer> counted(String where, Object than) {
    return errands.ask(JOB, () -> read(where, than)).stream()
        .collect(toMap(Counted::kind, Counted::villages));
  }

  private List<Counted> read(String where, Object than) {
    return sql.sql(
            """
            select a.kind, count(distinct a.community) as villages
              from communities.asset a join areas.community c on c.id = a.community
             where %s
               and coalesce((select i.condition from communities.inspection i where i.asset = a.id
                              order by i.day desc, i.number desc limit 1), '') <> 'gone'
             group by a.kind
            """
                .formatted(where))
        .param("than", than)
        .query(
            (row, i) ->
                new Counted(
                    AssetKind.find(row.getString("kind")).orElseThrow(), row.getInt("villages")))
        .list();
  }
}
