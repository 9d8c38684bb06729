package org.aenglek.offers.web;

import org.aenglek.site.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OffersNavigation {
  @Bean
  Destination offersDestination() {
    return new Destination("/offers", "offers.list.title", 20);
  }
}
