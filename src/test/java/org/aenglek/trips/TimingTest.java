package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.trips.Timing.Planned;
import org.aenglek.trips.Timing.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
  private static final Community SOMEWHERE =
      new Community(
          UUID.randomUUID(), "90", "x", LocalText.of(Lang.EN, "X"), null, null, null, null);

  @Test
  void aDaysPlanBeginsWhenItsFirstStopWasReached() {
    var timings =
        trial(
            """
            -   60   1 09:20 10:30
            30  45   1 11:10 11:50
            20  60   2 08:00 09:00
            """);
    assertThat(Timing.plan(timings).stream().map(TimingTest::written))
        .containsExactly("09:20–10:20", "10:50–11:35", "08:00–09:00");
    assertThat(Timing.minutesLate(LocalTime.of(10, 50), LocalTime.of(11, 10))).isEqualTo(20);
    assertThat(Timing.minutesLate(LocalTime.of(11, 50), LocalTime.of(11, 35))).isEqualTo(-15);
  }

  @Test
  void aPlanBeginsAnewWhereAWayOrATimeIsNotKnown() {
    var timings =
        trial(
            """
            -   60   1 09:00 10:00
            -   60   1 11:00 12:00
            30  60   1 -     -
            30  -    1 14:00 15:00
            30  30   1 16:00 16:30
            """);
    assertThat(Timing.plan(timings).stream().map(TimingTest::written))
        .containsExactly("09:00–10:00", "11:00–12:00", "-", "14:00–-", "16:00–16:30");
  }

  @Test
  void beforeTheTrialThePlanIsFromTheFirstStopOnUntilItIsLost() {
    var timings =
        trial(
            """
            -   60    1 - -
            30  60    1 - -
            30  1000  1 - -
            30  60    1 - -
            """);
    assertThat(Timing.plan(LocalTime.of(9, 0), timings).stream().map(TimingTest::written))
        .containsExactly("09:00–10:00", "10:30–11:30", "12:00–-", "-");
  }

  @ParameterizedTest
  @CsvSource({
    "1 09:00 10:00 1 10:30 11:00, true",
    "1 09:00 08:59 1 10:30 11:00, false",
    "1 09:00 10:00 1 09:30 11:00, false",
    "1 09:00 10:00 2 08:00 09:00, true",
    "2 09:00 10:00 1 11:00 12:00, false",
    "1 - 10:00 1 - 09:00, false",
    "1 - - 1 - -, true",
  })
  void noClockGoesBackwards(String all, boolean isInOrder) {
    var words = all.split(" ");
    var seen = new ArrayList<Seen>();
    for (int i = 0; i < words.length; i += 3) seen.add(seen(words[i], words[i + 1], words[i + 2]));
    assertThat(Timing.isInOrder(seen)).isEqualTo(isInOrder);
  }

  /** Way and stay in minutes, the day, when it was reached and left. */
  private static List<Timing> trial(String lines) {
    return lines
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .map(
            words ->
                new Timing(
                    1,
                    SOMEWHERE,
                    words[0].equals("-") ? null : Integer.valueOf(words[0]),
                    words[1].equals("-") ? null : Integer.valueOf(words[1]),
                    seen(words[2], words[3], words[4])))
        .toList();
  }

  private static Seen seen(String day, String arrived, String left) {
    return new Seen(
        Integer.parseInt(day),
        arrived.equals("-") ? null : LocalTime.parse(arrived),
        left.equals("-") ? null : LocalTime.parse(left));
  }

  private static String written(Planned planned) {
    if (planned == null) return "-";
    return Stream.of(planned.arrived(), planned.left())
        .map(time -> Objects.toString(time, "-"))
        .reduce((one, other) -> one + "–" + other)
        .orElseThrow();
  }
}
