package org.aenglek.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "ก", "ทะเลสาบ นกน้ำ ", "湖", "🐟", "a🐟ก"})
  void noLineIsLongerThan75OctetsAndNothingIsLost(String piece) {
    for (int times = 0; times < 120; times++) {
      var line = "SUMMARY:" + piece.repeat(times);
      var folded = FoldedLines.fold(line + "\r\nEND:VEVENT\r\n");
      assertThat(folded.split("\r\n"))
          .allSatisfy(part -> assertThat(part.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75))
          .noneSatisfy(part -> assertThat(part).contains("\uFFFD"));
      assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\nEND:VEVENT\r\n");
      assertThat(new String(folded.getBytes(UTF_8), UTF_8)).isEqualTo(folded);
    }
  }
}
