package org.aenglek.stories.web;

import org.aenglek.site.Destination;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoriesNavigation {
  @Bean
  Destination storiesDestination() {
    return new Destination("/stories", "stories.list.title", 40);
  }
}
