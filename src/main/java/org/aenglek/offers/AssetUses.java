package org.aenglek.offers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetRegister;
import org.aenglek.communities.ServesIncome;
import org.aenglek.offers.ProductRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which offers are sold with the help of what was built. */
@Component
public class AssetUses implements ServesIncome {
  private final JdbcClient sql;
  private final Offers offers;
  private final TellsSales sales;
  private final AssetRegister assets;
  private final Access access;
  private final Clock clock;

  AssetUses(
      JdbcClient sql,
      Offers offers,
      TellsSales sales,
      AssetRegister assets,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.offers = offers;
    this.sales = sales;
    this.assets = assets;
    this.access = access;
    this.clock = clock;
  }

  private record OfAsset(UUID asset, Use use) {}

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, List<Use>> uses(Collection<UUID> all) {
    return sql
        .sql(
            """
            select u.asset, o.id, o.name, o.slug from offers.asset_use u join offers.offer o on o.id = u.offer
             where u.asset = any(?) and u.ended is null order by u.at, o.id
            """)
        .param(all.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new OfAsset(
                    Columns.id(row, "asset"),
                    new Use(
                        Columns.id(row, "id"),
                        Columns.text(row, "name"),
                        "/offers/" + row.getString("slug"))))
        .list()
        .stream()
        .collect(groupingBy(OfAsset::asset, mapping(OfAsset::use, toList())));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Money> earned(Asset asset, LocalDate from) {
    return sales.earned(asset.community(), serving(asset.id()), from);
  }

  @Override
  public String page(Asset asset) {
    return "/offers/assets/" + asset.id();
  }

  /** The offers that are sold with its help. */
  @Transactional(readOnly = true)
  public Set<UUID> serving(UUID asset) {
    return uses(List.of(asset)).getOrDefault(asset, List.of()).stream()
        .map(Use::id)
        .collect(toSet());
  }

  /**
   * Says which they are from now on; said twice, it is said once.
   *
   * @throws ProductRefused when one of them is another village's
   */
  @Transactional
  public void say(UUID id, Set<UUID> serving) {
    var asset = assets.get(id);
    var community = asset.community();
    access.require(Permission.EDIT, Place.community(community));
    ProductLock.on(sql, community);
    var own = offers.ofCommunities(List.of(community)).stream().map(Offer::id).collect(toSet());
    if (!own.containsAll(serving)) throw new ProductRefused(Reason.OFFER_UNKNOWN);
    var before = serving(id);
    before.stream().filter(one -> !serving.contains(one)).forEach(one -> end(id, one));
    serving.stream().filter(one -> !before.contains(one)).forEach(one -> begin(asset, one));
  }

  private void end(UUID asset, UUID offer) {
    sql.sql(
            """
            update offers.asset_use set ended = ?, ended_by = ?
             where asset = ? and offer = ? and ended is null
            """)
        .params(Columns.at(clock.instant()), Actor.current().name(), asset, offer)
        .update();
  }

  private void begin(Asset asset, UUID offer) {
    sql.sql(
            """
            insert into offers.asset_use (asset, offer, community, at, by) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """)
        .params(
            asset.id(),
            offer,
            asset.community(),
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }
}
