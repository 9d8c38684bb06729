package org.aenglek.channels.web;

import org.aenglek.site.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChannelsNavigation {
  @Bean
  Subscription storiesSubscription() {
    return new Subscription("application/atom+xml", AtomFeed.PATH, "channels.stories.title");
  }

  @Bean
  Subscription eventsSubscription() {
    return new Subscription("text/calendar", EventCalendar.PATH, "channels.events.title");
  }
}
