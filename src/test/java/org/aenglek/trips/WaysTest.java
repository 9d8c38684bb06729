package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.junit.jupiter.api.Test;

/**
 * A square land of some 111 km, with a lake in the south that is open to the sea beyond the map:
 *
 * <pre>
 *   1.0  ┌──────────────┐
 *        │              │
 *   0.6  │    ┌────┐    │
 *        │    │lake│    │
 *   0.0  └────┘    └────┘   (the southern sea down to −0.2)
 *        0   0.4  0.6   1.0
 * </pre>
 */
class WaysTest {
  private static final Point WEST = new Point(0.2, 0.2);
  private static final Point EAST = new Point(0.2, 0.8);
  private static final Point WEST_SHORE = new Point(0.2, 0.39);
  private static final Point EAST_SHORE = new Point(0.2, 0.61);
  private static final Point ON_THE_LAKE = new Point(0.2, 0.5);
  private static final Shores SHORES =
      new Shores(
          Coast.of(
              """
              {"type": "FeatureCollection", "features": [
                {"geometry": {"type": "Polygon", "coordinates": [[
                  [0, 0], [0.4, 0], [0.4, 0.6], [0.6, 0.6], [0.6, 0], [1, 0], [1, 1], [0, 1],
                  [0, 0]]]}},
                {"geometry": {"type": "MultiPolygon", "coordinates": [[[
                  [0, -0.2], [0.01, -0.2], [0.01, -0.19], [0, -0.2]]]]}}]}
              """));

  private static final Crossing BRIDGE =
      crossing(Crossing.Kind.BRIDGE, 0, Set.of(Mode.CAR, Mode.FOOT));
  private static final Crossing FERRY = crossing(Crossing.Kind.FERRY, 45, Set.of(Mode.FOOT));

  private static Crossing crossing(Crossing.Kind kind, int minutes, Set<Mode> modes) {
    var name = LocalText.of(Lang.EN, "over the lake");
    return new Crossing("lake", kind, name, WEST_SHORE, EAST_SHORE, modes, minutes, "made up");
  }

  private static Ways.Way way(Point from, Point to, Mode mode, Crossing... crossings) {
    return new Ways(SHORES, List.of(crossings), List.of(), List.of(from, to), mode).from(0).get(1);
  }

  @Test
  void straightWhereNothingIsBetween() {
    var north = new Point(0.9, 0.2);
    assertThat(way(WEST, north, Mode.CAR).km()).isBetween(77.7, 77.9);
    assertThat(way(WEST, north, Mode.CAR).turns()).hasSize(2);
  }

  @Test
  void roundTheLakeWhereNothingLeadsOverIt() {
    var round = way(WEST, EAST, Mode.CAR);
    assertThat(round.km()).isBetween(121.0, 122.0);
    assertThat(round.turns()).hasSize(4);
    assertThat(round.turns().get(1).lat()).isBetween(0.599, 0.601);
  }

  @Test
  void overTheBridgeByWhatMayCrossIt() {
    assertThat(way(WEST, EAST, Mode.CAR, BRIDGE).km()).isBetween(66.0, 67.0);
    assertThat(way(WEST, EAST, Mode.CAR, BRIDGE).minutes()).isZero();
    assertThat(way(WEST, EAST, Mode.BICYCLE, BRIDGE).km()).isGreaterThan(120);
  }

  @Test
  void byFerryOnlyWhereItIsSoonerThanGoingRound() {
    var ferry = way(WEST_SHORE, EAST_SHORE, Mode.FOOT, FERRY);
    assertThat(ferry.minutes()).isEqualTo(45);
    assertThat(ferry.km()).isLessThan(1);
    assertThat(way(new Point(0.61, 0.39), new Point(0.61, 0.61), Mode.FOOT, FERRY).minutes())
        .isZero();
  }

  @Test
  void boatsGoOverWaterOnly() {
    assertThat(way(WEST_SHORE, EAST_SHORE, Mode.BOAT).km()).isBetween(24.0, 25.0);
    assertThat(way(WEST, EAST_SHORE, Mode.BOAT)).isNull();
  }

  @Test
  void villageThatSeemsToStandInTheWaterStandsAtItsShore() {
    var village = new Point(0.2, 0.43);
    assertThat(way(WEST, village, Mode.CAR).km()).isBetween(25.0, 26.5);
    assertThat(way(WEST, ON_THE_LAKE, Mode.CAR)).isNull();
  }

  @Test
  void onlyCrossingsLeadToAnIslandThatTheMapLeavesOut() {
    var island = new Island("i", LocalText.of(Lang.EN, "island"), ON_THE_LAKE, 2, "made up");
    var other = new Point(0.21, 0.5);
    var bridge =
        new Crossing(
            "i",
            Crossing.Kind.BRIDGE,
            island.name(),
            WEST_SHORE,
            new Point(0.2, 0.49),
            Set.of(Mode.CAR),
            0,
            "made up");
    var places = List.of(WEST, ON_THE_LAKE, other, EAST);
    var ways = new Ways(SHORES, List.of(bridge), List.of(island), places, Mode.CAR);
    assertThat(ways.from(0).get(1).km()).isBetween(33.0, 34.5);
    assertThat(ways.from(1).get(2).km()).isBetween(1.0, 1.2);
    assertThat(ways.from(2).get(3).km()).isGreaterThan(120);
    assertThat(new Ways(SHORES, List.of(), List.of(island), places, Mode.CAR).from(0).get(1))
        .isNull();
  }

  @Test
  void outsideTheMapIsTakenForLand() {
    var outside = new Point(0.5, 1.3);
    assertThat(way(EAST, outside, Mode.CAR)).isNotNull();
  }
}
