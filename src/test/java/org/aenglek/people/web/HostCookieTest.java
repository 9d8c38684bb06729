package org.aenglek.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import org.aenglek.site.Settings;
import org.junit.jupiter.api.Test;

class HostCookieTest {

  @Test
  void behindTlsItIsForThisHostAndNoScript() {
    assertThat(cookie("https://a.test").holding("x").split("; "))
        .contains("__Host-c=x", "Path=/", "Secure", "HttpOnly", "SameSite=Lax")
        .noneMatch(part -> part.startsWith("Domain"));
  }

  @Test
  void onOnesOwnMachineItWorksWithoutTls() {
    assertThat(cookie("http://localhost").holding("x").split("; "))
        .contains("c=x", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
  }

  private static HostCookie cookie(String address) {
    var settings =
        new Settings(
            Path.of("var"),
            null,
            URI.create(address),
            ZoneOffset.UTC,
            true,
            null,
            null,
            null,
            null,
            null,
            null);
    return HostCookie.of("c", settings, Duration.ofDays(1));
  }
}
