package org.aenglek.counter;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.offers.Offer;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far below its list price a community lets its sellers go. */
@Component
public class Haggling {
  private static final int USUAL_PERCENT = 20;
  private static final int WHOLE = 100;

  private final JdbcClient sql;
  private final Access access;
  private final Clock clock;

  Haggling(JdbcClient sql, Access access, Clock clock) {
    this.sql = sql;
    this.access = access;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public int percent(UUID community) {
    return sql.sql("select haggle_percent from counter.setting where community = ?")
        .param(community)
        .query(Integer.class)
        .optional()
        .orElse(USUAL_PERCENT);
  }

  /**
   * @throws CounterRefused when it is no part of a price
   */
  @Transactional
  public void keep(UUID community, int percent) {
    access.require(Permission.RECEIVE, Place.community(community));
    if (percent < 0 || percent > WHOLE) throw new CounterRefused(Reason.HAGGLE);
    sql.sql(
            """
            insert into counter.setting (community, haggle_percent, changed, changed_by)
            values (?, ?, ?, ?)
            on conflict (community) do update
               set haggle_percent = excluded.haggle_percent, changed = excluded.changed,
                   changed_by = excluded.changed_by
            """)
        .params(community, percent, Columns.at(clock.instant()), Actor.current().name())
        .update();
  }

  /** By the price that the seller knew; where they told none, by the one of today. */
  boolean isTooLow(UUID community, Sale.Line line, @Nullable Offer offer) {
    var known = line.list();
    if (known == null && offer == null) return false;
    long list =
        known == null
            ? Objects.requireNonNull(offer).terms().priceFrom().minor()
            : known.longValue();
    return line.unit() * WHOLE < list * (WHOLE - percent(community));
  }
}
