package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No satang appears or disappears. */
@AenglekTest
class JournalTest {
  private static final LocalText CLOTH = LocalText.ofCodes(Map.of("th", "ผ้าทอ", "en", "Cloth"));

  @Autowired Journal journal;
  @Autowired Settlements settlements;
  @Autowired World world;
  @Autowired JdbcClient sql;

  @Test
  void whateverMovesTheSumIsNothing() {
    long seed = System.nanoTime();
    System.out.println("JournalTest seed " + seed);
    var random = new Random(seed);
    var accounts = accounts();
    var expected = accounts.stream().mapToLong(this::balance).toArray();
    for (int i = 0; i < 100; i++) record(random, accounts, expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(balance(accounts.get(i))).as(accounts.get(i).toString()).isEqualTo(expected[i]);
    }
    assertThat(
            world.<Long>ask(
                () -> sql.sql("select sum(amount) from income.posting").query(Long.class).single()))
        .isZero();
  }

  private List<Account> accounts() {
    var accounts = new ArrayList<Account>();
    accounts.add(Account.visitors());
    for (var slug : List.of("ban-tha-sai", "ban-khlong-daen", "ban-nang-lao")) {
      var community = world.community(slug).id();
      accounts.add(Account.pending(community));
      accounts.add(Account.earned(community));
    }
    return accounts;
  }

  /** Some parts in, and what they sum to out of another account. */
  private void record(Random random, List<Account> accounts, long[] expected) {
    int from = random.nextInt(accounts.size());
    var postings = new ArrayList<Posting>();
    long sum = 0;
    for (int to = 0; to < accounts.size(); to++) {
      if (to == from || random.nextBoolean()) continue;
      long part = 1L + random.nextInt(100_000);
      postings.add(new Posting(accounts.get(to), Money.ofMinor(part, "THB")));
      expected[to] += part;
      sum += part;
    }
    if (sum == 0) return;
    postings.add(new Posting(accounts.get(from), Money.ofMinor(-sum, "THB")));
    expected[from] -= sum;
    record(new Transfer(Transfer.Kind.PAYMENT, sold(), postings), UUID.randomUUID());
  }

  @Test
  void aTransferThatIsNotBalancedIsNotThere() {
    var community = world.community("ban-hua-non-wat").id();
    var posting = new Posting(Account.pending(community), Money.of("10", "THB"));
    var lopsided = new Transfer(Transfer.Kind.PAYMENT, sold(), List.of(posting));
    assertThatThrownBy(() -> record(lopsided, UUID.randomUUID()))
        .hasStackTraceContaining("does not sum to zero");
    var empty = new Transfer(Transfer.Kind.PAYMENT, sold(), List.of());
    assertThatThrownBy(() -> record(empty, UUID.randomUUID()))
        .hasStackTraceContaining("moves nothing");
    assertThat(balance(posting.account())).isZero();
  }

  @Test
  void whatIsWrittenStays() {
    var done = record(sale("ban-mi-rai", "25.50"), UUID.randomUUID());
    for (var change :
        List.of(
            "update income.posting set amount = 0",
            "delete from income.posting",
            "delete from income.transfer")) {
      assertThatThrownBy(() -> world.ask(() -> sql.sql(change).update()))
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(
            () ->
                world.ask(
                    () ->
                        sql.sql(
                                """
                                insert into income.posting (transfer, account, amount, currency)
                                select transfer, account, amount, 'MYR' from income.posting where transfer = ?
                                """)
                            .param(done)
                            .update()))
        .hasStackTraceContaining("is closed");
  }

  @Test
  void sentTwiceItIsWrittenOnce() {
    var request = UUID.randomUUID();
    var sale = sale("ban-khlong-daen", "99.99");
    long before = balance(sale.postings().getLast().account());
    assertThat(record(sale, request)).isEqualTo(record(sale, request));
    assertThat(balance(sale.postings().getLast().account())).isEqualTo(before + 9999);
    assertThatThrownBy(() -> record(sale("ban-khlong-daen", "1"), request))
        .isInstanceOf(Request.Reused.class);
  }

  @Test
  void aCollectorHandsOverWhatIsOwedOnce() {
    var collector =
        new Settlements.Collector(UUID.randomUUID(), "ผู้รับเงินแทน", Place.province("90"));
    var here = world.community("ban-tha-sai").id();
    var there = world.community("ban-nang-lao").id();
    collect(collector, here, "100");
    collect(collector, there, "40.50");
    collect(collector, here, "20");
    long pending = balance(Account.pending(here));
    var owed = settlements.owed(collector.id());
    assertThat(owed)
        .extracting(line -> line.amount().minor())
        .containsExactlyInAnyOrder(12000L, 4050L);
    collect(collector, there, "1");
    assertThatThrownBy(() -> settle(collector, owed)).isInstanceOf(SettlementRefused.class);
    var batch = settle(collector, settlements.owed(collector.id()));
    assertThat(settlements.owed(collector.id())).isEmpty();
    assertThat(balance(Account.pending(here))).isEqualTo(pending + 12000);
    var statement = world.ask(() -> settlements.of(collector.id()));
    assertThat(statement).extracting(Settlements.Settlement::id).containsExactly(batch);
    assertThat(statement.getFirst().lines())
        .extracting(line -> line.amount().minor())
        .containsExactlyInAnyOrder(12000L, 4150L);
    assertThatThrownBy(() -> settle(collector, List.of())).isInstanceOf(SettlementRefused.class);
  }

  private void collect(Settlements.Collector collector, UUID community, String amount) {
    var owed = Account.owed(collector.id(), community);
    record(
        Transfer.of(
            Transfer.Kind.PAYMENT, sold(), Money.of(amount, "THB"), Account.visitors(), owed),
        UUID.randomUUID());
  }

  private UUID settle(Settlements.Collector collector, List<Settlements.Line> lines) {
    return world.ask(() -> settlements.settle(collector, lines, UUID.randomUUID()));
  }

  private Transfer sale(String slug, String amount) {
    var pending = Account.pending(world.community(slug).id());
    return Transfer.of(
        Transfer.Kind.PAYMENT, sold(), Money.of(amount, "THB"), Account.visitors(), pending);
  }

  private static Transfer.Sold sold() {
    return new Transfer.Sold("offer", UUID.randomUUID(), CLOTH);
  }

  private UUID record(Transfer transfer, UUID request) {
    return world.ask(() -> journal.record(transfer, request));
  }

  private long balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB")).minor();
  }
}
