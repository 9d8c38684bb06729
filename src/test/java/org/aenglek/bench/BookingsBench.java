package org.aenglek.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.aenglek.OwnerLogin;
import org.aenglek.Pgbench;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.aenglek.bookings.NewHold;
import org.aenglek.bookings.Party;
import org.aenglek.bookings.Terms;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slot;
import org.aenglek.offers.SlotRefused;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to hold, to book and to call off among 3,273 communities, and how many can want the
 * same boat at once, beside a bare update of a counter on the same server. Prints {@code
 * figure|measured|budget|verdict}.
 */
public final class BookingsBench {
  private static final Path HOME = Path.of("target/bookings-home");
  private static final int COMMUNITIES = 3_273;
  private static final int A_YEAR = 365;
  private static final int SECONDS = 20;
  private static final int A_SECOND = 50;
  private static final int STEPS = 3;
  private static final int CLIENTS = 64;
  private static final String BARE =
      """
      \\set counter random(0, 364)
      update offers.bare_counter set taken = taken + 2 where id = :counter and taken + 2 <= 1000000000;
      """;
  private static final Guest GUEST = Guest.of("Aminah", "+60123456789", "", Needs.NONE);

  private final ConfigurableApplicationContext site;
  private final Bookings bookings;
  private final Slots slots;
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final List<Offer> offers;
  private final LocalDate first;
  private final PrintStream rows;

  private BookingsBench(ConfigurableApplicationContext site, PrintStream rows) {
    this.site = site;
    this.bookings = site.getBean(Bookings.class);
    this.slots = site.getBean(Slots.class);
    this.sql = site.getBean(JdbcClient.class);
    this.transaction = site.getBean(TransactionTemplate.class);
    this.first =
        LocalDate.ofInstant(site.getBean(Clock.class).instant(), ZoneId.of("Asia/Bangkok"))
            .plusDays(14);
    this.rows = rows;
    var slugs =
        List.of(
            "ko-yo-weaving-morning",
            "ko-yo-lakeside-lunch",
            "thai-so-sea-bass-supper",
            "liap-childhood-trail");
    this.offers = slugs.stream().map(site.getBean(Offers.class)::get).toList();
    var terms = site.getBean(Terms.class);
    var sure = new VillageTerms(0, false, 24, List.of(), null, null);
    Actor.job("bench").does(() -> offers.forEach(offer -> terms.keep(offer.community(), sure)));
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var site = FreshReader.site(HOME)) {
      Nation.settle(site, COMMUNITIES - 49, 1);
      new BookingsBench(site, rows).measure();
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    for (int i = 0; i < 300; i++) book(i);
    availability();
    steadily();
    hotSlot();
    besideACounter();
  }

  private void availability() {
    var year = new DateSpan(first, first.plusDays(A_YEAR - 1L));
    var ms = new double[30];
    for (int i = 0; i < ms.length; i++) {
      ms[i] = millis(() -> slots.of(offers.getFirst(), year, 1, 2));
    }
    Arrays.sort(ms);
    row("availability of one offer for 365 days", ms[ms.length / 2], 50);
  }

  /** Fifty commands a second, each begun at its time however long the ones before take. */
  private void steadily() throws Exception {
    var held = new ArrayList<Future<double[]>>();
    try (var guests = Executors.newVirtualThreadPerTaskExecutor()) {
      long begin = System.nanoTime();
      long pause = TimeUnit.SECONDS.toNanos(STEPS) / A_SECOND;
      for (int i = 0; i < SECONDS * A_SECOND / STEPS; i++) {
        int guest = i;
        long due = begin + i * pause;
        LockSupport.parkNanos(due - System.nanoTime());
        held.add(guests.submit(() -> book(1_000 + guest)));
      }
      var names = List.of("hold", "confirm", "cancel");
      for (int step = 0; step < STEPS; step++) {
        row(names.get(step) + ", p99 at 50/s", p99(held, step), 100);
      }
    }
  }

  private static double p99(List<Future<double[]>> held, int step) throws Exception {
    var ms = new double[held.size()];
    for (int i = 0; i < ms.length; i++) ms[i] = held.get(i).get()[step];
    Arrays.sort(ms);
    return ms[(int) Math.ceil(ms.length * 0.99) - 1];
  }

