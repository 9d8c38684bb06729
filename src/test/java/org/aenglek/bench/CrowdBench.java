package org.aenglek.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.counter.Codes;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Telephone;
import org.aenglek.people.Rounds;
import org.aenglek.site.Json;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * A thousand devices of 250 villages come back into signal at the same moment, and each tells
 * twenty events. Prints {@code figure|measured|budget|verdict}.
 */
public final class CrowdBench {
  private static final Path HOME = Path.of("target/crowd-home");
  private static final Path TOLD = Path.of("target/crowd.told");
  private static final Actor JOB = Actor.job("bench");
  private static final int VILLAGES = 250;
  private static final int DEVICES = Integer.getInteger("bench.devices", 1_000);
  private static final int SALES = 18;
  private static final int EVENTS = SALES + 2;
  private static final int BUDDHIST_ERA = 543;

  /** In seconds: then a telephone tells it again. */
  private static final int PATIENCE = 20;

  private static final int LONGEST_SECONDS = 600;
  private static final long PRICE = 25_000;

  private record Stall(Telephone telephone, String secret) {}

  /**
   * @param seconds until its telling was answered with 200
   * @param attempts how often it had to be told
   */
  private record Told(double seconds, int attempts) {
    static Told read(String line) {
      var words = line.split(" ");
      return new Told(Double.parseDouble(words[0]), Integer.parseInt(words[1]));
    }
  }

  private record Offered(UUID offer, UUID community) {}

  /** What there is of it; nothing may be missing or there twice. */
  private record Books(long kept, long applied, long sales, long satang) {
    Books minus(Books before) {
      return new Books(
          kept - before.kept,
          applied - before.applied,
          sales - before.sales,
          satang - before.satang);
    }

    @Override
    public String toString() {
      return kept + ", " + applied + ", " + sales + ", " + satang;
    }
  }

  private final ConfigurableApplicationContext site;
  private final Codes codes;
  private final Devices devices;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Instant now;
  private final URI events;
  private final PrintStream rows;

