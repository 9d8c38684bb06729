package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.Request;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.aenglek.stories.Stories;
import org.aenglek.testing.AenglekTest;
import org.aenglek.trips.Wishes.From;
import org.aenglek.trips.Wishes.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What an operator sets in the environment is read, and trips are made by it. */
@AenglekTest
class TripSwitchesTest {
  @Autowired Choices choices;
  @Autowired TravelTimes times;
  @Autowired Stories stories;
  @Autowired Settings settings;
  @Autowired Starts starts;
  @Autowired Words words;

  @Test
  void theEnvironmentIsRead() {
    var set = trips(Map.of("AENGLEK_TRIPS_FAIRNESS", "70", "AENGLEK_TRIPS_EFFORT", "250ms"));
    assertThat(set).isEqualTo(new TripSettings(70, Duration.ofMillis(250)));
    assertThat(trips(Map.of("AENGLEK_TRIPS_EFFORT", "2s")))
        .isEqualTo(new TripSettings(30, Duration.ofSeconds(2)));
    var site = "http://aenglek.test";
    assertThat(
            read(
                    "aenglek",
                    Settings.class,
                    Map.of("AENGLEK_PUBLIC_URL", site, "AENGLEK_ROADS", "th.osm.pbf"))
                .roads())
        .isEqualTo("th.osm.pbf");
    assertThat(
            read(
                    "aenglek",
                    Settings.class,
                    Map.of("AENGLEK_PUBLIC_URL", site, "AENGLEK_ROADS", " "))
                .roads())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "101", "much"})
  void aFairnessThatIsNoPercentageIsRefused(String fairness) {
    assertThatThrownBy(() -> trips(Map.of("AENGLEK_TRIPS_FAIRNESS", fairness)))
        .isInstanceOf(BindException.class);
  }

  @Test
  void plansAreJudgedByTheFairnessThatIsSet() {
    assertThat(communities(100)).isGreaterThanOrEqualTo(communities(0));
    assertThat(planner(100).begin(wishes()).value())
        .as("second visits to a village gain nothing, rare villages gain more")
        .isNotEqualTo(planner(0).begin(wishes()).value());
  }

  @Test
  void aTripTakesTheEffortThatIsSetAndNoMore() throws Exception {
    assertThat(isOverAfterOneMoreSlice(Improvement.SLICE)).isTrue();
    assertThat(isOverAfterOneMoreSlice(Improvement.SLICE.multipliedBy(2))).isTrue();
    assertThat(isOverAfterOneMoreSlice(Duration.ofSeconds(10))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everyRefusalThatAPersonCanReachHasItsSentence(Lang lang) {
    var refusals =
        Stream.concat(
            Stream.of(
                new Busy(),
                new ChangedMeanwhile(),
                new NoRoomThere(),
                new OutOfReach(),
                new TooMuchSaid(),
                new Request.Reused()),
            Stream.of(RouteRefused.Reason.values()).map(RouteRefused::new));
    assertThat(refusals).allSatisfy(no -> assertThat(words.knows(lang, no.key())).isTrue());
  }

  private long communities(int fairness) {
    var draft = planner(fairness).begin(wishes());
    return draft.itinerary().stops().map(Itinerary.Stop::community).distinct().count();
  }

  private boolean isOverAfterOneMoreSlice(Duration effort) throws Exception {
    var isOver = new AtomicBoolean();
    var turns = new Turns();
    new Improvement(planner(30).begin(wishes()), effort)
        .goOn(turns, (better, isLast) -> isOver.compareAndSet(false, isLast));
    boolean was = isOver.get();
    turns.destroy();
    return was;
  }

  private Planner planner(int fairness) {
    return new Planner(
        choices, times, stories, new TripSettings(fairness, Duration.ofSeconds(1)), settings);
  }

  private Wishes wishes() {
    var start = starts.find("hat-yai-station").orElseThrow();
    return new Wishes(
        new From(start.name(), start.point()),
        LocalDate.of(2026, 12, 5),
        3,
        LocalTime.of(8, 0),
        LocalTime.of(18, 0),
        new Party(2, 0, 0),
        Mode.CAR,
        List.of(),
        Pace.EVEN,
        false,
        null,
        null,
        null,
        false,
        false,
        List.of(),
        List.of());
  }

  private static TripSettings trips(Map<String, Object> environment) {
    return read("aenglek.trips", TripSettings.class, environment);
  }

  private static <T> T read(String prefix, Class<T> type, Map<String, Object> environment) {
    var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    var source = new SystemEnvironmentPropertySource(name, environment);
    return new Binder(ConfigurationPropertySources.from(source)).bindOrCreate(prefix, type);
  }
}
