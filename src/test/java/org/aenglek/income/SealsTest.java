package org.aenglek.income;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.aenglek.TestBed;
import org.aenglek.base.Money;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is in the books can be added to and not changed, not even by their owner, unseen. */
@AenglekTest
class SealsTest {
  @Autowired Journal journal;
  @Autowired Seals seals;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;

  @BeforeEach
  void someSalesAreSealed() {
    clock.reset();
    for (int i = 0; i < 5; i++) sell("ban-tha-sai", 100 + i);
    seals.make();
    sell("ban-nang-lao", 7);
  }

  @Test
  void theBooksAreRight() {
    var found = verify();
    assertThat(found.isRight()).as(found.toString()).isTrue();
    assertThat(found.sealed()).isEqualTo(found.transfers() - 1);
    seals.make();
    assertThat(verify().sealed()).isEqualTo(verify().transfers());
    int before = verify().seals();
    seals.make();
    assertThat(verify().seals()).isEqualTo(before);
  }

  @Test
  void aSumIsTheSameBeforeAndAfterItIsSealed() {
    var fund = Account.fund(world.community("ban-nang-lao").id());
    var before = world.ask(() -> journal.balance(fund, "THB"));
    seals.make();
    assertThat(world.<Money>ask(() -> journal.balance(fund, "THB"))).isEqualTo(before);
  }

  @Test
  void whateverTheOwnerChangesIsFound() throws SQLException {
    try (var owner = TestBed.asOwner(dataSource)) {
      owner.setAutoCommit(false);
      var changing = JdbcClient.create(new SingleConnectionDataSource(owner, true));
      var books = new Books(changing);
      changing.sql("update income.transfer set sold_name = '{}' where sold is not null").update();
      assertThat(books.verify().isRight()).as("words are not hashed").isTrue();
      changing.sql("update income.transfer set actor = '' where xid < income.sealed_to()").update();
      assertThat(books.verify().brokenSeal()).isEqualTo(1);
      changing.sql("update income.month set credit = credit + 1").update();
      assertThat(books.verify().wrongMonths()).isPositive();
      changing.sql("update income.posting set amount = amount + 1 where line = 1").update();
      assertThat(books.verify().unbalanced()).isNotNull();
      assertThat(books.verify().remainder()).isNotZero();
      assertThat(books.verify().toString())
          .startsWith("The books are NOT right")
          .doesNotContain("\n");
      owner.rollback();
    }
  }

  @Test
  void thoseWhoWriteAtOnceLeaveNothingOut() {
    together(20, i -> i % 5 == 0 ? seal() : sell("ban-tha-sai", 1 + i));
    seals.make();
    var found = verify();
    assertThat(found.isRight()).as(found.toString()).isTrue();
    assertThat(found.sealed()).isEqualTo(found.transfers());
  }

  @Test
  void aClockThatJumpsBackBreaksNoSeal() {
    clock.forward(Duration.ofDays(-40));
    sell("ban-tha-sai", 9);
    seals.make();
    clock.forward(Duration.ofDays(-1));
    sell("ban-tha-sai", 8);
    seals.make();
    var found = verify();
    assertThat(found.isRight()).as(found.toString()).isTrue();
    assertThat(found.sealed()).isEqualTo(found.transfers());
  }

  private UUID seal() {
    seals.make();
    return UUID.randomUUID();
  }

  private Books.Finding verify() {
    return world.ask(() -> new Books(sql).verify());
  }

  private UUID sell(String slug, long satang) {
    var community = world.community(slug).id();
    var transfer =
        Transfer.of(
            Transfer.Kind.EARNING,
            new Transfer.Cause("sale", UUID.randomUUID()),
            null,
            Money.ofMinor(satang, "THB"),
            Account.cash(community),
            Account.fund(community));
    return world.ask(() -> journal.record(transfer, UUID.randomUUID()));
  }
}
