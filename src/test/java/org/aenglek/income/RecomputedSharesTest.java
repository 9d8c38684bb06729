package org.aenglek.income;

import static java.util.stream.Collectors.groupingBy;
import static org.aenglek.income.SharingRule.Part.once;
import static org.aenglek.income.SharingRule.Part.perHead;
import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.site.Columns;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every share is found again, to the satang, from nothing but what was earned, who worked for it
 * and the version of the rule that its transfer names.
 */
@AenglekTest
class RecomputedSharesTest {
  private static final int SALES = Integer.getInteger("aenglek.shared", 2_000);
  private static final LocalText BOAT = LocalText.ofCodes(Map.of("th", "ล่องเรือ"));
  private static final List<String> VILLAGES =
      List.of("ban-tha-sai", "ban-nang-lao", "ban-khlong-daen");

  @Autowired Earnings earnings;
  @Autowired Unshared unshared;
  @Autowired Rules rules;
  @Autowired Journal journal;
  @Autowired Seals seals;
  @Autowired Balances balances;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private final Map<String, List<UUID>> households = new HashMap<>();
  private final List<NewIncome> sales = new ArrayList<>();
  private final Map<NewIncome, Long> totals = new HashMap<>();

  @Test
  void twoThousandSalesWithRefundsNewRulesPayoutsAndReplays() {
    long seed = System.nanoTime();
    System.out.println("RecomputedSharesTest seed " + seed);
    var random = new Random(seed);
    VILLAGES.forEach(slug -> households.put(slug, homes(slug)));
    for (int i = 0; i < SALES; i++) {
      step(random);
      if (i % 100 == 0) theBooksAreRight();
    }
    seals.make();
    theBooksAreRight();
    var moves = moves();
    assertThat(moves).hasSizeGreaterThan(SALES / 2);
    moves.values().forEach(this::recompute);
  }

  private List<UUID> homes(String slug) {
    return IntStream.range(0, 4).mapToObj(i -> world.household(slug, "บ้าน " + i)).toList();
  }

  private void step(Random random) {
    switch (random.nextInt(12)) {
      case 0 -> refund(random);
      case 1 -> payOut(random);
      case 2 -> more(random);
      case 3 -> again(random);
      case 4 -> rarely(random);
      default -> sell(random);
    }
  }

  private void rarely(Random random) {
    switch (random.nextInt(12)) {
      case 0 -> decide(random);
      case 1 -> clock.forward(Duration.ofHours(random.nextInt(72)));
      case 2 -> seals.make();
      case 3 -> shareWaiting(VILLAGES.getFirst());
      default -> sell(random);
    }
  }

  private void shareWaiting(String slug) {
    if (rules(slug).isEmpty()) return;
    world.ask(() -> unshared.share(village(slug)));
  }

  private void decide(Random random) {
    int served = 1 + random.nextInt(9_998);
    var rule =
        new SharingRule(
            perHead(To.GUIDE, Money.ofMinor(1 + random.nextInt(5_000), "THB")),
            once(To.DRIVER, Money.ofMinor(1 + random.nextInt(30_000), "THB")),
            new SharingRule.Part(To.SERVED, null, SharingRule.Measure.PERCENT, served, cap(random)),
            percent(To.FUND, Money.ofMinor(SharingRule.WHOLE - served, "THB").amount().toString()));
    var slug = any(random, VILLAGES.subList(1, 3));
    clock.forward(Duration.ofDays(1));
    world.rule(slug, today(), rule);
    if (rules(VILLAGES.getFirst()).isEmpty()) world.rule(VILLAGES.getFirst(), today(), rule);
  }

  private List<Rules.Version> rules(String slug) {
    return world.ask(() -> rules.of(village(slug)));
  }

  private static @Nullable Long cap(Random random) {
    return random.nextBoolean() ? 1L + random.nextInt(50_000) : null;
  }

  private void sell(Random random) {
    var slug = any(random, VILLAGES);
    var homes = households.get(slug);
    var served = homes.subList(0, random.nextInt(homes.size() + 1));
    var guides = random.nextBoolean() ? List.of(any(random, homes)) : List.<UUID>of();
    var sale =
        new NewIncome(
            new Cause("sale", new UUID(random.nextLong(), random.nextLong())),
            new Transfer.Sold("experience", UUID.randomUUID(), BOAT),
            List.of(),
            today(),
            new Work(
                village(slug),
                "experience",
                random.nextInt(20),
                served,
                List.of(),
                guides,
                List.of()),
            Account.cash(village(slug)));
    sales.add(sale);
    tell(sale, 1L + random.nextInt(200_000));
  }

  private void refund(Random random) {
    if (sales.isEmpty()) return;
    var sale = any(random, sales);
    tell(sale, (long) (totals.get(sale) * random.nextDouble()));
  }

  private void more(Random random) {
    if (sales.isEmpty()) return;
    var sale = any(random, sales);
    tell(sale, totals.get(sale) + random.nextInt(10_000));
  }

  private void again(Random random) {
    if (sales.isEmpty()) return;
    var sale = any(random, sales);
    tell(sale, totals.get(sale));
  }

  private void tell(NewIncome sale, long total) {
    totals.put(sale, total);
    world.ask(
        () -> {
          earnings.earned(sale, Money.ofMinor(total, "THB"));
          return sale;
        });
  }

