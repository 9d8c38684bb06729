package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.aenglek.base.Point;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Times in the sample province, on its own coarse map with its own crossings. */
@AenglekTest
class TravelTimesTest {
  private static final Point NORWAY = new Point(61, 8);
  private static final Point OPEN_SEA = new Point(7.3, 101.5);
  private static final int PLACES = 60;

  @Autowired TravelTimes times;
  @Autowired Starts starts;
  @Autowired World world;

  /** What these ways really take by car, give or take a third. */
  @ParameterizedTest
  @CsvSource({
    "hat-yai,         songkhla,         30, 55",
    "hat-yai-airport, hat-yai-station,  15, 30",
    "hat-yai,         sadao-border,     50, 85",
    "hat-yai,         ban-tha-sai,      30, 55",
    "songkhla,        ban-tha-sai,      12, 35",
    "songkhla,        chumchon-tha-hin, 40, 80",
    "hat-yai,         ban-khlong-daen,  110, 190",
    "ban-changlon,    chumchon-ko-yai,  90, 170",
  })
  void byCarInTheSampleProvince(String from, String to, int fewest, int most) {
    assertThat(minutes(place(from), place(to), Mode.CAR)).isBetween(fewest, most);
  }

  @Test
  void acrossTheLakeThereIsNoRoad() {
    var west = place("ban-nong-sao-thong");
    var east = place("khu-khut");
    assertThat(west.kmTo(east)).isLessThan(31);
    assertThat(minutes(west, east, Mode.CAR)).isGreaterThan(75);
    assertThat(times.line(west, east, Mode.CAR))
        .hasSizeGreaterThan(2)
        .startsWith(west)
        .endsWith(east);
    assertThat(minutes(place("khu-khut"), place("chumchon-ko-yai"), Mode.BOAT)).isBetween(40, 110);
  }

  @Test
  void theFerryTakesWalkersOverTheLakesMouthAndNoSongthaew() {
    var songkhla = place("songkhla");
    var other = new Point(7.214, 100.567);
    assertThat(minutes(songkhla, other, Mode.FOOT)).isBetween(40, 110);
    assertThat(minutes(songkhla, other, Mode.SONGTHAEW)).isBetween(40, 80);
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void farAwayOrInTheSeaThereIsNoWayAndNoError(Mode mode) {
    var there = List.of(place("hat-yai"), NORWAY, OPEN_SEA, new Point(-90, 180));
    var minutes = times.minutes(there, mode);
    assertThat(minutes[0]).startsWith(mode == Mode.BOAT ? minutes[0][0] : 0);
    assertThat(minutes[0][1]).isEqualTo(TravelTimes.NO_WAY);
    assertThat(minutes[1][0]).isEqualTo(TravelTimes.NO_WAY);
    assertThat(minutes[0][2]).isEqualTo(TravelTimes.NO_WAY);
    assertThat(minutes[3][1]).isEqualTo(TravelTimes.NO_WAY);
    assertThat(times.minutes(List.of(), mode)).isEmpty();
    assertThat(times.line(NORWAY, OPEN_SEA, mode)).containsExactly(NORWAY, OPEN_SEA);
  }

  @Test
  void everyPlaceOfAPlanHasAWayToEachOtherOrIsKnownToHaveNone() {
    var random = new Random(1);
    var places = new ArrayList<Point>();
    for (int i = 0; i < PLACES; i++) {
      places.add(new Point(6.5 + random.nextDouble() * 1.4, 100.1 + random.nextDouble() * 0.8));
    }
    var minutes = times.minutes(places, Mode.CAR);
    for (int from = 0; from < PLACES; from++) {
      assertThat(minutes[from][from]).isZero();
      for (int way : minutes[from]) assertThat(way).isBetween(0, TravelTimes.NO_WAY);
    }
  }

  @Test
  void startsAreReady() {
    assertThat(starts.list())
        .extracting(Start::key)
        .containsExactly(
            "hat-yai-station",
            "hat-yai-airport",
            "sadao-border",
            "padang-besar-border",
            "hat-yai",
            "songkhla");
    assertThat(starts.find("nowhere")).isEmpty();
  }

  private int minutes(Point from, Point to, Mode mode) {
    return times.minutes(List.of(from, to), mode)[0][1];
  }

  private Point place(String key) {
    return starts
        .find(key)
        .map(Start::point)
        .orElseGet(() -> world.community(key).location().point());
  }
}
