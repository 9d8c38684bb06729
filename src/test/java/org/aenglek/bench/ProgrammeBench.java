package org.aenglek.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.OwnerLogin;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.Actor;
import org.aenglek.income.Seals;
import org.aenglek.programme.PublishedFigures;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to reckon the figures of a nation's year and to read a province's, among five years
 * of all its communities. Prints {@code figure|measured|budget|verdict}.
 */
public final class ProgrammeBench {
  private static final Path HOME = Path.of("target/programme-home");
  private static final Actor JOB = Actor.job("programme");
  private static final int TRANSFERS = Integer.getInteger("bench.transfers", 1_000_000);

  /** Whether what an earlier run has filled is measured again. */
  private static final boolean IS_FILLED = Boolean.getBoolean("bench.filled");

  private static final int COMMUNITIES = 3_273;
  private static final int TIMES = 15;
  private static final String PROVINCE = "10";

  private final ConfigurableApplicationContext site;
  private final PublishedFigures published;
  private final YearMonth thisMonth;
  private final PrintStream rows;
  private final HttpClient officer =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private ProgrammeBench(ConfigurableApplicationContext site, PrintStream rows) {
    this.site = site;
    this.published = site.getBean(PublishedFigures.class);
    this.thisMonth =
        YearMonth.from(
            LocalDate.ofInstant(site.getBean(Clock.class).instant(), ZoneId.of("Asia/Bangkok")));
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    if (!IS_FILLED) FileSystemUtils.deleteRecursively(HOME);
    try (var site = FreshReader.site(HOME)) {
      var bench = new ProgrammeBench(site, rows);
      if (!IS_FILLED) bench.fill();
      bench.measure();
    }
    System.exit(0);
  }

  private void fill() throws SQLException, IOException {
    Nation.settle(site, COMMUNITIES, 0);
    BusyYears.fill(HOME, thisMonth, TRANSFERS, site.getBean(Seals.class)::make);
    owner("vacuum analyze");
  }

  private void measure() throws Exception {
    recomputing();
    fourYearsMore();
    reading();
  }

  /** All provinces, the twelve months that are over. */
  private void recomputing() throws IOException {
    var provinces = site.getBean(Areas.class).provinces().stream().map(Province::code).toList();
    var months = IntStream.rangeClosed(1, 12).mapToObj(thisMonth::minusMonths).toList();
    long began = System.nanoTime();
    var taken = new ProcessorTime(HOME).taken(() -> publish(provinces, months));
    double seconds = (System.nanoTime() - began) / 1e9;
    row(
        "figures of a year, %,d communities, %,d transfers".formatted(COMMUNITIES, TRANSFERS),
        "%.1f s (%.1f s of processor)".formatted(seconds, taken.sum() / 1000),
        "≤ 60 s",
        seconds <= 60);
  }

  private void publish(List<String> provinces, List<YearMonth> months) {
    JOB.does(() -> provinces.forEach(province -> published.publish(province, months)));
  }

  /** What was published of the year, once more for each of the years before it. */
  private void fourYearsMore() throws SQLException {
    owner(
        """
        insert into programme.publication (province, month, number, at, by)
        select province, (month - make_interval(years => years))::date, number, at, by
          from programme.publication, generate_series(1, 4) years on conflict do nothing
        """);
    owner(
        """
        insert into programme.published (province, month, number, place, indicator, value)
        select province, (month - make_interval(years => years))::date, number, place, indicator, value
          from programme.published, generate_series(1, 4) years on conflict do nothing
        """);
    owner("vacuum analyze programme.published");
  }

  private void reading() throws Exception {
    officer();
    var page = "/th/programme/provinces/" + PROVINCE;
    var report = page + "/reports/" + thisMonth.minusMonths(1);
    read("a province's dashboard, median", page, 200);
    read("a monthly report, median", report, 5_000);
    read("a monthly report as a sheet, median", report + ".xlsx", 5_000);
    read("a monthly report as PDF, median", report + ".pdf", 10_000);
    weigh("a monthly report as PDF", report + ".pdf", 2_000_000);
  }

  /** The sample's officer looks after this province, too. */
  private void officer() throws Exception {
    owner(
        """
        insert into people.role_grant (id, person, role, place, giver, given)
        select gen_random_uuid(), person, role, 'province %s', giver, given
          from people.role_grant where role = 'officer' and place like 'province %%' limit 1
        on conflict do nothing
        """
            .formatted(PROVINCE));
    var form =
        HttpRequest.BodyPublishers.ofString("name=sample.officer&password=come+and+see+the+lake");
    var signIn =
        HttpRequest.newBuilder(address("/th/people/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(form)
            .build();
    officer.send(signIn, BodyHandlers.discarding());
  }

  private void read(String figure, String path, double budget) {
    for (int i = 0; i < TIMES; i++) get(path);
    var ms = new double[TIMES];
    for (int i = 0; i < TIMES; i++) ms[i] = millis(() -> get(path));
    Arrays.sort(ms);
    double median = ms[TIMES / 2];
    row(
        "%s, %,d transfers".formatted(figure, TRANSFERS),
        "%.1f ms".formatted(median),
        "≤ %.0f ms".formatted(budget),
        median <= budget);
  }

  private void weigh(String figure, String path, int budget) {
    int bytes = get(path).length;
    row(figure, "%,d bytes".formatted(bytes), "≤ %,d bytes".formatted(budget), bytes <= budget);
  }

  private byte[] get(String path) {
    try {
      var answer =
          officer.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(path, failed);
    }
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + site.getEnvironment().getProperty("local.server.port") + path);
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

  private void row(String figure, String measured, String budget, boolean isKept) {
    rows.printf("%s|%s|%s|%s%n", figure, measured, budget, isKept ? "kept" : "**missed**");
  }
}
