package org.aenglek.programme;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.income.IncomeFigures;
import org.aenglek.income.ToldIncome;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes figures of what was written down, as it was known at a moment: the same moment gives the
 * same figures for ever.
 */
@Component
class Reckoning {
  static final String JOB = "programme";

  private final Tallies tallies;
  private final CapitalTallies capital;
  private final HouseholdTallies households;
  private final IncomeFigures income;
  private final Areas areas;
  private final Errands errands;

  Reckoning(
      Tallies tallies,
      CapitalTallies capital,
      HouseholdTallies households,
      IncomeFigures income,
      Areas areas,
      Errands errands) {
    this.tallies = tallies;
    this.capital = capital;
    this.households = households;
    this.income = income;
    this.areas = areas;
    this.errands = errands;
  }

  /**
   * All figures of some months: of a province, its districts and its communities. The books of a
   * year are read once, however many of its months are asked for.
   */
  @Transactional(readOnly = true)
  List<Figure> of(String province, Collection<YearMonth> months, Instant known) {
    return errands.ask(JOB, () -> asked(province, months, known));
  }

  private List<Figure> asked(String province, Collection<YearMonth> months, Instant known) {
    var places = places(province);
    var past = past(province, months.stream().map(YearMonth::getYear).collect(toSet()), known);
    return months.stream()
        .flatMap(
            month -> {
              var asked = new Tallies.Asked(province, month, known);
              var facts = new Facts(month, past, counted(asked), households.of(asked));
              return places.entrySet().stream()
                  .flatMap(place -> figures(facts, place.getKey(), place.getValue()));
            })
        .toList();
  }

  private Past past(String province, Set<Integer> years, Instant known) {
    return new Past(
        tallies.firstTold(province, known),
        tallies.firstTaught(province, known),
        income.told(province, years, known),
        income.funds(province, known));
  }

  private Map<Indicator, Map<UUID, Tally>> counted(Tallies.Asked asked) {
    var all = new EnumMap<>(capital.of(asked));
    FigureStatements.indicators().forEach(one -> all.put(one, tallies.of(one, asked)));
    return all;
  }

  /** Each place with the communities that lie in it. */
  private Map<Place, Set<UUID>> places(String province) {
    return areas.of(province).stream()
        .flatMap(community -> around(community).map(place -> Map.entry(place, community.id())))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
  }

  private static Stream<Place> around(Community community) {
    var places = new ArrayList<Place>();
    places.add(Place.community(community.id()));
    var district = community.district();
    if (district != null) places.add(Place.district(district.code()));
    places.add(Place.province(community.province()));
    return places.stream();
  }

  private static Stream<Figure> figures(Facts facts, Place place, Set<UUID> communities) {
    var tallies = facts.tallies(communities);
    var values = facts.operations(tallies, communities);
    values.putAll(facts.books(communities));
    values.putAll(facts.households(place));
    return Stream.of(Indicator.values())
        .map(
            indicator ->
                new Figure(
                    indicator,
                    place,
                    facts.month(),
                    values.get(indicator),
                    indicator.unit().isMean() ? tallies.get(indicator) : null));
  }

  /** What is read once of a province, however many of its months are asked for. */
  private record Past(
      Map<UUID, YearMonth> firstTold,
      @Nullable YearMonth firstTaught,
      Map<Integer, ToldIncome> income,
      Map<UUID, NavigableMap<YearMonth, Money>> funds) {

    /** Whether a community had told anything of that kind by the end of a month. */
    boolean isTold(Indicator indicator, UUID community, YearMonth month) {
      var first = indicator == Indicator.TRAINED_PEOPLE ? firstTaught : firstTold.get(community);
      return first != null && !first.isAfter(month);
    }

    Optional<Money> fund(UUID community, YearMonth month) {
      return Optional.ofNullable(funds.get(community))
          .map(moves -> moves.floorEntry(month))
          .map(Map.Entry::getValue);
    }

    Optional<ToldIncome.Sum> income(Set<UUID> communities, YearMonth month) {
      return Objects.requireNonNull(income.get(month.getYear())).of(month, communities);
    }
  }

  /** What there is of a province's month. */
  private record Facts(
      YearMonth month,
      Past past,
      Map<Indicator, Map<UUID, Tally>> tallies,
      Map<Indicator, Map<Place, Tally>> households) {

    /** What is counted of some communities together. */
    Map<Indicator, Tally> tallies(Set<UUID> communities) {
      var sums = new EnumMap<Indicator, Tally>(Indicator.class);
      tallies.forEach(
          (indicator, byCommunity) -> sums.put(indicator, sum(byCommunity, communities)));
      return sums;
    }

    Map<Indicator, BigDecimal> operations(Map<Indicator, Tally> tallies, Set<UUID> communities) {
      var values = new EnumMap<Indicator, BigDecimal>(Indicator.class);
      tallies.forEach(
          (indicator, tally) -> {
            boolean isTold =
                communities.stream().anyMatch(one -> past.isTold(indicator, one, month));
            var value = value(indicator, tally, isTold);
            if (value != null) values.put(indicator, value);
          });
      return values;
    }

    private static Tally sum(Map<UUID, Tally> byCommunity, Collection<UUID> communities) {
      return communities.stream()
          .map(id -> byCommunity.getOrDefault(id, Tally.NOTHING))
          .reduce(Tally.NOTHING, Tally::plus);
    }

    private static @Nullable BigDecimal value(Indicator indicator, Tally tally, boolean isTold) {
      if (!indicator.unit().isMean()) return isTold ? tally.sum() : null;
      return tally.mean();
    }

    Map<Indicator, BigDecimal> households(Place place) {
      var values = new EnumMap<Indicator, BigDecimal>(Indicator.class);
      households.forEach(
          (indicator, byPlace) -> {
            var tally = byPlace.get(place);
            var share = tally == null ? null : tally.mean();
            if (share != null) values.put(indicator, share);
          });
      return values;
    }

    Map<Indicator, BigDecimal> books(Set<UUID> communities) {
      var values = new EnumMap<Indicator, BigDecimal>(Indicator.class);
      past.income(communities, month).ifPresent(sum -> values.putAll(income(sum)));
      communities.stream()
          .flatMap(community -> past.fund(community, month).stream())
          .reduce(Money::plus)
          .ifPresent(fund -> values.put(Indicator.FUND_BALANCE, satang(fund)));
      return values;
    }

    private static Map<Indicator, BigDecimal> income(ToldIncome.Sum sum) {
      var values = new EnumMap<Indicator, BigDecimal>(Indicator.class);
      values.put(Indicator.INCOME, satang(sum.all()));
      values.put(Indicator.HOUSEHOLDS_EARNED, BigDecimal.valueOf(sum.earned()));
      var gini = sum.gini();
      if (gini == null) return values;
      values.put(Indicator.GINI, BigDecimal.valueOf(gini));
      var households = BigDecimal.valueOf(sum.earned());
      var each = satang(sum.ofHouseholds()).divide(households, 0, RoundingMode.HALF_UP);
      values.put(Indicator.INCOME_PER_HOUSEHOLD, each);
      return values;
    }

    private static BigDecimal satang(Money money) {
      return BigDecimal.valueOf(money.minor());
    }
  }
}
