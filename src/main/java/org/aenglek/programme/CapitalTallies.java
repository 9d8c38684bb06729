package org.aenglek.programme;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.income.CapitalIncome;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What part of a month's income lives from each kind of capital, by what the offers name. */
@Component
class CapitalTallies {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JdbcClient sql;
  private final CapitalIncome income;

  CapitalTallies(JdbcClient sql, CapitalIncome income) {
    this.sql = sql;
    this.income = income;
  }

  private record Capital(UUID community, String key) {}

  private static Stream<Indicator> indicators() {
    return Stream.of(Indicator.values()).filter(one -> one.capital().isPresent());
  }

  /** By community; those of which it may not be told are absent. */
  Map<Indicator, Map<UUID, Tally>> of(Tallies.Asked asked) {
    var kinds = kinds(asked.province());
    var told =
        income.told(
            asked.province(),
            asked.month(),
            asked.known(),
            indicators().map(one -> one.capital().orElseThrow()).toList(),
            (community, keys) -> kinds(kinds, community, keys));
    var tallies = new EnumMap<Indicator, Map<UUID, Tally>>(Indicator.class);
    indicators().forEach(one -> tallies.put(one, tally(told, one.capital().orElseThrow())));
    return tallies;
  }

  private static Map<UUID, Tally> tally(
      Map<UUID, Map<String, CapitalIncome.Part>> told, String kind) {
    var tallies = new HashMap<UUID, Tally>();
    told.forEach(
        (community, parts) -> {
          var part = parts.get(kind);
          if (part == null) return;
          var sum = BigDecimal.valueOf(part.part()).multiply(HUNDRED);
          tallies.put(community, new Tally(sum, part.whole()));
        });
    return tallies;
  }

  private static List<String> kinds(Map<Capital, String> kinds, UUID community, List<String> keys) {
    return keys.stream()
        .map(key -> kinds.get(new Capital(community, key)))
        .filter(Objects::nonNull)
        .toList();
  }

  private Map<Capital, String> kinds(String province) {
    var kinds = new HashMap<Capital, String>();
    sql.sql(
            """
            select k.community, k.key, k.kind from communities.capital k
              join areas.community c on c.id = k.community and c.province = ?
            """)
        .param(province)
        .query(
            row -> {
              var capital = new Capital(Columns.id(row, "community"), row.getString("key"));
              kinds.put(capital, row.getString("kind"));
            });
    return kinds;
  }
}
