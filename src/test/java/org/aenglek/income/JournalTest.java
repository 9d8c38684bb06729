package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Transfer.Cause;
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
    var recorded = new ArrayList<Recorded>();
    for (int i = 0; i < 150; i++) {
      if (i % 3 == 2) correct(random, accounts, expected, recorded);
      else record(random, accounts, expected).ifPresent(recorded::add);
    }
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
    for (var slug : List.of("ban-tha-sai", "ban-khlong-daen", "ban-nang-lao")) {
      var community = world.community(slug).id();
      accounts.add(Account.cash(community));
      accounts.add(Account.pending(community));
      accounts.add(Account.fund(community));
    }
    return accounts;
  }

  /** What was recorded by a request, and by which it was corrected. */
  private record Recorded(UUID request, List<Posting> postings, List<UUID> corrections) {}

  /** A mistake once, a correction never, whoever tries it how often. */
  private void correct(
      Random random, List<Account> accounts, long[] expected, List<Recorded> recorded) {
    if (recorded.isEmpty()) return;
    var wrong = recorded.get(random.nextInt(recorded.size()));
    var request = UUID.randomUUID();
    if (wrong.corrections().isEmpty()) {
      world.ask(() -> journal.correct(wrong.request(), request));
      wrong.corrections().add(request);
      for (var posting : wrong.postings()) {
        int at = accounts.indexOf(posting.account());
        expected[at] -= posting.account().natural(posting.amount().minor());
      }
      return;
    }
    assertThatThrownBy(() -> world.ask(() -> journal.correct(wrong.request(), request)))
        .hasMessage("income.refused.corrected");
    var correction = wrong.corrections().getFirst();
    assertThatThrownBy(() -> world.ask(() -> journal.correct(correction, request)))
        .hasMessage("income.refused.correctionOfCorrection");
    world.ask(() -> journal.correct(wrong.request(), correction));
  }

  /** Some parts in, and what they sum to out of another account. */
  private Optional<Recorded> record(Random random, List<Account> accounts, long[] expected) {
    int from = random.nextInt(accounts.size());
    var postings = new ArrayList<Posting>();
    long sum = 0;
    for (int to = 0; to < accounts.size(); to++) {
      if (to == from || random.nextBoolean()) continue;
      long part = 1L + random.nextInt(100_000);
      postings.add(new Posting(accounts.get(to), Money.ofMinor(part, "THB")));
      expected[to] += accounts.get(to).natural(part);
      sum += part;
    }
    if (sum == 0) return Optional.empty();
    postings.add(new Posting(accounts.get(from), Money.ofMinor(-sum, "THB")));
    expected[from] += accounts.get(from).natural(-sum);
    var request = UUID.randomUUID();
    record(transfer(postings), request);
    return Optional.of(new Recorded(request, postings, new ArrayList<>()));
  }

  @Test
  void aTransferThatIsNotBalancedIsNotThere() {
    var community = world.community("ban-hua-non-wat").id();
    var posting = new Posting(Account.pending(community), Money.of("10", "THB"));
    var lopsided = transfer(List.of(posting));
    assertThatThrownBy(() -> record(lopsided, UUID.randomUUID()))
        .hasStackTraceContaining("does not sum to zero");
    var empty = transfer(List.of());
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
                                insert into income.posting (transfer, line, account, month, amount, currency)
                                select transfer, line + 2, account, month, amount, 'MYR'
                                  from income.posting where transfer = ?
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
  void aMistakeIsCorrectedOnceByATransferThatNamesIt() {
    var wrong = UUID.randomUUID();
    var sale = sale("ban-mi-rai", "80");
    var cash = sale.postings().getFirst().account();
    long before = balance(cash);
    var transfer = record(sale, wrong);
    assertThat(balance(cash)).isEqualTo(before + 8000);
    var request = UUID.randomUUID();
    var correction = world.ask(() -> journal.correct(wrong, request));
    assertThat(world.<UUID>ask(() -> journal.correct(wrong, request))).isEqualTo(correction);
    assertThat(balance(cash)).isEqualTo(before);
    assertThat(
            world.<UUID>ask(
                () ->
                    sql.sql("select corrects from income.transfer where id = ?")
                        .param(correction)
                        .query(UUID.class)
                        .single()))
        .isEqualTo(transfer);
    assertThatThrownBy(() -> world.ask(() -> journal.correct(wrong, UUID.randomUUID())))
        .hasMessage("income.refused.corrected");
    assertThatThrownBy(() -> world.ask(() -> journal.correct(request, UUID.randomUUID())))
        .hasMessage("income.refused.correctionOfCorrection");
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
    long bank = balance(Account.bank(here));
    var owed = settlements.owed(collector.id());
    assertThat(owed)
        .extracting(line -> line.amount().minor())
        .containsExactlyInAnyOrder(12000L, 4050L);
    collect(collector, there, "1");
    assertThatThrownBy(() -> settle(collector, owed)).isInstanceOf(IncomeRefused.class);
    var batch = settle(collector, settlements.owed(collector.id()));
    assertThat(settlements.owed(collector.id())).isEmpty();
    assertThat(balance(Account.bank(here))).isEqualTo(bank + 12000);
    var statement = world.ask(() -> settlements.of(collector.id()));
    assertThat(statement).extracting(Settlements.Settlement::id).containsExactly(batch);
    assertThat(statement.getFirst().lines())
        .extracting(line -> line.amount().minor())
        .containsExactlyInAnyOrder(12000L, 4150L);
    assertThatThrownBy(() -> settle(collector, List.of())).isInstanceOf(IncomeRefused.class);
  }

  private void collect(Settlements.Collector collector, UUID community, String amount) {
    var owed = Account.owed(collector.id(), community);
    record(paid(amount, owed, community), UUID.randomUUID());
  }

  private UUID settle(Settlements.Collector collector, List<Settlements.Line> lines) {
    return world.ask(() -> settlements.settle(collector, lines, UUID.randomUUID()));
  }

  private Transfer sale(String slug, String amount) {
    var community = world.community(slug).id();
    return paid(amount, Account.cash(community), community);
  }

  private static Transfer paid(String amount, Account place, UUID community) {
    return Transfer.of(
        Transfer.Kind.PAYMENT,
        new Cause("payment", UUID.randomUUID()),
        new Transfer.Sold("offer", UUID.randomUUID(), CLOTH),
        Money.of(amount, "THB"),
        place,
        Account.pending(community));
  }

  private static Transfer transfer(List<Posting> postings) {
    var cause = new Cause("payment", UUID.randomUUID());
    return new Transfer(Transfer.Kind.PAYMENT, cause, null, postings);
  }

  private UUID record(Transfer transfer, UUID request) {
    return world.ask(() -> journal.record(transfer, request));
  }

  private long balance(Account account) {
    return world.ask(() -> journal.balance(account, "THB")).minor();
  }
}
