package org.aenglek.income;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Balances are recomputed by hledger, which knows nothing of us. */
@AenglekTest
class BookExportTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

  @Autowired Journal journal;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @TempDir Path folder;

  private record Row(String account, BigDecimal amount) {}

  @BeforeEach
  void someSalesAndACorrection() {
    var random = new Random(1);
    for (int i = 0; i < 50; i++) sell(random);
    var wrong = sell(random);
    world.ask(() -> journal.correct(wrong, UUID.randomUUID()));
  }

  @Test
  void hledgerFindsOurBalances() throws Exception {
    var journal = Files.writeString(folder.resolve("books.journal"), export(BookExport::hledger));
    run("hledger", "-f", journal.toString(), "check");
    var theirs =
        run("hledger", "-f", journal.toString(), "balance", "--flat", "--no-total", "-O", "csv")
            .skip(1)
            .map(line -> line.replace("\"", "").split(","))
            .collect(toMap(cells -> cells[0], cells -> new BigDecimal(cells[1].split(" ")[0])));
    assertThat(theirs).isNotEmpty().isEqualTo(ours());
  }

  @Test
  void theCsvHasARowForEachPosting() {
    var rows = export(BookExport::csv).lines().toList();
    long postings =
        world.<Long>ask(
            () -> sql.sql("select count(*) from income.posting").query(Long.class).single());
    assertThat(rows).hasSize((int) postings + 1);
    assertThat(rows.getFirst()).startsWith("transfer,at,kind,");
  }

  /** As hledger names and signs them, without those in which nothing is. */
  private Map<String, BigDecimal> ours() {
    return world.ask(
        () ->
            sql
                .sql(
                    """
                    select case when a.kind in ('cash', 'bank', 'owed', 'receivable')
                                then 'assets:' else 'liabilities:' end || c.slug || ':' || a.kind
                           || case when a.owner_kind = 'community' then '' else ':' || a.owner end as account,
                           -sum(p.amount)::numeric / 100 as amount
                      from income.posting p join income.account a on a.id = p.account
                      join areas.community c on c.id = a.community
                     group by 1 having sum(p.amount) <> 0
                    """)
                .query((row, i) -> new Row(row.getString(1), row.getBigDecimal(2).setScale(2)))
                .list()
                .stream()
                .collect(toMap(Row::account, Row::amount)));
  }

  private interface Format {
    void write(BookExport export, StringWriter out) throws IOException;
  }

  private String export(Format format) {
    return world.ask(
        () -> {
          var out = new StringWriter();
          try {
            format.write(new BookExport(sql, ZONE), out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return out.toString();
        });
  }

  private static Stream<String> run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = process.inputReader().readAllAsString();
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines();
  }

  private UUID sell(Random random) {
    var slug = random.nextBoolean() ? "ban-tha-sai" : "ban-nang-lao";
    var community = world.community(slug).id();
    var total = Money.ofMinor(100L + random.nextInt(100_000), "THB");
    var parts = total.split(7, 2, 1);
    var postings =
        List.of(
            new Transfer.Posting(Account.cash(community), total.negated()),
            new Transfer.Posting(Account.fund(community), parts[0]),
            new Transfer.Posting(Account.of(community, Account.Kind.FOOD), parts[1]),
            new Transfer.Posting(Account.earnedBy(community, community), parts[2]));
    var request = UUID.randomUUID();
    var cause = new Transfer.Cause("sale", request);
    var transfer = new Transfer(Transfer.Kind.EARNING, cause, null, postings);
    world.ask(() -> journal.record(transfer, request));
    return request;
  }
}
