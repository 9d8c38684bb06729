package org.aenglek.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.trips.engine.Engine;
import org.aenglek.trips.engine.Plan;
import org.aenglek.trips.engine.Problem;
import org.aenglek.trips.engine.Samples;
import org.jspecify.annotations.Nullable;

/**
 * The trip engine: on public instances in a folder, a line of JSON for each run; without them on
 * real-shaped trips, as rows of the bench.
 */
public final class PlannerBench {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int TRIPS = 3;
  private static final int PLACES = 500;
  private static final int DAYS = 3;
  private static final int AT_ONCE = 8;
  private static final double LONG_SECONDS = 30;

  /** Steps between two looks at the clock, which takes as long as part of a step. */
  private static final int LOOK_EVERY = 16;

  private PlannerBench() {}

  public static void main(String[] arguments) throws Exception {
    var options = Options.of(arguments);
    warmUp(options.seed());
    if (options.instances() == null) rows(options.seed());
    else instances(options);
  }

  private static void warmUp(long seed) {
    new Engine(Samples.orienteering(seed, 150, 2), seed).run(cpuSeconds(cpu(), 3));
  }

  private static long cpu() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Until this thread has computed for so long since it had computed for {@code began}. */
  private static BooleanSupplier cpuSeconds(long began, double seconds) {
    long end = began + (long) (seconds * 1e9);
    int[] asked = {0};
    return () -> ++asked[0] % LOOK_EVERY == 0 && cpu() >= end;
  }

  private static void instances(Options options) throws IOException {
    try (var files = Files.list(options.instances());
        var out = new PrintWriter(Files.newBufferedWriter(options.out()))) {
      var sorted = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      for (var file : sorted) {
        for (int tours : options.tours()) {
          out.println(run(file, tours, options));
          out.flush();
        }
      }
    }
  }

  private static String run(Path file, int tours, Options options) throws IOException {
    long began = cpu();
    var engine = new Engine(OrienteeringFile.read(file, tours), options.seed());
    var plan = engine.run(cpuSeconds(began, options.seconds()));
    double seconds = (cpu() - began) / 1e9;
    var name = file.getFileName().toString().replace(".txt", "");
    return "{\"instance\":\"%s\",\"m\":%d,\"score\":%d,\"cpu_s\":%.3f,\"routes\":%s}"
        .formatted(name, tours, plan.score(), seconds, routes(plan));
  }

  /** The file counts its vertices from 0, where all tours start. */
  private static String routes(Plan plan) {
    return plan.tours().stream()
        .map(tour -> tour.places().stream().map(place -> place + 1).toList().toString())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static void rows(long seed) throws Exception {
    var trips =
        IntStream.range(0, TRIPS).mapToObj(one -> Samples.trip(seed + one, PLACES, DAYS)).toList();
    row(
        "first answer",
        trips.stream().mapToDouble(PlannerBench::firstMs).max().orElse(0),
        "ms",
        300);
    row(
        "memory for a plan of 1 s",
        trips.stream().mapToDouble(PlannerBench::mb).max().orElse(0),
        "MB",
        50);
    var best = trips.stream().mapToLong(trip -> value(trip, LONG_SECONDS)).toArray();
    var soon = trips.stream().mapToLong(trip -> value(trip, 1)).toArray();
    row("1 s of CPU behind 30 s", worstGap(soon, best), "%", 1);
    together(trips, best);
  }

  private static double firstMs(Problem trip) {
    long began = System.nanoTime();
    var plan = new Engine(trip, 1).best();
    if (plan.stops().findAny().isEmpty()) throw new IllegalStateException("an empty plan");
    return (System.nanoTime() - began) / 1e6;
  }

  private static double mb(Problem trip) {
    long began = THREADS.getCurrentThreadAllocatedBytes();
    var engine = new Engine(trip, 1);
    engine.run(cpuSeconds(cpu(), 1));
    engine.leftOut();
    return (THREADS.getCurrentThreadAllocatedBytes() - began) / 1e6;
  }

  private static long value(Problem trip, double seconds) {
    return new Engine(trip, 1).run(cpuSeconds(cpu(), seconds)).value();
  }

  private static double worstGap(long[] values, long[] best) {
    return IntStream.range(0, values.length)
        .mapToDouble(at -> 100.0 * (best[at % best.length] - values[at]) / best[at % best.length])
        .max()
        .orElse(0);
  }

  /** As many threads as plans, each for a second by the clock on the wall. */
  private static void together(List<Problem> trips, long[] best) throws Exception {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var firsts = threads.invokeAll(eight(trips, PlannerBench::firstMs));
      row("%d at once, first answer".formatted(AT_ONCE), worst(firsts), "ms", 300);
      var values = threads.invokeAll(eight(trips, PlannerBench::wallSecond));
      var reached = new long[AT_ONCE];
      for (int at = 0; at < AT_ONCE; at++) reached[at] = values.get(at).get().longValue();
      row("%d at once, 1 s behind 30 s".formatted(AT_ONCE), worstGap(reached, best), "%", 5);
    }
  }

  private interface Measure {
    double of(Problem trip);
  }

  private static List<Callable<Double>> eight(List<Problem> trips, Measure measure) {
    return IntStream.range(0, AT_ONCE)
        .<Callable<Double>>mapToObj(at -> () -> measure.of(trips.get(at % trips.size())))
        .toList();
  }

  private static double wallSecond(Problem trip) {
    long end = System.nanoTime() + 1_000_000_000L;
    return new Engine(trip, 1).run(() -> System.nanoTime() > end).value();
  }

  private static double worst(List<Future<Double>> figures) throws Exception {
    double worst = 0;
    for (var figure : figures) worst = Math.max(worst, figure.get());
    return worst;
  }

  private static void row(String figure, double value, String unit, int budget) {
    System.out.printf(
        "trip of %d places, %d days: %s|%.2f %s|≤ %d %s|%s%n",
        PLACES, DAYS, figure, value, unit, budget, unit, value <= budget ? "kept" : "**missed**");
  }

  /**
   * What the command line says: {@code --instances DIR --seconds 1 --tours 1,2 --seed 1 --out
   * FILE}.
   */
  private record Options(
      @Nullable Path instances, double seconds, int[] tours, long seed, Path out) {
    static Options of(String[] arguments) {
      var options = new Options(null, 1, new int[] {1, 2, 3, 4}, 1, Path.of("planner.jsonl"));
      for (int at = 0; at + 1 < arguments.length; at += 2) {
        options = options.with(arguments[at], arguments[at + 1]);
      }
      return options;
    }

    private Options with(String name, String value) {
      return switch (name) {
        case "--instances" -> new Options(Path.of(value), seconds, tours, seed, out);
        case "--seconds" -> new Options(instances, Double.parseDouble(value), tours, seed, out);
        case "--tours" -> new Options(instances, seconds, numbers(value), seed, out);
        case "--seed" -> new Options(instances, seconds, tours, Long.parseLong(value), out);
        case "--out" -> new Options(instances, seconds, tours, seed, Path.of(value));
        default -> throw new IllegalArgumentException("no such option: " + name);
      };
    }

    private static int[] numbers(String list) {
      return Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
    }
  }
}
