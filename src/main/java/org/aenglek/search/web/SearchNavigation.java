package org.aenglek.search.web;

import org.aenglek.site.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchNavigation {
  @Bean
  Destination searchDestination() {
    return new Destination(SearchPage.INSIDE, "search.title", 90);
  }
}
