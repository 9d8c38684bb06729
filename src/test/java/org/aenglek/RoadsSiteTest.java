package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.aenglek.testing.Site;
import org.aenglek.trips.RoadsImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation that names an extract. */
class RoadsSiteTest {
  private static final String ROUTE = "/en/trips/routes/node-na-le-tha-hin-khlong-daen";
  private static final String ESTIMATE = "estimates from the map";

  @TempDir static Path home;

  @Test
  void aDamagedImportLeavesTheEstimateInPlace() throws IOException {
    var damaged = home.resolve("damaged");
    Files.createDirectories(damaged.resolve("roads"));
    Files.writeString(damaged.resolve("roads/properties.txt"), "damaged");
    try (var another = site(damaged)) {
      assertThat(another.site().get(ROUTE).body()).contains(ESTIMATE);
    }
  }

  @Test
  void withRoadsThePagesNameTheirSource() throws IOException {
    var extract = Files.writeString(home.resolve("two-villages.osm"), extract());
    var out = new PrintStream(OutputStream.nullOutputStream(), false);
    assertThat(new RoadsImport(home.resolve("roads-home"), out).run(extract)).isTrue();
    try (var another = site(home.resolve("roads-home"))) {
      assertThat(awaited(another.site())).contains("© OpenStreetMap");
      assertThat(another.site().get("/en/trips/routes/khao-changlon-caves").body())
          .as("beyond the extract")
          .contains(ESTIMATE);
    }
    try (var another = TestBed.anotherSite("aenglek.home=" + home.resolve("roads-home"))) {
      assertThat(another.site().get(ROUTE).body())
          .as("imported, but the setting names no extract")
          .contains(ESTIMATE);
    }
  }

  /** The roads are opened after the site is. */
  private static String awaited(Site site) {
    long latest = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    var page = site.get(ROUTE).body();
    while (!page.contains("©") && System.nanoTime() < latest) page = site.get(ROUTE).body();
    return page;
  }

  private static AnotherSite site(Path home) {
    return TestBed.anotherSite("aenglek.roads=some.osm.pbf", "aenglek.home=" + home);
  }

  /** A road of three hundred pieces, past Tha Hin and Khlong Daen. */
  private static String extract() {
    var xml = new StringBuilder("<osm version=\"0.6\">");
    int pieces = 300;
    for (int i = 0; i <= pieces; i++) {
      double share = i / (double) pieces;
      xml.append(
          "<node id=\"%d\" lat=\"%.5f\" lon=\"%.5f\"/>"
              .formatted(i + 1, 7.39 + share * 0.53, 100.425 - share * 0.12));
    }
    for (int i = 0; i < pieces; i++) {
      xml.append(
          "<way id=\"%d\"><nd ref=\"%d\"/><nd ref=\"%d\"/><tag k=\"highway\" v=\"primary\"/></way>"
              .formatted(i + 1, i + 1, i + 2));
    }
    return xml.append("</osm>").toString();
  }
}
