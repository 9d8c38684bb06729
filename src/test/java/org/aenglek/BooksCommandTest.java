package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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

  private record Said(int exit, String words) {}

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

  private Said books(String what) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Aenglek.class.getName(),
            "--books=" + what);
    process.environment().put("AENGLEK_DATABASE_URL", TestBed.addressOfOwner(dataSource));
    process.environment().remove("AENGLEK_OWNER_URL");
    var running = process.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    var words = running.inputReader().readAllAsString();
    return new Said(running.waitFor(), words);
  }
}
