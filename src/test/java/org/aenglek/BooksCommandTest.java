package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.Seals;
import org.aenglek.income.Transfer;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An auditor at the machine asks for the books beside the running site. */
@AenglekTest
class BooksCommandTest {
  @Autowired DataSource dataSource;
  @Autowired Journal journal;
  @Autowired Seals seals;
  @Autowired World world;

  @BeforeEach
  void somethingIsSold() {
    var village = world.community("ban-tha-sai").id();
    var sale = UUID.randomUUID();
    var transfer =
        Transfer.of(
            Transfer.Kind.EARNING,
            new Cause("sale", sale),
            null,
            Money.of("80", "THB"),
            Account.cash(village),
            Account.fund(village));
    world.ask(() -> journal.record(transfer, sale));
    seals.make();
  }

  @Test
  void verifySaysInOneLineThatAllIsRight() throws Exception {
    var said = books("verify");
    assertThat(said.words()).startsWith("The books are right: ").hasLineCount(1);
    assertThat(said.exit()).isZero();
  }

  @Test
  void theBookIsPrintedForOtherPrograms() throws Exception {
    assertThat(books("hledger").words()).contains("assets:ban-tha-sai:cash  80.00 THB");
    assertThat(books("csv").words()).contains(",liabilities:ban-tha-sai:fund,");
    assertThat(books("burn").exit()).isEqualTo(1);
  }

  private OtherProgram.Said books(String what) throws IOException, InterruptedException {
    return OtherProgram.asked(dataSource, "--books=" + what);
  }
}
