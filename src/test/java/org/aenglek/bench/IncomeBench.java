package org.aenglek.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aenglek.OwnerLogin;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Closings;
import org.aenglek.income.Earnings;
import org.aenglek.income.HouseholdYears;
import org.aenglek.income.IncomeStatements;
import org.aenglek.income.Journal;
import org.aenglek.income.NewIncome;
import org.aenglek.income.Rules;
import org.aenglek.income.Seals;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.income.Transfer;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.income.Work;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to post, to share, to read and to close, beside the same journal written by bare
 * statements on the same server. Prints {@code figure|measured|budget|verdict}.
 */
public final class IncomeBench {
  private static final Path HOME = Path.of("target/income-home");
  private static final Actor JOB = Actor.job("bench");
  private static final LocalText BOAT = LocalText.ofCodes(Map.of("th", "ล่องเรือ"));
  private static final int TRANSFERS = Integer.getInteger("bench.transfers", 1_000_000);
  private static final int AS_MANY_AS_PROMISED = 10_000_000;
  private static final int OF_THE_MONTH = 100_000;
  private static final int HOUSEHOLDS = 40;
  private static final int CLIENTS = 24;
  private static final int SECONDS = 10;
  private static final int A_SECOND = 100;

  private final ConfigurableApplicationContext site;
  private final Journal journal;
  private final Earnings earnings;
  private final Seals seals;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final List<UUID> communities;
  private final LocalDate today;
  private final PrintStream rows;

  private IncomeBench(ConfigurableApplicationContext site, PrintStream rows) {
    this.site = site;
    this.journal = site.getBean(Journal.class);
    this.earnings = site.getBean(Earnings.class);
    this.seals = site.getBean(Seals.class);
    this.sql = site.getBean(JdbcClient.class);
    this.transaction = site.getBean(TransactionTemplate.class);
    this.today =
        LocalDate.ofInstant(site.getBean(Clock.class).instant(), ZoneId.of("Asia/Bangkok"));
    this.communities = sql.sql("select id from areas.community").query(UUID.class).list();
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var site = FreshReader.site(HOME)) {
      new IncomeBench(site, rows).measure();
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    everybodyShares();
    perSecond(this::pay);
    double booked = perSecond(this::pay);
    seals.make();
    double bare = besideBareStatements();
    row(
        "transfers, %d at once, a second".formatted(CLIENTS),
        "%.0f (bare statements %.0f: %.2f of them)".formatted(booked, bare, booked / bare),
        "≥ 1,000",
        booked >= 1_000);
    sharing();
    seals.make();
    everyHouseholdEarns();
    years(0, TRANSFERS / 2);
    double[] before = reading();
    years(TRANSFERS / 2, TRANSFERS);
    double[] after = reading();
    grown("a household's month", before[0], after[0], 30);
    grown("a household's year", before[1], after[1], 30);
    grown("a province's month", before[2], after[2], 500);
    closing();
  }

  /** By the same eight parts, so that each sale has eight shares. */
  private void everybodyShares() {
    var rule =
        new SharingRule(
            Part.perHead(To.GUIDE, Money.of("20", "THB")),
            Part.percent(To.SERVED, "50"),
            Part.percent(To.FOOD, "20"),
            Part.percent(To.MUSIC, "10"),
            Part.percent(To.FUND, "20"));
    var rules = site.getBean(Rules.class);
    for (var community : communities) {
      JOB.does(
          () -> {
            var id = rules.propose(community, today, rule, UUID.randomUUID());
            rules.vote(id, new Rules.Vote(today, 12, 1));
            rules.publish(id);
          });
    }
  }

  private void pay() {
    var community = any();
    var payment = UUID.randomUUID();
    var transfer =
        Transfer.of(
            Transfer.Kind.PAYMENT,
            new Cause("payment", payment),
            new Transfer.Sold("visit", payment, BOAT),
            Money.ofMinor(1 + ThreadLocalRandom.current().nextInt(100_000), "THB"),
            Account.cash(community),
            Account.pending(community));
    inTransaction(() -> journal.record(transfer, payment));
  }

