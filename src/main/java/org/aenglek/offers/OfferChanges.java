package org.aenglek.offers;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.people.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers as those enter them whose they are. */
@Component
class OfferChanges {
  private final JdbcClient sql;
  private final Offers offers;

  OfferChanges(JdbcClient sql, Offers offers) {
    this.sql = sql;
    this.offers = offers;
  }

  /** Where it is kept: in the household that serves it, or in the community. */
  Place place(Offer offer) {
    return offers.places(List.of(offer.id())).get(offer.id());
  }

  /** Those of a household, or of a community with all its households. */
  List<UUID> in(Place place) {
    return sql.sql(
            """
            select id from offers.offer
             where :place in ('community ' || community, 'household ' || household) order by slug
            """)
        .param("place", place.toString())
        .query(UUID.class)
        .list();
  }

  /** Enters it, or puts what is told of it now in the place of what was told before. */
  void keep(UUID id, NewOffer offer, Place place) {
    var former = offers.all(List.of(id)).stream().findFirst();
    var slug = former.map(Offer::slug).orElseGet(() -> slug(id, offer));
    offers.replace(id, offer.at(slug));
    var household = place.kind() == Place.Kind.HOUSEHOLD ? UUID.fromString(place.id()) : null;
    sql.sql("update offers.offer set household = ?::uuid where id = ?")
        .params(household, id)
        .update();
  }

  /** From the English name; what has none is found by a part of its id. */
  private String slug(UUID id, NewOffer offer) {
    var end = id.toString().substring(0, 8);
    var name =
        offer
            .name()
            .exactly(Lang.EN)
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (name.isEmpty()) return "offer-" + end;
    boolean isTaken =
        sql.sql("select exists (select from offers.offer where slug = ?)")
            .param(name)
            .query(Boolean.class)
            .single();
    return isTaken ? name + "-" + end : name;
  }
}
