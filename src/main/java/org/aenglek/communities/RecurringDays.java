package org.aenglek.communities;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.communities.Recurring.Kind;
import org.aenglek.site.Changes;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What comes again and again in communities. */
@Component
public class RecurringDays {
  private static final int REMEMBERED = 500;
  private final Remembered<UUID, List<Recurring>> of;
  private final Supplier<List<Recurring>> closed;

  RecurringDays(JdbcClient sql, Changes changes) {
    this.of =
        new Remembered<>(
            changes,
            REMEMBERED,
            List::size,
            community ->
                sql.sql(Recurring.SELECT + " where community = ? order by id")
                    .param(community)
                    .query(Recurring::read)
                    .list());
    this.closed =
        Remembered.one(
            changes,
            () ->
                sql.sql(Recurring.SELECT + " where kind = 'closed' order by id")
                    .query(Recurring::read)
                    .list());
  }

  public List<Recurring> of(UUID community, Kind kind) {
    return of.of(community).stream().filter(one -> one.kind() == kind).toList();
  }

  /** The closed days and seasons of all communities. */
  List<Recurring> closed() {
    return closed.get();
  }
}
