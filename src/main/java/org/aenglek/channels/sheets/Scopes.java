package org.aenglek.channels.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.NotThere;
import org.aenglek.people.Households;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the places that sheets are about. */
@Component
public class Scopes {
  private final JdbcClient sql;
  private final Areas areas;
  private final Households households;

  Scopes(JdbcClient sql, Areas areas, Households households) {
    this.sql = sql;
    this.areas = areas;
    this.households = households;
  }

  /**
   * @param kinds of places, as in addresses: {@code communities}
   * @throws NotThere when there is no such place
   */
  public Scope get(String kinds, String key) {
    return switch (kinds) {
      case "communities" -> community(key);
      case "districts" -> district(key);
      case "provinces" -> province(key);
      case "households" -> household(key);
      default -> throw new NotThere(kinds);
    };
  }

  /** Nothing where sheets are about no such place. */
  public Optional<Scope> find(Place place) {
    return switch (place.kind()) {
      case HOUSEHOLD -> Optional.of(household(place.id()));
      case COMMUNITY ->
          Optional.ofNullable(areas.all(List.of(UUID.fromString(place.id()))).values())
              .flatMap(found -> found.stream().findFirst())
              .map(found -> community(found.slug()));
      case DISTRICT -> Optional.of(district(place.id()));
      case PROVINCE -> Optional.of(province(place.id()));
      case EVERYWHERE -> Optional.empty();
    };
  }

  private Scope community(String slug) {
    var community = areas.get(slug);
    return new Scope(Place.community(community.id()), slug, community.name(), List.of());
  }

  private Scope household(String id) {
    if (Place.find("household " + id).isEmpty()) throw new NotThere(id);
    var household = households.get(UUID.fromString(id));
    return new Scope(Place.household(household.id()), id, household.name(), List.of());
  }

  private Scope district(String code) {
    var district = areas.findDistrict(code).orElseThrow(() -> new NotThere(code));
    return new Scope(Place.district(code), code, district.name(), communitiesIn(code));
  }

  private Scope province(String code) {
    var province =
        areas.provinces().stream()
            .filter(one -> one.code().equals(code))
            .map(Province::name)
            .findFirst()
            .orElseThrow(() -> new NotThere(code));
    var inside = new ArrayList<>(communitiesIn(code));
    for (var district : areas.districtsOf(code)) {
      inside.add(
          new Scope(Place.district(district.code()), district.code(), district.name(), List.of()));
    }
    return new Scope(Place.province(code), code, province, inside);
  }

  private List<Scope> communitiesIn(String code) {
    return sql.sql(
            """
            select c.id, c.slug, c.name
              from areas.community c left join areas.subdistrict s on s.code = c.subdistrict
             where c.province = :code or s.district = :code
             order by c.slug collate "C"
            """)
        .param("code", code)
        .query(
            (row, i) ->
                new Scope(
                    Place.community(Columns.id(row, "id")),
                    row.getString("slug"),
                    Columns.text(row, "name"),
                    List.of()))
        .list();
  }
}