  private void inTransaction(Runnable work) {
    JOB.does(() -> transaction.executeWithoutResult(status -> work.run()));
  }

  private UUID any() {
    return communities.get(ThreadLocalRandom.current().nextInt(communities.size()));
  }

  /** The same rows and keys, without walls, laws, or anybody to ask. */
  private double besideBareStatements() throws Exception {
    owner(
        """
        create table income.bare_transfer (id uuid primary key, at timestamptz not null, kind text not null,
          cause uuid not null, request uuid not null unique, fingerprint text not null);
        create table income.bare_posting (transfer uuid not null, line smallint not null, account uuid not null,
          amount bigint not null, primary key (transfer, line));
        create index on income.bare_transfer (cause);
        create index on income.bare_posting (account);
        grant select, insert on income.bare_transfer, income.bare_posting to public
        """);
    return perSecond(this::payBarely);
  }

  private void payBarely() {
    var id = UUID.randomUUID();
    var community = any();
    inTransaction(
        () -> {
          sql.sql(
                  "insert into income.bare_transfer values (?, current_timestamp, 'payment', ?, ?, '')")
              .params(id, id, id)
              .update();
          sql.sql("insert into income.bare_posting values (?, 1, ?, -100), (?, 2, ?, 100)")
              .params(id, Account.cash(community).id(), id, Account.pending(community).id())
              .update();
        });
  }

  private static double perSecond(Runnable attempt) throws Exception {
    return Pace.perSecond(CLIENTS, SECONDS, attempt);
  }

  /** Each begun at its time however long the ones before take. */
  private void sharing() throws Exception {
    var sold = new ArrayList<Future<Double>>();
    try (var sellers = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      long pause = TimeUnit.SECONDS.toNanos(1) / A_SECOND;
      for (int i = 0; i < 2 * SECONDS * A_SECOND; i++) {
        LockSupport.parkNanos(begin + i * pause - System.nanoTime());
        sold.add(sellers.submit(() -> millis(this::sell)));
      }
    }
    var ms = new double[sold.size()];
    for (int i = 0; i < ms.length; i++) ms[i] = sold.get(i).get();
    Arrays.sort(ms);
    row("a sale with eight shares, p99 at 100/s", ms[ms.length * 99 / 100], 20);
  }

  private void sell() {
    var community = any();
    var sale = UUID.randomUUID();
    var served = List.of(home(community, 0), home(community, 1), home(community, 2));
    var guides = List.of(home(community, 3), home(community, 4));
    inTransaction(
        () ->
            earnings.earned(
                new NewIncome(
                    new Cause("sale", sale),
                    new Transfer.Sold("experience", sale, BOAT),
                    List.of("lake"),
                    today,
                    new Work(community, "experience", 4, served, List.of(), guides, List.of()),
                    Account.cash(community)),
                Money.ofMinor(100_000, "THB")));
  }

  private static UUID home(UUID community, int number) {
    return new UUID(community.getMostSignificantBits(), number);
  }

  /** So that each has an account that the years before can be put into. */
  private void everyHouseholdEarns() {
    for (var community : communities) {
      var postings = new ArrayList<Posting>();
      for (int i = 0; i < HOUSEHOLDS; i++) {
        var home = Account.earnedBy(home(community, i), community);
        postings.add(new Posting(home, Money.ofMinor(1, "THB")));
      }
      postings.add(new Posting(Account.cash(community), Money.ofMinor(-HOUSEHOLDS, "THB")));
      var sale = UUID.randomUUID();
      var transfer = new Transfer(Transfer.Kind.EARNING, new Cause("sale", sale), null, postings);
      inTransaction(() -> journal.record(transfer, sale));
    }
  }

