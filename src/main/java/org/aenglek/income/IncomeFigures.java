package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a community earned, and a province: to those who read households' shares all of it as it
 * stands, to others what {@link SmallCells} lets be told.
 */
@Component
public class IncomeFigures {
  private static final String JOB = "figures";
  private static final String OTHERS = "others";

  private final Pieces pieces;
  private final Rules rules;
  private final Readers readers;
  private final Access access;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  IncomeFigures(
      Pieces pieces,
      Rules rules,
      Readers readers,
      Access access,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.pieces = pieces;
    this.rules = rules;
    this.readers = readers;
    this.access = access;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A community's year.
   *
   * @param isWhole whether all of it is told
   */
  public record Year(int year, boolean isWhole, List<Period> periods) {
    public Money sum() {
      return Money.ofMinor(
          periods.stream().mapToLong(period -> period.sum().minor()).sum(), Pieces.CURRENCY);
    }
  }

  /** Months that are told together, and whether by what they were earned is told, too. */
  public record Period(Months months, Money sum, boolean isSplit) {}

  /**
   * By what and by whom it was earned.
   *
   * @param accounts households together, the fund, groups, what is not shared yet
   * @param offers empty where they may not be told
   * @param capital by what the offers live from; one that lives from two counts for each
   * @param households what each earned, for those alone who read that
   * @param earned how many households did
   * @param gini in hundredths, among these; nothing where nobody earned
   */
  public record Split(
      Months months,
      Money sum,
      Map<Account.Kind, Money> accounts,
      List<Sum> offers,
      List<Sum> capital,
      Map<UUID, Money> households,
      int earned,
      @Nullable Integer gini) {}

  /**
   * What was earned by one thing.
   *
   * @param key {@code others} of several that are told together
   * @param name as it was called last; none where only the key is known
   */
  public record Sum(String key, @Nullable LocalText name, Money amount) {
    public boolean isOthers() {
      return key.equals(OTHERS);
    }
  }

  /**
   * A community beside others.
   *
   * @param earned how many households did, so far as it may be told
   */
  public record Row(UUID community, Money sum, int earned, @Nullable Integer gini) {}

  /**
   * @throws Access.NotAllowed when whoever acts has no part in that village
   */
  @Transactional(readOnly = true)
  public Year ofCommunity(UUID community, int year) {
    rules.requireToKnow(community);
    boolean isWhole = readers.seeShares(Place.community(community));
    var periods = errands.ask(JOB, () -> periods(months(community, year), year, isWhole));
    return new Year(year, isWhole, periods.stream().map(IncomeFigures::told).toList());
  }

  /**
   * @throws NotThere when those months are not told together to whoever acts, or only their sum is
   */
  @Transactional(readOnly = true)
  public Split split(UUID community, Months months) {
    rules.requireToKnow(community);
    boolean isWhole = readers.seeShares(Place.community(community));
    return errands.ask(
        JOB,
        () -> {
          if (!isWhole) mustBeTold(community, months);
          var sold = pieces.sold(community, months);
          return isWhole ? whole(months, sold) : told(months, sold);
        });
  }

  /** All communities of a province that earned something, those that earned most first. */
  @Transactional(readOnly = true)
  public List<Row> ofProvince(String province, int year) {
    var place = Place.province(province);
    access.require(Permission.SEE_MONEY, place);
    boolean isWhole = readers.seeShares(place);
    var all = ofProvince(province, year, clock.instant());
    return all.entrySet().stream()
        .map(each -> row(each.getKey(), periods(each.getValue(), year, isWhole)))
        .sorted(Comparator.comparingLong((Row row) -> -row.sum().minor()))
        .toList();
  }

  private Map<UUID, TreeMap<YearMonth, Cell>> ofProvince(String province, int year, Instant known) {
    return errands.ask(JOB, () -> pieces.ofProvince(province, Months.of(year), known));
  }

  /**
   * By year, what may be told to everybody, whoever acts, as it was known at a moment. The books
   * are read once for all of these years.
   */
  @Transactional(readOnly = true)
  public Map<Integer, ToldIncome> told(String province, Set<Integer> years, Instant known) {
    if (years.isEmpty()) return Map.of();
    var span = Months.of(Collections.min(years), Collections.max(years));
    var all = errands.ask(JOB, () -> pieces.ofProvince(province, span, known));
    return years.stream().collect(toMap(year -> year, year -> told(all, year)));
  }

  private ToldIncome told(Map<UUID, TreeMap<YearMonth, Cell>> all, int year) {
    return new ToldIncome(
        all.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    each -> periods(ofYear(each.getValue(), year), year, false))));
  }

  private static SortedMap<YearMonth, Cell> ofYear(TreeMap<YearMonth, Cell> months, int year) {
    var its = Months.of(year);
    return new TreeMap<>(months.subMap(its.first(), true, its.last(), true));
  }

  /**
   * All that a community earned in a year that is over; nothing where a part of it may not be told,
   * or nothing was earned.
   */
  @Transactional(readOnly = true)
  public Optional<Money> toldOfYear(UUID community, int year) {
    var own = errands.ask(JOB, () -> months(community, year));
    var told = periods(own, year, false).stream().map(SmallCells.Period::cell).toList();
    long sum = sum(told);
    return !told.isEmpty() && sum == sum(own.values())
        ? Optional.of(Money.ofMinor(sum, Pieces.CURRENCY))
        : Optional.empty();
  }

  private static long sum(Collection<Cell> cells) {
    return cells.stream().mapToLong(Cell::sum).sum();
  }

  /**
   * What was in the fund of each community when a month was over: by each month that moved it, and
   * so until the next of them. Of those that have one.
   */
  @Transactional(readOnly = true)
  public Map<UUID, NavigableMap<YearMonth, Money>> funds(String province, Instant known) {
    return errands.ask(JOB, () -> pieces.funds(province, known));
  }

  private TreeMap<YearMonth, Cell> months(UUID community, int year) {
    return pieces.months(community, Months.of(year));
  }

  private List<SmallCells.Period> periods(
      SortedMap<YearMonth, Cell> months, int year, boolean isWhole) {
    var now = YearMonth.from(clock.instant().atZone(settings.zone()));
    return isWhole
        ? months.entrySet().stream()
            .map(each -> new SmallCells.Period(Months.of(each.getKey()), each.getValue(), true))
            .toList()
        : SmallCells.periods(months.headMap(now), year < now.getYear());
  }

  private void mustBeTold(UUID community, Months months) {
    int year = months.first().getYear();
    boolean isTold =
        periods(months(community, year), year, false).stream()
            .anyMatch(period -> period.isSplit() && period.months().equals(months));
    if (!isTold) throw new NotThere("income of " + months);
  }

  private static Period told(SmallCells.Period period) {
    return new Period(period.months(), money(period.cell().sum()), period.isSplit());
  }

  /** The inequality of sums that are too small to be split is not told. */
  private static Row row(UUID community, List<SmallCells.Period> periods) {
    var all = sum(periods);
    var split = sum(periods.stream().filter(SmallCells.Period::isSplit).toList());
    return new Row(community, money(all.sum()), split.households().size(), gini(split));
  }

  private static Cell sum(List<SmallCells.Period> periods) {
    return periods.stream().map(SmallCells.Period::cell).reduce(Cell.EMPTY, Cell::plus);
  }

  private static Split whole(Months months, List<Piece> sold) {
    var all = Cell.of(sold);
    var households = new HashMap<UUID, Money>();
    all.households().forEach((who, amount) -> households.put(who, money(amount)));
    return split(months, sold, byOffer(sold), byCapital(sold), households);
  }

  /** By offer and by capital where no two of all these sums differ by a small one. */
  static Split told(Months months, List<Piece> sold) {
    var known = new ArrayList<Cell>(byAccount(sold).values());
    known.add(Cell.of(sold));
    var offers = addedTo(known, SmallCells.merged(byOffer(sold), OTHERS));
    var capital = addedTo(known, capitalTold(sold));
    return split(months, sold, offers, capital, Map.of());
  }

  private static Map<String, Cell> addedTo(List<Cell> known, Map<String, Cell> more) {
    var cells = List.copyOf(more.values());
    if (!SmallCells.mayBeAdded(known, cells)) return Map.of();
    known.addAll(cells);
    return more;
  }

  /** With what lives from nothing of it, which anybody can subtract. */
  private static Map<String, Cell> capitalTold(List<Piece> sold) {
    var told = new LinkedHashMap<>(byCapital(sold));
    told.values().removeIf(cell -> !SmallCells.isSafe(cell));
    var rest =
        sold.stream()
            .filter(piece -> piece.capital().stream().noneMatch(told::containsKey))
            .collect(Cell.COLLECTOR);
    if (!told.isEmpty() && !rest.isNothing()) told.put(OTHERS, rest);
    return told;
  }

  private static Split split(
      Months months,
      List<Piece> sold,
      Map<String, Cell> offers,
      Map<String, Cell> capital,
      Map<UUID, Money> households) {
    var all = Cell.of(sold);
    var accounts = new TreeMap<Account.Kind, Money>();
    byAccount(sold).forEach((kind, cell) -> accounts.put(kind, money(cell.sum())));
    accounts.values().removeIf(Money::isNothing);
    return new Split(
        months,
        money(all.sum()),
        accounts,
        sums(offers, names(sold)),
        sums(capital, Map.of()),
        households,
        all.households().size(),
        gini(all));
  }

  private static Map<Account.Kind, Cell> byAccount(List<Piece> sold) {
    return sold.stream().collect(groupingBy(Piece::kind, Cell.COLLECTOR));
  }

  private static Map<String, Cell> byOffer(List<Piece> sold) {
    return sold.stream().collect(groupingBy(IncomeFigures::offer, Cell.COLLECTOR));
  }

  private static String offer(Piece piece) {
    var sold = piece.sold();
    return sold == null ? OTHERS : sold.id().toString();
  }

  private static Map<String, LocalText> names(List<Piece> sold) {
    var names = new HashMap<String, LocalText>();
    for (var piece : sold) {
      var one = piece.sold();
      if (one != null) names.put(one.id().toString(), one.name());
    }
    return names;
  }

  private static Map<String, Cell> byCapital(List<Piece> sold) {
    return sold.stream()
        .flatMap(piece -> piece.capital().stream())
        .distinct()
        .collect(
            toMap(
                key -> key,
                key ->
                    sold.stream()
                        .filter(piece -> piece.capital().contains(key))
                        .collect(Cell.COLLECTOR)));
  }

  /** The largest first, and what is told together last. */
  private static List<Sum> sums(Map<String, Cell> cells, Map<String, LocalText> names) {
    return cells.entrySet().stream()
        .map(each -> new Sum(each.getKey(), names.get(each.getKey()), money(each.getValue().sum())))
        .sorted(
            Comparator.comparing(Sum::isOthers)
                .thenComparingLong(sum -> -sum.amount().minor())
                .thenComparing(Sum::key))
        .toList();
  }

  private static @Nullable Integer gini(Cell cell) {
    return cell.households().isEmpty() ? null : Gini.of(cell.households().values());
  }

  private static Money money(long satang) {
    return Money.ofMinor(satang, Pieces.CURRENCY);
  }
}