  private void payOut(Random random) {
    var slug = any(random, VILLAGES);
    var home = Account.earnedBy(any(random, households.get(slug)), village(slug));
    world.ask(
        () -> {
          var there = balances.locked(village(slug), List.of(home), "THB").get(home);
          if (there.minor() <= 0) return null;
          var cause = new Cause("payout", UUID.randomUUID());
          var paid =
              Transfer.of(
                  Transfer.Kind.PAYOUT, cause, null, there, home, Account.cash(village(slug)));
          return journal.record(paid, cause.id());
        });
  }

  private void theBooksAreRight() {
    var found = world.<Books.Finding>ask(() -> new Books(sql).verify());
    assertThat(found.isRight()).as("%s", found).isTrue();
    assertThat(
            world.<Long>ask(
                () ->
                    sql.sql(
                            """
                            select count(*) from (
                              select from income.posting p join income.account a on a.id = p.account
                               where a.owner_kind = 'household' group by a.id
                              having case a.kind when 'receivable' then -1 else 1 end * sum(p.amount) < 0) below
                            """)
                        .query(Long.class)
                        .single()))
        .as("households with less than nothing")
        .isZero();
  }

  /** One change of an income: what was posted for it, and by which rule. */
  private record Move(
      UUID cause, UUID transfer, String kind, @Nullable UUID rule, long amount, Work work) {}

  private void recompute(List<Move> moves) {
    var had = new HashMap<Share.Of, Money>();
    long gross = 0;
    for (var move : moves) {
      var expected =
          switch (move.kind()) {
            case "earning" -> Share.between(split(move, gross), split(move, gross + move.amount()));
            case "claw-back" -> proportions(had, move.amount());
            default -> Share.between(Share.list(had), split(move, sum(had)));
          };
      assertThat(posted(move.transfer())).as("%s", move).isEqualTo(amounts(expected));
      expected.forEach(share -> had.merge(share.of(), share.amount(), Money::plus));
      had.values().removeIf(Money::isNothing);
      gross += Math.max(0, move.amount());
    }
  }

  private List<Share> split(Move move, long satang) {
    var amount = Money.ofMinor(satang, "THB");
    var rule = move.rule();
    if (rule != null) {
      var version = world.<Rules.Version>ask(() -> rules.get(rule));
      return Split.of(version.rule(), move.work(), Map.<UUID, Optional<UUID>>of(), amount);
    }
    var waiting = Account.unshared(move.work().community());
    return Share.list(Map.of(new Share.Of("unshared", waiting), amount));
  }

  private static List<Share> proportions(Map<Share.Of, Money> had, long amount) {
    var kept =
        Share.list(had).stream()
            .filter(share -> share.amount().minor() > 0)
            .sorted(
                Comparator.comparingLong((Share share) -> share.amount().minor())
                    .reversed()
                    .thenComparing(share -> key(share.part(), share.account())))
            .toList();
    var parts =
        Money.ofMinor(-amount, "THB")
            .split(kept.stream().mapToLong(share -> share.amount().minor()).toArray());
    return IntStream.range(0, parts.length)
        .mapToObj(i -> new Share(kept.get(i).part(), kept.get(i).account(), parts[i].negated()))
        .toList();
  }

  private static long sum(Map<Share.Of, Money> had) {
    return had.values().stream().mapToLong(Money::minor).sum();
  }

  private static Map<String, Long> amounts(List<Share> shares) {
    var amounts = new HashMap<String, Long>();
    shares.forEach(
        share ->
            amounts.merge(key(share.part(), share.account()), share.amount().minor(), Long::sum));
    amounts.values().removeIf(amount -> amount == 0);
    return amounts;
  }

  private static String key(String part, Account account) {
    return part + " " + account.id();
  }

  /** What a household owes is less of what it earned. */
  private Map<String, Long> posted(UUID transfer) {
    var amounts = new HashMap<String, Long>();
    world.ask(
        () ->
            sql.sql(
                    """
                    select p.part, p.amount, a.owner_kind, a.owner, a.community, a.place,
                           case a.kind when 'receivable' then 'earned' else a.kind end as kind
                      from income.posting p join income.account a on a.id = p.account
                     where p.transfer = ? and p.part is not null
                    """)
                .param(transfer)
                .query(
                    (row, i) ->
                        amounts.merge(
                            key(row.getString("part"), Balances.account(row)),
                            row.getLong("amount"),
                            Long::sum))
                .list());
    amounts.values().removeIf(amount -> amount == 0);
    return amounts;
  }

  private Map<UUID, List<Move>> moves() {
    return world.ask(
        () ->
            sql
                .sql(
                    """
                    select e.cause, e.transfer, e.amount, t.kind, t.rule, w.community, w.sold_kind, w.heads,
                           w.served, w.makers, w.guides, w.drivers
                      from income.earning e
                      join income.transfer t on t.id = e.transfer
                      join income.work w on w.cause = e.cause
                     order by e.cause, e.number
                    """)
                .query(RecomputedSharesTest::move)
                .list()
                .stream()
                .collect(groupingBy(Move::cause)));
  }

  private static Move move(ResultSet row, int i) throws SQLException {
    return new Move(
        Columns.id(row, "cause"),
        Columns.id(row, "transfer"),
        row.getString("kind"),
        row.getObject("rule", UUID.class),
        row.getLong("amount"),
        Works.work(row));
  }

  private UUID village(String slug) {
    return world.community(slug).id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }

  private static <T> T any(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