  /** What households earned in the months before, a hundred thousand sales in each. */
  private void years(int from, int to) throws SQLException {
    owner("alter table income.posting disable trigger stands");
    owner("alter table income.transfer disable trigger moves");
    for (int done = from; done < to; done += OF_THE_MONTH) {
      owner(
          """
          with batch as (
            select gen_random_uuid() as id, n, (select array_agg(id order by id) from areas.community) as c
              from generate_series(1, %d) n),
          entered as (
            insert into income.transfer (id, at, kind, cause_kind, cause, actor, request, fingerprint)
            select id, current_timestamp, 'earning', 'sale', id, 'job:bench', id, '' from batch),
          owned as (
            select community, kind, array_agg(id order by id) as ids
              from income.account where kind in ('cash', 'earned') group by community, kind)
          insert into income.posting (transfer, line, account, month, amount, currency, part)
          select s.id, line, o.ids[1 + s.n / array_length(s.c, 1) %% array_length(o.ids, 1)],
                 (date_trunc('month', current_date) - interval '%d months')::date,
                 case line when 1 then -1 else 1 end * (1 + s.n %% 1000), 'THB',
                 case line when 2 then 'served' end
            from batch s, generate_series(1, 2) line
            join owned o on true
           where o.community = s.c[1 + s.n %% array_length(s.c, 1)]
             and o.kind = case line when 1 then 'cash' else 'earned' end
          """
              .formatted(OF_THE_MONTH, 1 + done / OF_THE_MONTH % 24));
    }
    owner("alter table income.posting enable trigger stands");
    owner("alter table income.transfer enable trigger moves");
    owner("vacuum analyze income.transfer");
    owner("vacuum analyze income.posting");
    double ms = millis(seals::make);
    row("sealing %,d transfers".formatted(to - from), "%.1f s".formatted(ms / 1000), "–", true);
    owner("vacuum analyze income.month");
  }

  /** A household's month and its year, and a province's month. */
  private double[] reading() {
    var statements = site.getBean(IncomeStatements.class);
    var years = site.getBean(HouseholdYears.class);
    var community = communities.getFirst();
    var home = home(community, 0);
    var month = lastMonth();
    var year = Year.of(month.getYear());
    var province =
        sql.sql("select province from areas.community limit 1").query(String.class).single();
    return new double[] {
      median(() -> JOB.does(() -> statements.ofHousehold(home, community, month))),
      median(() -> JOB.does(() -> years.of(home, community, year))),
      median(() -> JOB.does(() -> statements.ofProvince(province, month)))
    };
  }

  private void closing() {
    var closings = site.getBean(Closings.class);
    var month = lastMonth();
    double ms =
        millis(() -> JOB.does(() -> communities.forEach(one -> closings.close(one, month))));
    row("closing a month of %,d transfers".formatted(OF_THE_MONTH), ms, 10_000);
  }

  private YearMonth lastMonth() {
    return YearMonth.from(today).minusMonths(1);
  }

  /** Measured at two sizes: what it grew by between them, it grows by up to what was promised. */
  private void grown(String figure, double half, double whole, double budget) {
    int more = Math.max(0, AS_MANY_AS_PROMISED - TRANSFERS);
    double promised = whole + Math.max(0, whole - half) / (TRANSFERS - TRANSFERS / 2) * more;
    row(
        "%s, %,d transfers".formatted(figure, AS_MANY_AS_PROMISED),
        "%.1f ms, as it grows (%.1f among %,d, %.1f among %,d)"
            .formatted(promised, half, TRANSFERS / 2, whole, TRANSFERS),
        "≤ %.0f ms".formatted(budget),
        promised <= budget);
  }

  private static double median(Runnable work) {
    var ms = new double[21];
    for (int i = 0; i < ms.length; i++) ms[i] = millis(work);
    Arrays.sort(ms);
    return ms[ms.length / 2];
  }

  private static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private void owner(String statement) throws SQLException {
    try (var owner = OwnerLogin.of(site);
        var change = owner.createStatement()) {
      change.execute(statement);
    }
  }

  private void row(String figure, double ms, double budget) {
    row(figure, "%.1f ms".formatted(ms), "≤ %.0f ms".formatted(budget), ms <= budget);
  }

  private void row(String figure, String measured, String budget, boolean isKept) {
    rows.printf("%s|%s|%s|%s%n", figure, measured, budget, isKept ? "kept" : "**missed**");
  }
}
