package org.aenglek.trips.web;

import org.aenglek.site.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TripsNavigation {
  @Bean
  Destination tripsDestination() {
    return new Destination("/trips", "trips.wishes.destination", 30);
  }
}
