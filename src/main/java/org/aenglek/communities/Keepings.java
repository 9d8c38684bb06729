package org.aenglek.communities;

import java.time.Clock;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Once;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after what was built; whoever did before stays written down. */
@Component
public class Keepings {
  private static final int MOST_MONTHS = 60;

  private final JdbcClient sql;
  private final KnownPeople known;
  private final Access access;
  private final Clock clock;

  Keepings(JdbcClient sql, KnownPeople known, Access access, Clock clock) {
    this.sql = sql;
    this.known = known;
    this.access = access;
    this.clock = clock;
  }

  private record Given(UUID asset, Keeping keeping) {}

  /**
   * From now on it is kept so. Sent twice, it is given once.
   *
   * @throws CommunitiesRefused when nobody by that id belongs to the village
   */
  @Transactional
  public void give(UUID asset, Keeping typed, UUID requestId) {
    var community = village(asset);
    access.require(Permission.EDIT, Place.community(community));
    var keeping = tidy(community, typed);
    var request = Request.of(requestId, new Given(asset, keeping));
    AssetLock.on(sql, asset);
    if (!Once.isDone(sql, "communities.keeping", request)) insert(asset, keeping, request);
  }

  private Keeping tidy(UUID community, Keeping typed) {
    var group = Typed.line(typed.group());
    var person = typed.person();
    if (typed.months() < 1 || typed.months() > MOST_MONTHS) {
      throw new CommunitiesRefused(Reason.MONTHS, MOST_MONTHS);
    }
    if (person != null && !group.isEmpty()) throw new CommunitiesRefused(Reason.KEEPER_TWICE);
    if (person != null && !known.belongs(community, person)) {
      throw new CommunitiesRefused(Reason.KEEPER_UNKNOWN);
    }
    return new Keeping(person, group, typed.months());
  }

  private UUID village(UUID asset) {
    return sql.sql("select community from communities.asset where id = ?")
        .param(asset)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotThere("asset " + asset));
  }

  private void insert(UUID asset, Keeping keeping, Request request) {
    sql.sql(
            """
            insert into communities.keeping (asset, number, keeper, keeper_group, months, at, by, request, fingerprint)
            select :asset, coalesce(max(number), 0) + 1, :keeper::uuid, :group, :months, :at, :by, :request, :fingerprint
              from communities.keeping where asset = :asset
            """)
        .param("asset", asset)
        .param("keeper", keeping.person())
        .param("group", keeping.group())
        .param("months", keeping.months())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }
}
