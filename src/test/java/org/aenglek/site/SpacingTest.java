package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.base.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingTest {
  @ParameterizedTest
  @CsvSource({
    "从Hat Yai出发,            从 Hat Yai 出发",
    "第5村,                    第 5 村",
    "第 5 村,                  第 5 村",
    "1小时30分钟,              1 小时 30 分钟",
    "2018年9月26日,            2018年9月26日",
    "从合艾出发,               从合艾出发",
    "Ban Tha Sai（3 人）,      Ban Tha Sai（3 人）",
    "OTOP,                     OTOP",
    "村,                       村"
  })
  void aSpaceStandsBetweenCharactersAndLatinLettersOrFigures(String written, String read) {
    assertThat(Spacing.chinese(written)).isEqualTo(read);
    assertThat(Spacing.chinese("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Hat Yai, 从 Hat Yai 出发 2 天", "合艾, 从合艾出发 2 天"})
  void whateverNameComesIntoASentence(String name, String read) {
    assertThat(new Words().say(Lang.ZH, "trips.trip.title", 2, "2", name)).isEqualTo(read);
  }
}
