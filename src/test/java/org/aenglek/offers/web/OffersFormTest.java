package org.aenglek.offers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.offers.Filter;
import org.aenglek.offers.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.server.ResponseStatusException;

class OffersFormTest {

  @Test
  void whatIsLeftEmptyIsNotAskedFor() {
    var form = OffersForm.of(Map.of("kind", "", "people", "", "page", "", "other", "x"));
    assertThat(form.filter()).isEqualTo(Filter.NONE);
    assertThat(form.page()).isEqualTo(1);
    assertThat(form.path(2)).isEqualTo("/offers?page=2");
  }

  @Test
  void everyFieldIsReadAsWhatItIs() {
    var form =
        OffersForm.of(
            Map.of(
                "kind",
                "meal",
                "district",
                "9001",
                "month",
                "8",
                "on",
                "2026-08-03",
                "people",
                "4",
                "speaks",
                "ms"));
    assertThat(form.filter())
        .isEqualTo(
            new Filter(
                Offer.Kind.MEAL, "9001", Month.AUGUST, LocalDate.of(2026, 8, 3), 4, Lang.MS));
  }

  @Test
  void oneChoiceLessOrAnotherKeepsTheRest() {
    var form = OffersForm.of(Map.of("kind", "meal", "people", "4", "page", "3"));
    assertThat(form.path("people", null)).isEqualTo("/offers?kind=meal");
    assertThat(form.path("kind", "stay")).isEqualTo("/offers?kind=stay&people=4");
    assertThat(form.path(4)).isEqualTo("/offers?kind=meal&people=4&page=4");
    assertThat(form.path(1)).isEqualTo("/offers?kind=meal&people=4");
  }

  @ParameterizedTest
  @CsvSource({
    "kind, castle", "month, 13", "month, May", "on, 3.8.2026", "on, +12026-08-03",
    "people, 0", "people, 1000", "people, many", "speaks, xx", "page, one"
  })
  void whatIsNotOfItsKindIsRefused(String field, String value) {
    assertThatThrownBy(() -> OffersForm.of(Map.of(field, value)))
        .isInstanceOf(ResponseStatusException.class);
  }
}
