package org.aenglek.post;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The channels that an installation has set up, and the post that uses them. */
@Configuration(proxyBeanMethods = false)
class PostOffice {
  private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);

  @Bean
  Way way(PostSettings post, Settings settings) {
    var way = post.way(settings);
    if (way == Way.SHOW) {
      LOG.info(
          "Letters are not sent but shown to everybody at {}",
          settings.absolute("/en/post/letters"));
    }
    if (way == Way.OFF) LOG.warn("Letters are not sent: no channel is set up (see docs/running)");
    return way;
  }

  @Bean
  Post post(
      Way way, PostSettings post, Settings settings, Outbox outbox, Words words, Clock clock) {
    var carriers = way == Way.SEND ? carriers(post, settings, words) : List.<Carrier>of();
    var quiet = QuietHours.parse(post.quiet(), settings.zone());
    return new Post(carriers, outbox, quiet, post.kept(), clock);
  }

  private static List<Carrier> carriers(PostSettings post, Settings settings, Words words) {
    if (!post.hasChannel()) {
      throw new IllegalArgumentException(
          "AENGLEK_LETTERS=send needs AENGLEK_MAIL, AENGLEK_LINE_TOKEN or AENGLEK_SMS");
    }
    var carriers = new ArrayList<Carrier>();
    if (!post.mail().isBlank()) {
      var server = MailServer.parse(post.mail());
      var ourHost = Objects.requireNonNullElse(settings.publicUrl().getHost(), "localhost");
      carriers.add(new MailCarrier(server, server.properties(), words, ourHost));
    }
    if (!post.lineToken().isBlank()) {
      carriers.add(LineCarrier.of(post.lineUrl(), post.lineToken().strip()));
    }
    if (!post.sms().isBlank()) carriers.add(SmsCarrier.of(gateway(post), post.smsToken().strip()));
    return carriers;
  }

  private static URI gateway(PostSettings post) {
    var address = URI.create(post.sms().strip());
    if (address.getHost() == null || !String.valueOf(address.getScheme()).startsWith("http")) {
      throw new IllegalArgumentException(
          "AENGLEK_SMS should be the address of a gateway, like https://sms.example.go.th/send");
    }
    return address;
  }
}
