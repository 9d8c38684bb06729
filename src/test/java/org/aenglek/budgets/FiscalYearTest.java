package org.aenglek.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {
  @Test
  void theYear2561BeganInOctober2560() {
    var year = new FiscalYear(2561);
    assertThat(year.first()).isEqualTo("2017-10-01");
    assertThat(year.last()).isEqualTo("2018-09-30");
    assertThat(year.months()).hasSize(12);
  }

  @ParameterizedTest
  @CsvSource({"2017-09-30, 2560", "2017-10-01, 2561", "2018-09-30, 2561", "2018-10-01, 2562"})
  void aDayLiesInTheYearThatEndsInTheNextSeptember(LocalDate day, int year) {
    assertThat(FiscalYear.of(day)).isEqualTo(new FiscalYear(year));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2561", "๒๕๖๑", " 2561 "})
  void aYearOfTheBuddhistEraIsTaken(String typed) {
    assertThat(FiscalYear.find(typed)).hasValue(new FiscalYear(2561));
    assertThat(FiscalYear.meant(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "61", "๒๐๑๘"})
  void anotherIsAskedBack(String typed) {
    assertThat(FiscalYear.find(typed)).isEmpty();
    assertThat(FiscalYear.meant(typed)).hasValue(new FiscalYear(2561));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1492", "9999", "256", "25611", "abcd", "-2561", "2561.5"})
  void whatIsNoYearIsNeitherTakenNorAsked(String typed) {
    assertThat(FiscalYear.find(typed)).isEmpty();
    assertThat(FiscalYear.meant(typed)).isEmpty();
  }

  @Test
  void onlyWholeMonthsAreOver() {
    var year = new FiscalYear(2570);
    assertThat(year.monthsOver(LocalDate.of(2026, 9, 30))).isZero();
    assertThat(year.monthsOver(LocalDate.of(2026, 11, 30))).isEqualTo(1);
    assertThat(year.monthsOver(LocalDate.of(2026, 12, 1))).isEqualTo(2);
    assertThat(year.monthsOver(LocalDate.of(2027, 10, 1))).isEqualTo(12);
  }
}
