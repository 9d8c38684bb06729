package org.aenglek.offers;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.offers.ProductRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The products of communities from the first idea on; seen by those whom a village concerns. */
@Component
public class Lives {
  private final JdbcClient sql;
  private final LifeRows rows;
  private final Offers offers;
  private final TellsSales sales;
  private final Access access;
  private final Clock clock;

  Lives(
      JdbcClient sql, LifeRows rows, Offers offers, TellsSales sales, Access access, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.offers = offers;
    this.sales = sales;
    this.access = access;
    this.clock = clock;
  }

  private record New(UUID community, String name, @Nullable UUID offer, boolean sample) {}

  /** Those of some communities, in the order in which they were begun. */
  @Transactional(readOnly = true)
  public List<Life> of(Collection<UUID> communities) {
    return lives(
        rows.products(" where p.community = any(?)", (Object) communities.toArray(UUID[]::new)));
  }

  /**
   * @throws NotThere also when it does not concern whoever acts
   */
  @Transactional(readOnly = true)
  public Life get(UUID id) {
    return lives(rows.products(" where p.id = ?", id)).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("product " + id));
  }

  private List<Life> lives(List<Product> products) {
    var ids = products.stream().map(Product::id).toList();
    var steps = rows.steps(ids);
    var followUps = rows.followUps(ids);
    var all = products.stream().flatMap(one -> one.offers().stream()).distinct().toList();
    var days = sales.days(all);
    var known = offers.all(all).stream().collect(toMap(Offer::id, identity()));
    return products.stream()
        .map(
            one ->
                new Life(
                    one,
                    steps.getOrDefault(one.id(), List.of()),
                    followUps.getOrDefault(one.id(), List.of()),
                    one.offer() == null ? null : known.get(one.offer()),
                    sold(one, days)))
        .toList();
  }

  /** Over all offers as which it is or was sold. */
  private static @Nullable DateSpan sold(Product product, Map<UUID, DateSpan> days) {
    return product.offers().stream()
        .flatMap(offer -> Stream.ofNullable(days.get(offer)))
        .reduce(Lives::over)
        .orElse(null);
  }

  private static DateSpan over(DateSpan one, DateSpan other) {
    var firsts = List.of(one.first(), other.first());
    var lasts = List.of(one.last(), other.last());
    return new DateSpan(Collections.min(firsts), Collections.max(lasts));
  }

  /**
   * Begins one; sent twice, it is begun once. Answers its id.
   *
   * @param offer when it is sold already
   */
  @Transactional
  public UUID begin(
      UUID community, String typed, @Nullable UUID offer, boolean sample, UUID requestId) {
    access.require(Permission.EDIT, Place.community(community));
    var name = Said.line(typed, Reason.PRODUCT_NAME);
    var request = Request.of(requestId, new New(community, name, offer, sample));
    var id = Ids.next(clock);
    if (insert(id, community, name, sample, request) == 0) return doneBefore(request);
    if (offer != null) sellAs(id, offer);
    return id;
  }

  private int insert(UUID id, UUID community, String name, boolean sample, Request request) {
    return sql.sql(
            """
            insert into offers.product (id, community, name, sample, at, by, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
            """)
        .params(
            id,
            community,
            name,
            sample,
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from offers.product where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  /**
   * It is sold as that offer from now on; said twice, it is said once.
   *
   * @throws ProductRefused when the village has no such product on sale, or another is sold as it
   */
  @Transactional
  public void sellAs(UUID id, UUID offer) {
    var product = get(id).product();
    access.require(Permission.EDIT, Place.community(product.community()));
    ProductLock.on(sql, product.community());
    if (offer.equals(get(id).product().offer())) return;
    mustBeFree(product.community(), offer);
    sql.sql(
            """
            insert into offers.sold_as (product, number, offer, at, by)
            select :product, coalesce(max(number), 0) + 1, :offer, :at, :by
              from offers.sold_as where product = :product
            """)
        .param("product", id)
        .param("offer", offer)
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  private void mustBeFree(UUID community, UUID offer) {
    if (offersOf(community).stream().noneMatch(one -> one.id().equals(offer))) {
      throw new ProductRefused(Reason.OFFER_UNKNOWN);
    }
    if (unfollowed(community).stream().noneMatch(one -> one.id().equals(offer))) {
      throw new ProductRefused(Reason.OFFER_TAKEN);
    }
  }

  /** What the village sells as a product, and whose life nobody has written down. */
  @Transactional(readOnly = true)
  public List<Offer> unfollowed(UUID community) {
    var taken =
        rows.products(" where p.community = ?", community).stream().map(Product::offer).toList();
    return offersOf(community).stream().filter(one -> !taken.contains(one.id())).toList();
  }

  private List<Offer> offersOf(UUID community) {
    return offers.ofCommunities(List.of(community)).stream()
        .filter(offer -> offer.kind() == Offer.Kind.PRODUCT)
        .toList();
  }
}
