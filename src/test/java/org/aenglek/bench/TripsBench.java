package org.aenglek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.aenglek.bench.ProcessorTime.Taken;
import org.aenglek.trips.PlanCost;
import org.aenglek.trips.Trips;
import org.aenglek.trips.Wishes;
import org.aenglek.trips.WishesForm;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The planner on the site itself: what the same wishes cost among ever more communities, with the
 * offers found, the ways between them and the first answer; and what eight trips at once are to
 * somebody who only reads.
 */
public final class TripsBench {
  private static final int FEW = 3_273;
  private static final int MANY = 40_000;
  private static final int TIMES = 10;
  private static final int ROUNDS = 3;
  private static final int AT_ONCE = 8;
  private static final int PAGES = 400;
  private static final int PAGES_TO_WARM_UP = 8_000;
  private static final double BUDGET = 1.5;
  private static final Path HOME = Path.of("target/trips-home");

  private final ConfigurableApplicationContext application;
  private final ProcessorTime time;
  private final PlanCost planner;
  private final Wishes wishes;

  private TripsBench(ConfigurableApplicationContext application) throws IOException {
    this.application = application;
    this.time = new ProcessorTime(HOME);
    this.planner = application.getAutowireCapableBeanFactory().createBean(PlanCost.class);
    this.wishes = wishes();
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    var few = among(FEW, bench -> bench.measure(rows));
    var many = among(MANY, bench -> bench.settled(MANY));
    rows.println(row("%,d communities to %,d".formatted(MANY, FEW), many, few, true));
    System.exit(0);
  }

  private interface Measure {
    Cost of(TripsBench bench) throws Exception;
  }

  /** On a site of its own. */
  private static Cost among(int communities, Measure measure) throws Exception {
    System.err.printf("planning among %,d communities%n", communities);
    FileSystemUtils.deleteRecursively(HOME);
    try (var application = FreshReader.site(HOME)) {
      return measure.of(new TripsBench(application));
    }
  }

  private Cost measure(PrintStream rows) throws Exception {
    together(rows);
    var sample = taken();
    var few = settled(FEW);
    rows.println(row("%,d communities to 49".formatted(FEW), few, sample, false));
    return few;
  }

  private Cost settled(int communities) throws Exception {
    Nation.settle(application, communities - 49, 1);
    return taken();
  }

  private record Cost(Taken taken, int places) {}

  private Cost taken() throws IOException {
    for (int at = 0; at < TIMES; at++) planner.plan(wishes);
    int places = planner.places(wishes);
    Taken best = null;
    for (int round = 0; round < ROUNDS; round++) {
      var one =
          time.taken(() -> IntStream.range(0, TIMES).forEach(at -> planner.planBesides(wishes)))
              .each(TIMES);
      best = best == null ? one : best.lesser(one);
    }
    return new Cost(best, places);
  }

  private static String row(String figure, Cost many, Cost few, boolean isJudged) {
    double ratio = many.taken().sum() / few.taken().sum();
    return "plan of 2 days: %s|%.2f (%s, %d offers in reach; before %s, %d)|%s|%s"
        .formatted(
            figure,
            ratio,
            many.taken(),
            many.places(),
            few.taken(),
            few.places(),
            isJudged ? "≤ " + BUDGET : "–",
            isJudged ? ratio <= BUDGET ? "kept" : "**missed**" : "–");
  }

  /** A reader of a kept page, alone and while as many visitors wait for their trips. */
  private void together(PrintStream rows) throws Exception {
    for (int at = 0; at < PAGES_TO_WARM_UP / PAGES; at++) medianMs();
    double alone = medianMs();
    var trips = application.getBean(Trips.class);
    try (var visitors = Executors.newFixedThreadPool(AT_ONCE)) {
      var waiting =
          IntStream.range(0, AT_ONCE)
              .mapToObj(at -> visitors.submit(() -> trips.plan(wishes, UUID.randomUUID())))
              .toList();
      double meanwhile = medianMs();
      for (Future<?> one : waiting) one.get();
      rows.printf(
          "a kept page's median while %d trips are planned|%.1f times (%.2f ms; alone %.2f)|–|–%n",
          AT_ONCE, meanwhile / alone, meanwhile, alone);
    }
  }

  private double medianMs() throws IOException, InterruptedException {
    var port = application.getEnvironment().getProperty("local.server.port");
    var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/th/")).build();
    var taken = new long[PAGES];
    try (var client = HttpClient.newHttpClient()) {
      for (int at = 0; at < PAGES; at++) {
        long began = System.nanoTime();
        client.send(page, BodyHandlers.discarding());
        taken[at] = System.nanoTime() - began;
      }
    }
    Arrays.sort(taken);
    return taken[PAGES / 2] / 1e6;
  }

  private Wishes wishes() {
    var form = new LinkedMultiValueMap<String, String>();
    form.add(WishesForm.FROM, "hat-yai-station");
    form.add(WishesForm.DATE, planner.saturday().toString());
    form.add(WishesForm.DAYS, "2");
    return application.getBean(Trips.class).read(new WishesForm(form)).wishes();
  }
}
