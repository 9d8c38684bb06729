package org.aenglek.channels.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.aenglek.site.sheets.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days and times as people write them. */
class TypedTest {
  @ParameterizedTest
  @CsvSource({
    "25/11/2569, 2026-11-25",
    "25/11/2026, 2026-11-25",
    "๒๕/๑๑/๒๕๖๙, 2026-11-25",
    "2569-11-25, 2026-11-25",
    "25 พ.ย. 2569, 2026-11-25",
    "25 พฤศจิกายน พ.ศ. 2569, 2026-11-25",
    "29/02/2567, 2024-02-29",
    "2026年11月25日, 2026-11-25",
    "29/02/2566, ''",
    "25/11/69, ''",
    "11/25/2026, ''",
    "tomorrow, ''"
  })
  void daysAreReadAsPeopleWriteThem(String typed, String day) {
    assertThat(Typed.day(Cell.text(typed), false).orElse("")).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,250', 1250",
    "๑๒๐, 120",
    "250.0, 250",
    "1e2, 100",
    "2.5, ''",
    "1e999999999, ''",
    "สองร้อย, ''"
  })
  void numbersAreReadAsPeopleWriteThem(String typed, String number) {
    assertThat(Typed.number(Cell.text(typed)).orElse("")).isEqualTo(number);
  }

  @Test
  void aCellThatIsANumberIsADayOrATime() {
    assertThat(Typed.day(new Cell(Cell.Kind.NUMBER, "46351"), false)).hasValue("2026-11-25");
    assertThat(Typed.time(new Cell(Cell.Kind.NUMBER, "0.375"))).hasValue("09:00");
    assertThat(Typed.moment(new Cell(Cell.Kind.NUMBER, "46351.5"), false))
        .hasValue("2026-11-25T12:00");
    assertThat(Typed.day(new Cell(Cell.Kind.NUMBER, "1E99"), false)).isEmpty();
  }
}
