package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Point;
import org.aenglek.base.Request;
import org.aenglek.communities.Asset.Built;
import org.aenglek.communities.Asset.Facts;
import org.aenglek.communities.Asset.Keeping;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of what was built in communities; seen by those whom a village concerns. */
@Component
public class AssetRegister {
  private static final int FIRST_YEAR = 1900;

  private final JdbcClient sql;
  private final AssetRows rows;
  private final Keepings keepings;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  AssetRegister(
      JdbcClient sql,
      AssetRows rows,
      Keepings keepings,
      Access access,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.keepings = keepings;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /** What is written down at first. */
  private record New(UUID community, Facts facts, Keeping keeping) {}

  /** Those of some communities in the order in which they were entered. */
  @Transactional(readOnly = true)
  public List<Asset> of(Collection<UUID> communities) {
    return sql.sql(AssetRows.SELECT + " where a.community = any(?) order by a.id")
        .param(communities.toArray(UUID[]::new))
        .query(rows::read)
        .list();
  }

  /** Those that whoever acts keeps. */
  @Transactional(readOnly = true)
  public List<Asset> mine() {
    return sql.sql(AssetRows.SELECT + " where k.keeper = people.me() order by a.id")
        .query(rows::read)
        .list();
  }

  /** All of the installation; a job asks. */
  @Transactional(readOnly = true)
  List<Asset> all() {
    return sql.sql(AssetRows.SELECT + " order by a.id").query(rows::read).list();
  }

  /**
   * @throws NotThere also when it does not concern whoever acts
   */
  @Transactional(readOnly = true)
  public Asset get(UUID id) {
    return sql.sql(AssetRows.SELECT + " where a.id = ?")
        .param(id)
        .query(rows::read)
        .optional()
        .orElseThrow(() -> new NotThere("asset " + id));
  }

  /** Answers its id; sent twice, it is there once. */
  @Transactional
  public UUID enter(UUID community, Facts typed, Keeping keeping, UUID requestId) {
    access.require(Permission.SEE_PEOPLE, Place.community(community));
    access.require(Permission.EDIT, Place.community(community));
    var facts = tidy(typed);
    mustBeBuilt(facts.built());
    var request = Request.of(requestId, new New(community, facts, keeping));
    var id = Ids.next(clock);
    if (insert(id, community, facts, request) == 0) return doneBefore(request);
    keepings.give(id, keeping, Request.derived("keeping", requestId));
    return id;
  }

  private static Facts tidy(Facts typed) {
    return new Facts(
        typed.kind(),
        Typed.line(typed.name(), Reason.ASSET_NAME),
        typed.point(),
        typed.built(),
        typed.cost(),
        Typed.line(typed.paidFrom()),
        typed.sample());
  }

  private void mustBeBuilt(@Nullable Built built) {
    if (built == null) return;
    if (built.year() < FIRST_YEAR) throw new CommunitiesRefused(Reason.BUILT);
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    if (built.firstDay().isAfter(today)) throw new CommunitiesRefused(Reason.BUILT_LATER);
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from communities.asset where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private int insert(UUID id, UUID community, Facts facts, Request request) {
    Point point = facts.point();
    Built built = facts.built();
    Money cost = facts.cost();
    return sql.sql(
            """
            insert into communities.asset (id, community, kind, name, lat, lon, built_year, built_month, cost, currency,
                                           paid_from, sample, at, by, request, fingerprint)
            values (:id, :community, :kind, :name, :lat, :lon, :year, :month, :cost, :currency, :paidFrom, :sample,
                    :at, :by, :request, :fingerprint)
            on conflict (request) do nothing
            """)
        .param("id", id)
        .param("community", community)
        .param("kind", facts.kind().key())
        .param("name", facts.name())
        .param("lat", point == null ? null : point.lat())
        .param("lon", point == null ? null : point.lon())
        .param("year", built == null ? null : built.year())
        .param("month", built == null ? null : built.month())
        .param("cost", cost == null ? null : cost.minor())
        .param("currency", cost == null ? null : cost.currency().getCurrencyCode())
        .param("paidFrom", facts.paidFrom())
        .param("sample", facts.sample())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }
}
