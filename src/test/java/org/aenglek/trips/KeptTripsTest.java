package org.aenglek.trips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trips that were kept are opened for more than a year. These were kept by the first version; they
 * are never written anew: what is added to a trip must be absent without harm.
 */
class KeptTripsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void theFirstOnesAreStillRead() throws IOException {
    var wishes = read("wishes-1.json", Wishes.class);
    assertThat(wishes.days()).isEqualTo(2);
    assertThat(wishes.party().heads()).isEqualTo(4);
    assertThat(wishes.said()).hasSize(1);
    assertThat(wishes.leavesGaps()).isFalse();
    var itinerary = read("itinerary-1.json", Itinerary.class);
    assertThat(itinerary.days()).hasSize(2);
    assertThat(itinerary.stops()).isNotEmpty();
    assertThat(itinerary.leftOut()).isNotEmpty();
    assertThat(itinerary.cost().minor()).isPositive();
  }

  private static <T> T read(String file, Class<T> type) throws IOException {
    return JSON.readValue(Files.readString(Path.of("src/test/resources/trips", file)), type);
  }
}
