package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  /** Made-up people, whose password everybody knows, come in only where it is. */
  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, true",
    "http://127.0.0.1:8080, true",
    "http://aenglek.test, true",
    "https://visit.example.go.th, false",
    "http://192.168.1.20, false",
    "https://localhost.example.com, false"
  })
  void onlyThisMachinesOwnAddressIsForTrying(String address, boolean isForTrying) {
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
    assertThat(settings.isForTrying()).isEqualTo(isForTrying);
  }
}
