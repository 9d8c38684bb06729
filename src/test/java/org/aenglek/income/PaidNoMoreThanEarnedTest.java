package org.aenglek.income;

import static org.aenglek.income.SharingRule.Part.percent;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Payables.Payable;
import org.aenglek.income.Payout.State;
import org.aenglek.income.Payout.Wanted;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sold, given back, paid, said twice and sent back, in whatever order: the books
 * balance, no household stands below nothing, and none holds more than it earned, but for what it
 * owes.
 */
@AenglekTest
class PaidNoMoreThanEarnedTest {
  private static final int STEPS = Integer.getInteger("aenglek.paid", 300);
  private static final String SLUG = "ban-nang-lao";
  private static final LocalText BOAT = LocalText.ofCodes(Map.of("th", "ล่องเรือ"));

  @Autowired Payouts payouts;
  @Autowired Payables payables;
  @Autowired Earnings earnings;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  private final List<NewIncome> sales = new ArrayList<>();
  private final Map<NewIncome, Long> totals = new HashMap<>();
  private List<UUID> homes = List.of();
  private UUID village = UUID.randomUUID();

  @Test
  void inWhateverOrder() {
    long seed = System.nanoTime();
    System.out.println("PaidNoMoreThanEarnedTest seed " + seed);
    var random = new Random(seed);
    village = world.community(SLUG).id();
    homes = IntStream.range(0, 3).mapToObj(i -> world.household(SLUG, "บ้าน " + i)).toList();
    world.rule(SLUG, today(), new SharingRule(percent(To.SERVED, "80"), percent(To.FUND, "20")));
    for (int i = 0; i < STEPS; i++) {
      step(random);
      if (i % 25 == 0) nobodyHasTooMuch();
    }
    nobodyHasTooMuch();
    assertThat(world.ask(() -> new Books(sql).verify()).isRight()).isTrue();
    assertThat(lines(State.DONE)).isNotEmpty();
  }

  private void step(Random random) {
    switch (random.nextInt(8)) {
      case 0, 1 -> sell(random);
      case 2 -> refund(random);
      case 3 -> pay(random);
      case 4 -> finish(random, State.OPEN, payouts::done);
      case 5 -> finish(random, State.DONE, payouts::done);
      case 6 -> finish(random, State.OPEN, line -> payouts.failed(line, "ไม่อยู่"));
      default -> {
        if (random.nextInt(4) == 0) {
          finish(random, State.DONE, line -> payouts.failed(line, "บัญชีปิด"));
        } else {
          finish(random, State.OPEN, payouts::done);
        }
      }
    }
  }

  private void sell(Random random) {
    var served = homes.subList(0, 1 + random.nextInt(homes.size()));
    var sale =
        new NewIncome(
            new Cause("sale", UUID.randomUUID()),
            new Transfer.Sold("experience", UUID.randomUUID(), BOAT),
            List.of(),
            today(),
            new Work(village, "experience", 2, served, List.of(), List.of(), List.of()),
            Account.cash(village));
    sales.add(sale);
    tell(sale, 1 + random.nextInt(100_000));
  }

  private void refund(Random random) {
    if (sales.isEmpty()) return;
    var sale = sales.get(random.nextInt(sales.size()));
    tell(sale, random.nextLong(totals.get(sale) + 1));
  }

  private void tell(NewIncome sale, long total) {
    totals.put(sale, total);
    world.ask(
        () -> {
          earnings.earned(sale, Money.ofMinor(total, "THB"));
          return total;
        });
  }

  /** Up to the most, for some of them. */
  private void pay(Random random) {
    var wanted =
        world.ask(() -> payables.of(village)).stream()
            .filter(payable -> !payable.most().isNothing() && random.nextBoolean())
            .map(payable -> part(payable, random))
            .toList();
    if (wanted.isEmpty()) return;
    var request = UUID.randomUUID();
    var id = world.ask(() -> payouts.make(village, Way.CASH, wanted, request));
    assertThat(world.ask(() -> payouts.make(village, Way.CASH, wanted, request))).isEqualTo(id);
    Actor.person(world.chairOf(SLUG)).does(() -> payouts.approve(id));
  }

  private static Wanted part(Payable payable, Random random) {
    long most = payable.most().minor();
    long amount = random.nextBoolean() ? most : 1 + random.nextLong(most);
    return new Wanted(payable.account(), Money.ofMinor(amount, "THB"));
  }

  private interface Deed {
    void done(UUID line);
  }

  private void finish(Random random, State state, Deed deed) {
    var lines = lines(state);
    if (lines.isEmpty()) return;
    var line = lines.get(random.nextInt(lines.size())).id();
    world.act(() -> deed.done(line));
  }

  private List<Payout.Line> lines(State state) {
    return world.ask(() -> payouts.of(village)).stream()
        .flatMap(payout -> payout.lines().stream())
        .filter(line -> line.state() == state)
        .toList();
  }

  private void nobodyHasTooMuch() {
    for (var home : homes) {
      long earned = shares(home);
      long paid = paid(home);
      long owing = balance(Account.receivable(home, village));
      long unpaid = balance(Account.earnedBy(home, village));
      assertThat(unpaid).as("unpaid").isNotNegative();
      assertThat(owing).as("owing").isNotNegative();
      assertThat(paid).as("paid").isEqualTo(earned - unpaid + owing);
    }
  }

  /** What sales brought a household, less what guests got back. */
  private long shares(UUID home) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    select coalesce(sum(p.amount), 0) from income.posting p
                      join income.account a on a.id = p.account
                      join income.transfer t on t.id = p.transfer
                     where a.owner = ? and t.cause_kind = 'sale'
                    """)
                .param(home)
                .query(Long.class)
                .single());
  }

  private long paid(UUID home) {
    return lines(State.DONE).stream()
        .filter(line -> line.account().owner().equals(home))
        .mapToLong(line -> line.amount().minor())
        .sum();
  }

  private long balance(Account account) {
    return world.ask(
            () ->
                sql.sql(
                        "select coalesce(sum(credit - debit), 0) from income.booked where account = ?")
                    .param(account.id())
                    .query(Long.class)
                    .single())
        * (account.kind().isPlace() ? -1 : 1);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
