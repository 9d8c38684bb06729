package org.aenglek.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTest {
  @ParameterizedTest
  @CsvSource({
    "แผนงานยุทธศาสตร์ 2561, PLAN, ''",
    "แผนงานที่ 2 อื่น, PLAN, 2",
    "แนวทางที่ 1 บุคลากร, APPROACH, 1",
    "แนวทางที่ ๑ บุคลากร, APPROACH, 1",
    "แนวทาง 12 อื่น, APPROACH, 12",
    "กิจกรรมหลักที่ 1.1 เตรียม, MAIN, 1.1",
    "กิจกรรมหลัก 10.12 เตรียม, MAIN, 10.12",
    "1.1 เตรียม, MAIN, 1.1",
    "โครงการ 1.1.1 ขับเคลื่อน, PROJECT, 1.1.1",
    "โครงการที่ 1.1.10 ขับเคลื่อน, PROJECT, 1.1.10",
    "1.1.1 ขับเคลื่อน, PROJECT, 1.1.1",
    "โครงการอบรม 2 รุ่น, PROJECT, ''",
    "กิจกรรม (1) อบรม 50 คน, ACTIVITY, 1",
    "กิจกรรมที่ 3 อบรม, ACTIVITY, 3",
    "(2) อบรม, ACTIVITY, 2",
    "2) อบรม, ACTIVITY, 2",
    "กิจกรรมอบรม, ACTIVITY, ''"
  })
  void theFirstWordsSayWhatItIs(String written, Kind kind, String number) {
    assertThat(Title.find(written)).hasValue(new Title(kind, number, written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "รวม", "หมายเหตุ", "อบรม", "2561", "กิจกรรมหลักที่ 1"})
  void whatSaysNoKindIsNoLine(String written) {
    assertThat(Title.find(written)).isEmpty();
  }

  @Test
  void aNumberGoesOnFromTheOneAbove() {
    var main = Title.find("กิจกรรมหลักที่ 1.1 ก").orElseThrow();
    assertThat(Title.find("โครงการที่ 1.1.2 ข").orElseThrow().continues(main)).isTrue();
    assertThat(Title.find("โครงการที่ 1.2.1 ข").orElseThrow().continues(main)).isFalse();
    assertThat(Title.find("โครงการ ข").orElseThrow().continues(main)).isTrue();
  }
}
