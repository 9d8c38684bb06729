package org.aenglek.readiness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.people.Access;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.Permission;
import org.aenglek.readiness.ReadinessRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is recorded of the products of a village: the items that hold, and the stars it was given.
 * Its district, else its province, records it; nobody grades what is their own.
 */
@Component
public class Products {
  private static final int MOST_STARS = 5;

  private final JdbcClient sql;
  private final Offers offers;
  private final Steps steps;
  private final OwnVillages villages;
  private final Access access;
  private final Clock clock;

  Products(
      JdbcClient sql,
      Offers offers,
      Steps steps,
      OwnVillages villages,
      Access access,
      Clock clock) {
    this.sql = sql;
    this.offers = offers;
    this.steps = steps;
    this.villages = villages;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What is known of one product.
   *
   * @param items the item that holds in each area, both counted from 1
   * @param stars none where it was never judged
   */
  public record Known(Map<Integer, Integer> items, @Nullable Integer stars, Instant at) {
    public Optional<Quadrant> quadrant() {
      return Quadrant.of(items);
    }
  }

  /** Of a community's products, by the id of the offer; what nothing is known of is absent. */
  @Transactional(readOnly = true)
  public Map<UUID, Known> of(UUID community) {
    return sql
        .sql(
            """
            select distinct on (offer) offer, items, stars, at from readiness.product
             where community = ? order by offer, number desc
            """)
        .param(community)
        .query((row, i) -> Map.entry(Columns.id(row, "offer"), known(row)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Whether whoever acts records what holds of the products of a community. */
  @Transactional(readOnly = true)
  public boolean mayRecord(Community community) {
    return access.may(Permission.CHECK, Judges.place(community)) && !isOwn(community);
  }

  private boolean isOwn(Community community) {
    return villages.all().contains(community.id());
  }

  /**
   * Writes down what holds now; what was known before is kept.
   *
   * @throws ReadinessRefused when it is their own village's, when there is no such item, or no such
   *     number of stars
   */
  @Transactional
  public void record(
      Community community, UUID offer, Map<Integer, Integer> items, @Nullable Integer stars) {
    access.require(Permission.CHECK, Judges.place(community));
    if (isOwn(community)) throw new ReadinessRefused(Reason.OWN_PRODUCTS);
    if (list(community.id()).stream().noneMatch(one -> one.id().equals(offer))) {
      throw new NotThere("product " + offer);
    }
    boolean isThere =
        items.entrySet().stream().allMatch(item -> isItem(item.getKey(), item.getValue()))
            && (stars == null || (stars >= 1 && stars <= MOST_STARS));
    if (!isThere) throw new ReadinessRefused(Reason.NO_SUCH_LEVEL);
    steps.lock(offer);
    sql.sql(
            """
            insert into readiness.product (offer, community, number, items, stars, at, by)
            select :offer, :community, coalesce(max(number), 0) + 1, :items, :stars::smallint, :at, :by
              from readiness.product where offer = :offer
            """)
        .param("offer", offer)
        .param("community", community.id())
        .param("items", written(items))
        .param("stars", stars)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  /** The products that a community offers. */
  public List<Offer> list(UUID community) {
    return offers.ofCommunities(List.of(community)).stream()
        .filter(offer -> offer.kind() == Offer.Kind.PRODUCT)
        .toList();
  }

  private static boolean isItem(int area, int item) {
    return area >= 1
        && area <= Quadrant.ITEMS.size()
        && item >= 1
        && item <= Quadrant.ITEMS.get(area - 1);
  }

  /** As the rules name them: {@code 1.2}. */
  private static String[] written(Map<Integer, Integer> items) {
    return new TreeMap<>(items)
        .entrySet().stream()
            .map(item -> item.getKey() + "." + item.getValue())
            .toArray(String[]::new);
  }

  private static Known known(ResultSet row) throws SQLException {
    var items =
        Columns.strings(row, "items").stream()
            .map(item -> item.split("\\."))
            .collect(
                Collectors.toMap(
                    parts -> Integer.valueOf(parts[0]), parts -> Integer.valueOf(parts[1])));
    return new Known(items, Columns.findInt(row, "stars"), Columns.instant(row, "at"));
  }
}
