package org.aenglek.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spellings that are the same, and some that are not. */
class SpellingsTest {

  @ParameterizedTest
  @CsvSource({
    "ผ้าทอ, ผาทอ",
    "น้ำตาล, น้ําตาล",
    "แกง, เเกง",
    "โหนด-นา-เล, โหนดนาเล",
    "หมู่ ๕, หมู่ 5",
    "Café, cafe",
    "a\u200Bb, ab",
  })
  void fold(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Ko Yo, koh yor",
    "Khlong Daen, klong dan",
    "Phuket, pooket",
    "Chiang Mai, jiang mai",
    "Hat Yai, hadyai",
    "Thung Yai, toong yai",
  })
  void soundTheSame(String one, String other) {
    assertThat(Sounds.joined(Folding.fold(one))).isEqualTo(Sounds.joined(Folding.fold(other)));
  }

  @ParameterizedTest
  @CsvSource({"บ้านคลองแดน, คลองแดน", "Ban Khlong Daen, khlong daen", "บานา, บานา", "ชุมชน, ''"})
  void withoutTheKindOfPlace(String name, String bare) {
    assertThat(Folding.bare(Folding.fold(name))).isEqualTo(bare);
  }

  @ParameterizedTest
  @CsvSource({"woven, weaves", "caves, cave", "fishermen, fisherman", "children, child"})
  void haveOneStem(String one, String other) {
    assertThat(Stems.of(one)).isEqualTo(Stems.of(other));
  }

  @ParameterizedTest
  @CsvSource({"weaver, weav", "menenun, tenun", "tenunan, tenun", "perikanan, ikan"})
  void mayComeFromOneRoot(String word, String root) {
    assertThat(Roots.of(word)).contains(root);
  }

  @ParameterizedTest
  @CsvSource({
    "คลองแดน, ตลาดริมคลองแดนยามเย็น, 0",
    "คลองแดน, ตลาดริมครองแดนยามเย็น, 1",
    "คลองแดน, ตลาดริมคลแดนยามเย็น, 2",
    "คลองแดน, ตลาดริมคลองแดงยามเย็น, 1",
    "คลองแดน, ตลาดริมคลอแงดนยามเย็น, 1",
    "คลองแดน, '', 7",
  })
  void slipsAreCountedWhereTheyAreFewest(String word, String text, int slips) {
    assertThat(new Spelling(word).slipsIn(text)).isEqualTo(slips);
  }
}
