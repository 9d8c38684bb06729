package org.aenglek.offers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.communities.Hours;
import org.aenglek.communities.Kind;
import org.aenglek.offers.Offer.LivesFrom;
import org.aenglek.offers.Terms.Price;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes offers of rows: three statements for however many. */
@Component
class OfferRows {
  static final String COLUMNS =
      """
      select o.id, o.community, o.slug, o.kind, o.name, o.text, o.unit, o.smallest, o.largest,
             o.capacity, o.lead_hours, o.minutes, o.months, o.languages, o.access, o.diet,
             o.sample, o.changed,
             array(select array[p.heads, p.satang] from offers.price p where p.offer = o.id
                    order by p.heads) as prices
      """;

  private final JdbcClient sql;

  OfferRows(JdbcClient sql) {
    this.sql = sql;
  }

  private record PartOf<T>(UUID offer, T part) {}

  List<Offer> read(JdbcClient.StatementSpec statement) {
    var offers = statement.query(OfferRows::offer).list();
    if (offers.isEmpty()) return offers;
    var ids = offers.stream().map(Offer::id).toArray(UUID[]::new);
    var hours = hours(ids);
    var capital = capital(ids);
    return offers.stream()
        .map(
            offer ->
                offer.with(
                    hours.getOrDefault(offer.id(), List.of()),
                    capital.getOrDefault(offer.id(), List.of())))
        .toList();
  }

  private Map<UUID, List<Hours>> hours(UUID[] ids) {
    return byOffer(
        sql.sql(
                """
                select h.offer, h.weekdays, h.opens, h.closes, o.months, o.sample
                  from offers.hours h join offers.offer o on o.id = h.offer
                 where h.offer = any(?) order by h.opens, h.weekdays
                """)
            .param(ids)
            .query((row, i) -> new PartOf<>(Columns.id(row, "offer"), Hours.of(row)))
            .list());
  }

  private Map<UUID, List<LivesFrom>> capital(UUID[] ids) {
    return byOffer(
        sql.sql(
                """
                select l.offer, c.key, c.kind, c.name
                  from offers.capital l join communities.capital c on c.id = l.capital
                 where l.offer = any(?) order by l.position
                """)
            .param(ids)
            .query(
                (row, i) ->
                    new PartOf<>(
                        Columns.id(row, "offer"),
                        new LivesFrom(
                            row.getString("key"),
                            Kind.find(row.getString("kind")).orElseThrow(),
                            Columns.text(row, "name"))))
            .list());
  }

  private static <T> Map<UUID, List<T>> byOffer(List<PartOf<T>> parts) {
    return parts.stream().collect(groupingBy(PartOf::offer, mapping(PartOf::part, toList())));
  }

  private static Offer offer(ResultSet row, int i) throws SQLException {
    return new Offer(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getString("slug"),
        Offer.Kind.find(row.getString("kind")).orElseThrow(),
        Columns.text(row, "name"),
        Columns.text(row, "text"),
        terms(row),
        new Offer.Welcome(
            Columns.strings(row, "languages"),
            Columns.strings(row, "access"),
            Columns.strings(row, "diet")),
        List.of(),
        row.getBoolean("sample"),
        Columns.instant(row, "changed"));
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        Terms.Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)),
        prices(row),
        new Terms.Group(row.getInt("smallest"), Columns.findInt(row, "largest")),
        Columns.findInt(row, "capacity"),
        row.getInt("lead_hours"),
        Columns.findInt(row, "minutes"),
        months(row),
        List.of());
  }

  private static List<Price> prices(ResultSet row) throws SQLException {
    var tiers = (Long[][]) row.getArray("prices").getArray();
    return Stream.of(tiers)
        .map(tier -> new Price(tier[0].intValue(), Money.ofMinor(tier[1], "THB")))
        .toList();
  }

  private static Set<Month> months(ResultSet row) throws SQLException {
    return Columns.ints(row, "months").stream().map(Month::of).collect(toUnmodifiableSet());
  }
}
