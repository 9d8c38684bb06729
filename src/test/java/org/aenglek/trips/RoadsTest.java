package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aenglek.base.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hand-made extract: a river with a bridge, a one-way street, and an island.
 *
 * <pre>
 *   A ══════ B            E ── F      0.02° are some 2.2 km
 *   ║        ↑            (island)
 *   C ══════ D
 * </pre>
 *
 * A–C is the only bridge; the street leads from D to B only.
 */
class RoadsTest {
  private static final Point A = new Point(7.02, 100.00);
  private static final Point B = new Point(7.02, 100.02);
  private static final Point C = new Point(7.00, 100.00);
  private static final Point D = new Point(7.00, 100.02);
  private static final Point E = new Point(7.02, 100.08);
  private static final Point F = new Point(7.02, 100.10);
  private static final Point NORWAY = new Point(61, 8);
  private static final String EXTRACT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <osm version="0.6">
        <node id="1" lat="7.02" lon="100.00"/>
        <node id="2" lat="7.02" lon="100.02"/>
        <node id="3" lat="7.00" lon="100.00"/>
        <node id="4" lat="7.00" lon="100.02"/>
        <node id="5" lat="7.02" lon="100.08"/>
        <node id="6" lat="7.02" lon="100.10"/>
        <way id="1"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/></way>
        <way id="2"><nd ref="1"/><nd ref="3"/><tag k="highway" v="primary"/>
          <tag k="bridge" v="yes"/></way>
        <way id="3"><nd ref="3"/><nd ref="4"/><tag k="highway" v="primary"/></way>
        <way id="4"><nd ref="4"/><nd ref="2"/><tag k="highway" v="primary"/>
          <tag k="oneway" v="yes"/></way>
        <way id="5"><nd ref="5"/><nd ref="6"/><tag k="highway" v="primary"/></way>
      </osm>
      """;

  @TempDir Path home;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private Path extract;

  @BeforeEach
  void writeExtract() throws IOException {
    extract = Files.writeString(home.resolve("made-by-hand.osm"), EXTRACT);
  }

  @Test
  void minutesFollowTheRoads() {
    assertThat(importRoads(extract)).as(said()).isTrue();
    try (var network = RoadNetwork.open(RoadsImport.folder(home))) {
      var car = network.minutes(List.of(A, B, C, D), Mode.CAR);
      assertThat(car[0][1]).isBetween(2, 4);
      assertThat(car[3][1]).isEqualTo(car[0][1]);
      assertThat(car[1][3]).as("round, against the one-way street").isBetween(6, 10);
      assertThat(car[0][0]).isZero();
      assertThat(network.minutes(List.of(B, D), Mode.FOOT)[0][1])
          .as("on foot, one-way streets are for both")
          .isBetween(25, 30);
      assertThat(network.minutes(List.of(A, B), Mode.SONGTHAEW)[0][1]).isBetween(13, 16);
      assertThat(network.minutes(List.of(A, B), Mode.BICYCLE)[0][1]).isBetween(6, 12);
    }
  }

  @Test
  void toTheIslandThereIsNoWayAndOfNorwayNothingIsKnown() {
    importRoads(extract);
    try (var network = RoadNetwork.open(RoadsImport.folder(home))) {
      var car = network.minutes(List.of(A, E, F, NORWAY), Mode.CAR);
      assertThat(car[0][1]).isEqualTo(TravelTimes.NO_WAY);
      assertThat(car[1][2]).isBetween(2, 4);
      assertThat(car[0][3]).isEqualTo(-1);
      assertThat(network.covers(A)).isTrue();
      assertThat(network.covers(NORWAY)).isFalse();
      assertThat(network.line(A, E, Mode.CAR)).isNull();
    }
  }

  @Test
  void linesFollowTheRoads() {
    importRoads(extract);
    try (var network = RoadNetwork.open(RoadsImport.folder(home))) {
      var line = network.line(new Point(7.021, 100.02), D, Mode.CAR);
      assertThat(line).hasSizeBetween(5, 7).startsWith(new Point(7.021, 100.02)).endsWith(D);
      assertThat(line).anyMatch(point -> point.kmTo(C) < 0.01);
    }
  }

  @Test
  void progressIsShownAndTheRoadsBeforeStayUntilAllIsRead() throws IOException {
    importRoads(extract);
    assertThat(said())
        .contains(
            "[" + ".".repeat(30) + "]   0 %  reading the extract, 0 s",
            "100 %  done",
            "next start");
    var corrupt = Files.writeString(home.resolve("corrupt.osm.pbf"), "this is no map");
    assertThat(importRoads(corrupt)).isFalse();
    assertThat(importRoads(home.resolve("missing.osm.pbf"))).isFalse();
    assertThat(said().lines())
        .filteredOn(line -> line.contains("travel times stay as they were"))
        .hasSize(2);
    try (var network = RoadNetwork.open(RoadsImport.folder(home))) {
      assertThat(network.minutes(List.of(A, B), Mode.CAR)[0][1]).isPositive();
    }
    assertThat(home.resolve("roads.new")).doesNotExist();
  }

  @Test
  void anExtractWithoutRoadsIsRefused() throws IOException {
    var empty = Files.writeString(home.resolve("empty.osm"), "<osm version=\"0.6\"></osm>");
    assertThat(importRoads(empty)).isFalse();
    assertThat(RoadsImport.folder(home)).doesNotExist();
  }

  @Test
  void aDamagedImportIsNoImport() throws IOException {
    importRoads(extract);
    Files.writeString(RoadsImport.folder(home).resolve("edges"), "damaged");
    assertThatThrownBy(() -> RoadNetwork.open(RoadsImport.folder(home)))
        .isInstanceOf(RuntimeException.class);
  }

  private boolean importRoads(Path from) {
    return new RoadsImport(home, new PrintStream(said, true, StandardCharsets.UTF_8), 0).run(from);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