  /** What hold, order and cancellation took, in milliseconds. */
  private double[] book(int guest) {
    var secret = new Secret[1];
    var wanted = wanted(guest);
    double hold = millis(() -> secret[0] = bookings.hold(wanted, UUID.randomUUID()));
    double order = millis(() -> bookings.place(secret[0], GUEST, true, UUID.randomUUID()));
    var visit = ((Ordered) bookings.open(secret[0])).order().visits().getFirst().id();
    return new double[] {hold, order, millis(() -> bookings.cancel(secret[0], visit))};
  }

  /** Another turn of the year for each. */
  private NewHold wanted(int guest) {
    var offer = offers.get(guest % offers.size());
    var span = new DateSpan(first.plusDays(guest % A_YEAR), first.plusDays(guest % A_YEAR + 13L));
    var turn =
        slots.of(offer, span, 1, 2).stream().filter(Slot::canBeHad).findFirst().orElseThrow();
    return hold(new Wanted(offer.id(), turn.day(), turn.starts(), 1, 2));
  }

  private static NewHold hold(Wanted wanted) {
    return new NewHold(Lang.MS, new Party(wanted.heads(), 0), List.of(wanted), null);
  }

  private void hotSlot() throws Exception {
    var offer = offers.getFirst();
    var day = first.plusDays(A_YEAR + 7L).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    var wanted = new Wanted(offer.id(), day, LocalTime.of(9, 0), 1, 1);
    var taken = new AtomicInteger();
    double attempts =
        perSecond(
            () -> {
              try {
                bookings.hold(hold(wanted), UUID.randomUUID());
                taken.incrementAndGet();
              } catch (SlotRefused full) {
                // which is what most are told
              }
            });
    boolean isRight = taken.get() == 24;
    rows.printf(
        "everybody wants the same turn, %d clients|%.0f attempts/s, %d of 24 places held|≥ 300, 24|%s%n",
        CLIENTS, attempts, taken.get(), attempts >= 300 && isRight ? "kept" : "**missed**");
  }

  /** Holds on many turns against the barest statement that sells no place twice. */
  private void besideACounter() throws Exception {
    var wanted = new ArrayList<NewHold>();
    for (int i = 0; i < A_YEAR; i++) wanted.add(wanted(i));
    var next = new AtomicInteger();
    double holds =
        perSecond(
            () -> {
              try {
                bookings.hold(wanted.get(next.getAndIncrement() % A_YEAR), UUID.randomUUID());
              } catch (SlotRefused full) {
                // somebody was faster
              }
            });
    counters();
    beside(holds, "bare counters by pgbench", Pgbench.perSecond(site, BARE));
    double bare = perSecond(this::countBarely);
    beside(holds, "bare counters by the application's own pool", OptionalDouble.of(bare));
  }

  private void beside(double holds, String what, OptionalDouble bare) {
    rows.println(
        "holds on many turns to %s|%s|–|–"
            .formatted(
                what,
                bare.isEmpty()
                    ? "pgbench is not installed"
                    : "%.2f (%.0f and %.0f a second)"
                        .formatted(holds / bare.getAsDouble(), holds, bare.getAsDouble())));
  }

  /** As many counters as there are turns to be held above. */
  private void counters() throws SQLException {
    try (var owner = OwnerLogin.of(site);
        var statement = owner.createStatement()) {
      statement.execute(
          "create table if not exists offers.bare_counter (id int primary key, taken int)");
      statement.execute(
          "insert into offers.bare_counter select i, 0 from generate_series(0, 364) i on conflict do nothing");
      statement.execute("grant select, update on offers.bare_counter to public");
    }
  }

  private void countBarely() {
    var counter = ThreadLocalRandom.current().nextInt(A_YEAR);
    Actor.job("bench")
        .does(
            () ->
                transaction.executeWithoutResult(
                    status ->
                        sql.sql(
                                """
                                update offers.bare_counter set taken = taken + 2
                                 where id = ? and taken + 2 <= 1000000
                                """)
                            .param(counter)
                            .update()));
  }

  private static double perSecond(Runnable attempt) throws Exception {
    return Pace.perSecond(CLIENTS, 8, attempt);
  }

  private static double millis(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return (System.nanoTime() - began) / 1e6;
  }

  private void row(String figure, double ms, double budget) {
    rows.printf(
        "%s|%.1f ms|≤ %.0f ms|%s%n", figure, ms, budget, ms <= budget ? "kept" : "**missed**");
  }
}
