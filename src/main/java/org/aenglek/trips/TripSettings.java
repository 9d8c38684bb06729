package org.aenglek.trips;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for trips ({@code AENGLEK_TRIPS_FAIRNESS}).
 *
 * @param fairness the weight in percent with which visitors are spread over communities; shown on
 *     every trip
 */
@ConfigurationProperties("aenglek.trips")
public record TripSettings(@DefaultValue("30") int fairness) {
  public TripSettings {
    if (fairness < 0 || fairness > 100) {
      throw new IllegalArgumentException(
          "AENGLEK_TRIPS_FAIRNESS should be a percentage from 0 to 100, not " + fairness);
    }
  }
}