  private CrowdBench(ConfigurableApplicationContext site, PrintStream rows) {
    this.site = site;
    this.codes = site.getBean(Codes.class);
    this.devices = site.getBean(Devices.class);
    this.sql = site.getBean(JdbcClient.class);
    this.transaction = site.getBean(TransactionTemplate.class);
    this.now = site.getBean(Clock.class).instant();
    var port = site.getEnvironment().getProperty("local.server.port");
    this.events = URI.create("http://localhost:" + port + "/api/v1/counter/events");
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var site = FreshReader.site(HOME)) {
      Nation.settle(site, VILLAGES, 1);
      new CrowdBench(site, rows).measure();
    }
    System.exit(0);
  }

  private void measure() {
    var offers = offers();
    tellAtOnce(stalls(offers, DEVICES / 10)); // so that the server is warm
    var stalls = stalls(offers, DEVICES);
    site.getBeansOfType(Rounds.class).values().forEach(Rounds::make); // what the warming up left
    var before = books();
    long began = System.nanoTime();
    var told = tellAtOnce(stalls);
    double answered = secondsSince(began);
    var news = onceAllIsApplied(before, began);
    double applied = secondsSince(began);
    int all = DEVICES * EVENTS;
    row("all safe", "%.1f s, %.0f/s".formatted(answered, all / answered), "–", true);
    row("all applied", "%.1f s, %.0f/s".formatted(applied, all / applied), "–", true);
    double p99 = p99(told);
    row("p99 of an answer", "%.1f s".formatted(p99), "≤ " + PATIENCE + " s", p99 <= PATIENCE);
    int again = told.stream().mapToInt(Told::attempts).sum() - told.size();
    row("told again because the server was busy", "" + again, "–", true);
    long sales = (long) DEVICES * SALES;
    var wanted = new Books(all, all, sales, pieces(offers.size()) * PRICE);
    boolean isRight = news.equals(wanted);
    row("kept, applied, sales, satang", news.toString(), wanted.toString(), isRight);
  }

  private Books onceAllIsApplied(Books before, long began) {
    var news = books().minus(before);
    while (news.applied < (long) DEVICES * EVENTS && secondsSince(began) < LONGEST_SECONDS) {
      pause();
      news = books().minus(before);
    }
    return news;
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
  }

  private static double p99(List<Told> told) {
    var sorted = told.stream().mapToDouble(Told::seconds).sorted().toArray();
    return sorted[(int) Math.ceil(sorted.length * 0.99) - 1];
  }

  /** One of each village. */
  private List<Offered> offers() {
    return ask(
        () ->
            sql.sql(
                    """
                    select distinct on (community) id as offer, community from offers.offer
                     order by community limit ?
                    """)
                .param(VILLAGES)
                .query(Offered.class)
                .list());
  }

  /** Each with its day's work, and not yet in signal. */
  private List<Stall> stalls(List<Offered> offers, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> stall(offers.get(i % offers.size()), fewest(i, offers.size())))
        .toList();
  }

  /**
   * @param fewest pieces of its first sale; of each later one there is one more
   */
  private Stall stall(Offered offered, int fewest) {
    var telephone = new Telephone();
    var enrolled = JOB.does(() -> devices.enrol(code(offered.community()), "แผง", telephone.key()));
    telephone.isNow(enrolled.device().id());
    telephone.does("opened", now, "{\"cash\":50000}");
    for (int i = 1; i <= SALES; i++) {
      var receipt = "%d/D%d-%05d".formatted(year(), enrolled.device().number(), i);
      telephone.does("sale", now.plusSeconds(i), sale(offered.offer(), fewest + i - 1, receipt));
    }
    telephone.does("walkin", now, "{\"heads\":2}");
    return new Stall(telephone, enrolled.secret().text());
  }

  private static String sale(UUID offer, int pieces, String receipt) {
    return """
        {"lines":[{"offer":"%s","name":"ผ้า","quantity":%d,"unit":%d,"list":%d}],"total":%d,"paid":"cash","receipt":"%s"}"""
        .formatted(offer, pieces, PRICE, PRICE, pieces * PRICE, receipt);
  }

  private int year() {
    return today().getYear() + BUDDHIST_ERA;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.ofHours(7));
  }

  private String code(UUID community) {
    return codes.text(codes.make(community, "ยายแดง", today().plusDays(90), UUID.randomUUID()));
  }

  /** No two sales of a village are alike, so that none is taken for the other. */
  private static int fewest(int stall, int villages) {
    return 1 + stall / villages * SALES;
  }

  private static long pieces(int villages) {
    int all = SALES * (SALES - 1) / 2;
    return IntStream.range(0, DEVICES)
        .mapToLong(i -> (long) SALES * fewest(i, villages) + all)
        .sum();
  }

  /** By telephones in another process, as they are. */
  private List<Told> tellAtOnce(List<Stall> stalls) {
    try {
      Files.write(TOLD, stalls.stream().map(CrowdBench::line).toList());
      var telephones =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  CrowdLine.class.getName(),
                  events.toString(),
                  TOLD.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      telephones.environment().remove("JDK_JAVA_OPTIONS");
      try (var answers = telephones.start().inputReader()) {
        return answers.lines().map(Told::read).toList();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String line(Stall stall) {
    var told = Map.of("chains", stall.telephone().chains(), "left", 0);
    return stall.secret() + " " + new String(Json.bytes(told), StandardCharsets.UTF_8);
  }

  private Books books() {
    return ask(
        () ->
            sql.sql(
                    """
                    select (select count(*) from counter.event) as kept,
                           (select count(*) from counter.applied) as applied,
                           (select count(*) from counter.sale where undone is null) as sales,
                           (select coalesce(sum(p.amount), 0) from payments.payment p
                              join payments.due d on d.id = p.due join counter.sale s on s.id = d.visit) as satang
                    """)
                .query(Books.class)
                .single());
  }

  private <T> T ask(Supplier<T> work) {
    return JOB.does(() -> requireNonNull(transaction.execute(status -> work.get())));
  }

  private static double secondsSince(long began) {
    return (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private void row(String what, String measured, String budget, boolean isKept) {
    var figure = "counter: %d devices tell %d events each at once, ".formatted(DEVICES, EVENTS);
    rows.println(String.join("|", figure + what, measured, budget, isKept ? "kept" : "**missed**"));
  }
}
