package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.aenglek.programme.HouseholdTallies.Cell;
import org.junit.jupiter.api.Test;

/** Fewer than ten households are told of no place, nor learned by subtraction. */
class HouseholdTalliesTest {

  @Test
  void tenAreToldAndNineAreNot() {
    assertThat(village(10).told().of()).isEqualTo(10);
    assertThat(village(9).told().of()).isZero();
  }

  @Test
  void aDistrictIsToldWithoutTheFewOfOneVillage() {
    assertThat(Cell.of(List.of(village(12), village(3))).told().of()).isEqualTo(12);
  }

  @Test
  void theFewOfSeveralVillagesAreToldTogetherWhereTheyAreEnough() {
    assertThat(Cell.of(List.of(village(12), village(3), village(7))).told().of()).isEqualTo(22);
  }

  @Test
  void whatADistrictCouldNotTellItsProvinceTellsWithThatOfAnother() {
    var one = Cell.of(List.of(village(12), village(4)));
    var other = Cell.of(List.of(village(6)));
    assertThat(Cell.of(List.of(one)).told().of()).isEqualTo(12);
    assertThat(Cell.of(List.of(one, other)).told().of()).isEqualTo(22);
  }

  private static Cell village(int households) {
    return Cell.of(new Tally(BigDecimal.ZERO, households));
  }
}
