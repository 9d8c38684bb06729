package org.aenglek.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @Test
  void quotesWhatNeedsItAndLeavesTheUnknownEmpty() {
    assertThat(print("บ้าน, \"เก่า\"", null, "a\nb"))
        .isEqualTo("name\r\n\"บ้าน, \"\"เก่า\"\"\",,\"a\nb\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+66", "-2", "@sum", "\t=1", "＝1"})
  void aTextIsNeverAFormula(String text) {
    assertThat(print(text)).contains("'" + text);
  }

  @Test
  void aNumberMayBeNegative() {
    assertThat(print(-7.25)).isEqualTo("name\r\n-7.25\r\n");
  }

  @Test
  void excelIsToldThatItIsUtf8() {
    var table = new Table(List.of("name"), List.of());
    assertThat(Csv.print(table, true)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(Csv.print(table, false)).startsWith('n');
  }

  private static String print(@Nullable Object... cells) {
    return new String(
        Csv.print(new Table(List.of("name"), List.of(Arrays.asList(cells))), false), UTF_8);
  }
}
