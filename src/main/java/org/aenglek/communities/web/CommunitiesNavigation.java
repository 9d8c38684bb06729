package org.aenglek.communities.web;

import org.aenglek.site.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommunitiesNavigation {
  @Bean
  Destination communitiesDestination() {
    return new Destination("/communities", "communities.list.title", 10);
  }
}
