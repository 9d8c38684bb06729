package org.aenglek.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.people.HouseholdFacts.Fact;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.stereotype.Component;

/**
 * What part of the households of a kind earned in a month, as their committees had told the kind
 * before it was over. A job acts.
 */
@Component
class HouseholdTallies {
  private static final int LEAST = 10;

  private static final Map<Indicator, Fact> KINDS =
      Map.of(
          Indicator.ELDERLY_HEADED_EARNED, Fact.ELDERLY_HEADED,
          Indicator.WOMEN_HEADED_EARNED, Fact.WOMEN_HEADED,
          Indicator.POOREST_EARNED, Fact.POOREST);

  private final Tallies tallies;
  private final Areas areas;

  HouseholdTallies(Tallies tallies, Areas areas) {
    this.tallies = tallies;
    this.areas = areas;
  }

  private record OfCommunity(UUID community, Fact fact, Tally tally) {}

  /**
   * What may be told of a place, and what is too little for that: it is told of a wider one where
   * it is enough together with that of others. So nobody reckons a few households by subtraction.
   */
  record Cell(Tally told, Tally left) {
    private static final Cell EMPTY = new Cell(Tally.NOTHING, Tally.NOTHING);

    static Cell of(Tally alone) {
      return new Cell(Tally.NOTHING, alone).settled();
    }

    static Cell of(Collection<Cell> parts) {
      return parts.stream().reduce(EMPTY, Cell::plus).settled();
    }

    private Cell plus(Cell other) {
      return new Cell(told.plus(other.told), left.plus(other.left));
    }

    private Cell settled() {
      return left.of() < LEAST ? this : new Cell(told.plus(left), Tally.NOTHING);
    }
  }

  /** Absent are places of which nothing may be told. */
  Map<Indicator, Map<Place, Tally>> of(Tallies.Asked asked) {
    var byFact = byFact(asked);
    if (byFact.isEmpty()) return Map.of();
    var communities = areas.of(asked.province());
    var told = new EnumMap<Indicator, Map<Place, Tally>>(Indicator.class);
    KINDS.forEach(
        (indicator, kind) -> {
          var parts = byFact.getOrDefault(kind, List.of());
          told.put(indicator, told(asked.province(), communities, parts));
        });
    return told;
  }

  private static Map<Place, Tally> told(
      String province, Collection<Community> communities, Collection<OfCommunity> parts) {
    var where = communities.stream().collect(toMap(Community::id, Function.identity()));
    var cells = new HashMap<Place, Cell>();
    for (var part : parts) cells.put(Place.community(part.community()), Cell.of(part.tally()));
    var byDistrict =
        parts.stream().collect(groupingBy(part -> district(where.get(part.community()), province)));
    byDistrict.forEach((district, within) -> cells.put(district, Cell.of(cells(cells, within))));
    var districts = byDistrict.keySet().stream().map(cells::get).toList();
    cells.put(Place.province(province), Cell.of(districts));
    return cells.entrySet().stream()
        .filter(each -> each.getValue().told().of() > 0)
        .collect(toMap(Map.Entry::getKey, each -> each.getValue().told()));
  }

  private static List<Cell> cells(Map<Place, Cell> cells, List<OfCommunity> within) {
    return within.stream().map(part -> cells.get(Place.community(part.community()))).toList();
  }

  /** A community of no district counts for its province alone. */
  private static Place district(Community community, String province) {
    var district = community.district();
    return district == null ? Place.province(province) : Place.district(district.code());
  }

  private Map<Fact, List<OfCommunity>> byFact(Tallies.Asked asked) {
    return tallies
        .statement(
            """
            select h.community, f.fact, count(*) as of, 100 * count(*) filter (where exists (
                     select from income.account a
                       join income.booked b on b.account = a.id and b.month = :first
                      where a.community = h.community and a.owner_kind = 'household' and a.owner = h.id
                     having sum(b.shared) <> coalesce((
                       select sum(p.amount) from income.account o
                         join income.posting p on p.account = o.id and p.month = :first and p.part is not null
                         join income.transfer t on t.id = p.transfer and t.at > :known
                        where :known < (select max(at) from income.transfer) and o.community = h.community and o.owner_kind = 'household' and o.owner = h.id), 0))) as sum
              from people.household_fact f
              join people.household h on h.id = f.household
              join areas.community c on c.id = h.community and c.province = :province
             where f.is_so and f.at < :to and f.at <= :known
               and (f.ended is null or f.ended >= :to or f.ended > :known)
             group by 1, 2
            """,
            asked)
        .query(HouseholdTallies::part)
        .stream()
        .collect(groupingBy(OfCommunity::fact));
  }

  private static OfCommunity part(ResultSet row, int i) throws SQLException {
    return new OfCommunity(
        Columns.id(row, "community"),
        Fact.of(row.getString("fact")),
        new Tally(row.getBigDecimal("sum"), row.getLong("of")));
  }
}
