package org.aenglek.trips;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for trips ({@code AENGLEK_TRIPS_FAIRNESS} and so on).
 *
 * @param fairness the weight in percent with which visitors are spread over communities; shown on
 *     every trip
 * @param effort of a processor that is spent on a trip, from the first answer to the last
 */
@ConfigurationProperties("aenglek.trips")
public record TripSettings(@DefaultValue("30") int fairness, @DefaultValue("1s") Duration effort) {
  public TripSettings {
    if (fairness < 0 || fairness > 100) {
      throw new IllegalArgumentException(
          "AENGLEK_TRIPS_FAIRNESS should be a percentage from 0 to 100, not " + fairness);
    }
  }
}
