package org.aenglek.offers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.offers.FollowUp.Came;
import org.aenglek.offers.Step.Done;
import org.aenglek.offers.Step.Standard;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads products, what was done for them, and who follows them up. */
@Component
class LifeRows {
  private static final String PRODUCT =
      """
      select p.id, p.community, p.name, p.sample, p.at,
             (select coalesce(jsonb_agg(s.offer order by s.number), '[]') from offers.sold_as s
               where s.product = p.id
                 and not exists (select from offers.sold_as o
                                  where o.offer = s.offer and o.product <> p.id and o.at > s.at)) as offers
        from offers.product p
      """;
  private static final String FOLLOW_UP =
      """
      select f.id, f.product, f.person, f.due, f.what, d.note, d.at, d.by
        from offers.follow_up f left join offers.followed d on d.follow_up = f.id
      """;

  private final JdbcClient sql;
  private final Settings settings;

  LifeRows(JdbcClient sql, Settings settings) {
    this.sql = sql;
    this.settings = settings;
  }

  List<Product> products(String where, Object... asked) {
    return sql.sql(PRODUCT + where + " order by p.id")
        .params(List.of(asked))
        .query(this::product)
        .list();
  }

  private record OfProduct<T>(UUID product, T what) {}

  /** The latest day first, by product. */
  Map<UUID, List<Step>> steps(Collection<UUID> products) {
    return sql
        .sql(
            """
            select product, number, kind, day, note, standard, standard_number, expires,
                   picture is not null as has_picture, by
              from offers.step where product = any(?) order by day desc, number desc
            """)
        .param(products.toArray(UUID[]::new))
        .query((row, i) -> new OfProduct<>(Columns.id(row, "product"), step(row)))
        .list()
        .stream()
        .collect(groupingBy(OfProduct::product, mapping(OfProduct::what, toList())));
  }

  /** What is due first, by product. */
  Map<UUID, List<FollowUp>> followUps(Collection<UUID> products) {
    return followUps(" where f.product = any(?)", (Object) products.toArray(UUID[]::new)).stream()
        .collect(groupingBy(FollowUp::product));
  }

  List<FollowUp> followUps(String where, Object... asked) {
    return sql.sql(FOLLOW_UP + where + " order by f.due, f.id")
        .params(List.of(asked))
        .query(this::followUp)
        .list();
  }

  private Product product(ResultSet row, int i) throws SQLException {
    return new Product(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getString("name"),
        row.getBoolean("sample"),
        Columns.instant(row, "at").atZone(settings.zone()).toLocalDate(),
        Columns.list(row, "offers", UUID.class));
  }

  private static Step step(ResultSet row) throws SQLException {
    var done =
        new Done(
            Step.Kind.find(row.getString("kind")).orElseThrow(),
            row.getDate("day").toLocalDate(),
            row.getString("note"),
            standard(row));
    return new Step(row.getInt("number"), done, row.getBoolean("has_picture"), row.getString("by"));
  }

  private static @Nullable Standard standard(ResultSet row) throws SQLException {
    var given = row.getString("standard");
    return given == null
        ? null
        : new Standard(
            Standard.Given.find(given).orElseThrow(),
            row.getString("standard_number"),
            Columns.findDate(row, "expires"));
  }

  private FollowUp followUp(ResultSet row, int i) throws SQLException {
    return new FollowUp(
        Columns.id(row, "id"),
        Columns.id(row, "product"),
        Columns.id(row, "person"),
        row.getDate("due").toLocalDate(),
        row.getString("what"),
        came(row));
  }

  private @Nullable Came came(ResultSet row) throws SQLException {
    var at = Columns.findInstant(row, "at");
    return at == null
        ? null
        : new Came(
            row.getString("note"), at.atZone(settings.zone()).toLocalDate(), row.getString("by"));
  }
}
