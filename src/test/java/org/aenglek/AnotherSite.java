package org.aenglek;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * A second application, for what the suite's cannot have: another server, other settings. It begins
 * as an operator begins, with a database's address and the sample province.
 */
final class AnotherSite implements AutoCloseable {
  private final ConfigurableApplicationContext application;

  private AnotherSite(ConfigurableApplicationContext application) {
    this.application = application;
  }

  /**
   * @param settings such as {@code aenglek.sample=off}
   */
  static AnotherSite start(Login application, Login owner, String... settings) {
    var arguments =
        Stream.concat(
            Stream.of(
                    "load=sample",
                    "aenglek.home=" + TestBed.HOME,
                    "aenglek.database.url=" + address(application),
                    "aenglek.owner.url=" + address(owner),
                    "aenglek.public-url=http://aenglek.test",
                    "server.port=0",
                    "management.server.port=0",
                    "spring.main.allow-bean-definition-overriding=true")
                .filter(usual -> Arrays.stream(settings).noneMatch(isInsteadOf(usual))),
            Arrays.stream(settings));
    return new AnotherSite(
        new SpringApplicationBuilder(Aenglek.class, SuitesTime.class)
            .run(arguments.map(one -> "--" + one).toArray(String[]::new)));
  }

  /** The same on an embedded server of its own, with all that is kept in one folder. */
  static AnotherSite embedded(Path home, String... settings) {
    var nobody = new Login("", "", "");
    var own = Stream.of("aenglek.home=" + home, "aenglek.database.url=", "aenglek.owner.url=");
    return start(
        nobody, nobody, Stream.concat(own, Arrays.stream(settings)).toArray(String[]::new));
  }

  private static Predicate<String> isInsteadOf(String usual) {
    return setting -> setting.startsWith(usual.substring(0, usual.indexOf('=') + 1));
  }

  Site site() {
    return new Site((WebServerApplicationContext) application);
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  @Override
  public void close() {
    application.close();
  }

  private static String address(Login login) {
    return login
        .url()
        .replaceFirst("^jdbc:(postgresql://)", "$1" + login.user() + ":" + login.password() + "@");
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class SuitesTime {
    @Bean
    MovableClock clock() {
      return new MovableClock();
    }
  }
}
