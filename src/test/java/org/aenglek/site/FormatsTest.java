package org.aenglek.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource({
    "TH, 26–27 มิถุนายน 2561",
    "MS, 26–27 Jun 2018",
    "ZH, 2018年6月26日 – 27日",
    "EN, 26 – 27 June 2018"
  })
  void spanIsSaidInTheReadersCalendar(Lang lang, String said) {
    var days = new DateSpan(LocalDate.of(2018, 6, 26), LocalDate.of(2018, 6, 27));
    assertThat(Formats.of(lang, false).dates(days)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"TH | a b และc", "MS | a, b dan c", "ZH | a、b和c", "EN | a, b and c"})
  void thingsAreListedAsTheLanguageDoes(Lang lang, String said) {
    assertThat(Formats.of(lang, false).list(List.of("a", "b", "c"))).isEqualTo(said);
  }
}
