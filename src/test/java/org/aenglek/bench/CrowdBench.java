package org.aenglek.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.aenglek.testing.Together;
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
  private static final Actor JOB = Actor.job("bench");
  private static final int VILLAGES = 250;
  private static final int DEVICES = Integer.getInteger("bench.devices", 1_000);
  private static final int SALES = 18;
  private static final int EVENTS = SALES + 2;
  private static final int BUDDHIST_ERA = 543;
  private static final int OK = 200;

  /** In seconds: then a telephone tells it again. */
  private static final int PATIENCE = 20;

  private static final int LONGEST_SECONDS = 600;
  private static final long PRICE = 25_000;

  private record Stall(Telephone telephone, String secret) {}

  /**
   * @param seconds until its telling was answered with 200
   * @param attempts how often it had to be told
   */
  private record Told(double seconds, int attempts) {}

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
  private final HttpClient line = HttpClient.newHttpClient();
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
    var wanted = new Books(all, all, sales, sales * PRICE);
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
    return IntStream.range(0, count).mapToObj(i -> stall(offers.get(i % offers.size()))).toList();
  }

  private Stall stall(Offered offered) {
    var telephone = new Telephone();
    var enrolled = JOB.does(() -> devices.enrol(code(offered.community()), "แผง", telephone.key()));
    telephone.isNow(enrolled.device().id());
    telephone.does("opened", now, "{\"cash\":50000}");
    for (int i = 1; i <= SALES; i++) {
      var receipt = "%d/D%d-%05d".formatted(year(), enrolled.device().number(), i);
      telephone.does("sale", now.plusSeconds(i), sale(offered.offer(), receipt));
    }
    telephone.does("walkin", now, "{\"heads\":2}");
    return new Stall(telephone, enrolled.secret().text());
  }

  private static String sale(UUID offer, String receipt) {
    return """
        {"lines":[{"offer":"%s","name":"ผ้า","quantity":1,"unit":%d,"list":%d}],"total":%d,"paid":"cash","receipt":"%s"}"""
        .formatted(offer, PRICE, PRICE, PRICE, receipt);
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

  private List<Told> tellAtOnce(List<Stall> stalls) {
    return Together.together(stalls.size(), i -> tell(stalls.get(i)));
  }

  /** Until it is answered, as a telephone does. */
  private Told tell(Stall stall) {
    long began = System.nanoTime();
    var body = Json.bytes(Map.of("chains", stall.telephone().chains(), "left", 0));
    var request =
        HttpRequest.newBuilder(events)
            .header("Authorization", "Bearer " + stall.secret())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    int attempts = 1;
    while (!isTaken(request)) attempts++;
    return new Told(secondsSince(began), attempts);
  }

  private boolean isTaken(HttpRequest request) {
    try {
      return line.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException | InterruptedException cut) {
      return false;
    }
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
