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
import java.util.Arrays;
import org.aenglek.OwnerLogin;
import org.aenglek.areas.AreaList;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * What it costs to read all provinces of the country beside each other, among the published figures
 * of five years of all their communities. Prints {@code figure|measured|budget|verdict}.
 */
public final class NationBench {
  private static final Path HOME = Path.of("target/nation-home");
  private static final int COMMUNITIES = 3_273;
  private static final int MONTHS = 60;
  private static final int TIMES = 15;

  private final ConfigurableApplicationContext site;
  private final PrintStream rows;
  private final HttpClient administrator =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  private NationBench(ConfigurableApplicationContext site, PrintStream rows) {
    this.site = site;
    this.rows = rows;
  }

  public static void main(String[] arguments) throws Exception {
    var rows = System.out;
    System.setOut(System.err);
    FileSystemUtils.deleteRecursively(HOME);
    try (var site = FreshReader.site(HOME)) {
      new NationBench(site, rows).measure();
    }
    System.exit(0);
  }

  private void measure() throws Exception {
    settle();
    publish();
    signIn();
    read("all provinces by visitors, median", "/th/programme/nation");
    read("all provinces by income, median", "/th/programme/nation?indicator=income");
  }

  /** The country's own areas, with as many communities as the programme has. */
  private void settle() throws SQLException {
    var areas = site.getBean(Areas.class);
    Actor.job("bench").does(() -> AreaList.country().forEach(areas::enter));
    owner(
        """
        insert into areas.community (id, province, slug, name, subdistrict, request, fingerprint)
        select gen_random_uuid(), left(code, 2), 'nation-' || n, jsonb_build_object('th', 'ชุมชน ' || n), code,
               gen_random_uuid(), 'bench'
          from (select code, row_number() over (order by md5(code)) as n from areas.subdistrict) s
         where n <= %d
        """
            .formatted(COMMUNITIES));
  }

  private void publish() throws SQLException {
    owner(
        """
        insert into programme.publication (province, month, number, at, by)
        select p.code, (date_trunc('month', now()) - make_interval(months => n))::date, 1, now(), 'job:bench'
          from areas.province p, generate_series(1, %d) n
        """
            .formatted(MONTHS));
    owner(
        """
        insert into programme.published (province, month, number, place, indicator, value)
        select u.province, u.month, 1, place.name, i.key, (random() * 10000)::int
          from programme.publication u
          join (select province, 'community ' || id as name from areas.community
                union all select code, 'province ' || code from areas.province) place on place.province = u.province
         cross join unnest('{visitors,nights,orders,satisfaction,products-sold,income,households-earned,gini}'::text[]) i (key)
        """);
    owner("vacuum analyze");
  }

  private void signIn() throws Exception {
    var form =
        HttpRequest.BodyPublishers.ofString(
            "name=sample.administrator&password=come+and+see+the+lake");
    var signIn =
        HttpRequest.newBuilder(address("/th/people/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(form)
            .build();
    administrator.send(signIn, BodyHandlers.discarding());
  }

  private void read(String figure, String path) throws Exception {
    for (int i = 0; i < TIMES; i++) get(path);
    var ms = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      long began = System.nanoTime();
      get(path);
      ms[i] = (System.nanoTime() - began) / 1e6;
    }
    Arrays.sort(ms);
    double median = ms[TIMES / 2];
    rows.printf(
        "%s, 77 provinces, %,d communities, %d months|%.1f ms|≤ 300 ms|%s%n",
        figure, COMMUNITIES, MONTHS, median, median <= 300 ? "kept" : "**missed**");
  }

  private void get(String path) throws IOException, InterruptedException {
    var answer =
        administrator.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.body().contains("พัทลุง")) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:" + site.getEnvironment().getProperty("local.server.port") + path);
  }

  private void owner(String statement) throws SQLException {
    try (var owner = OwnerLogin.of(site);
        var change = owner.createStatement()) {
      change.execute(statement);
    }
  }
}
