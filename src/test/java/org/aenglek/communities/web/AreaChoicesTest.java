package org.aenglek.communities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreaChoicesTest {
  private static final Point SOMEWHERE = new Point(7, 100);

  @Test
  void oneProvinceOffersItsDistricts() {
    assertThat(around(choices("90"), null)).containsExactly("9001", "9002");
  }

  @Test
  void severalProvincesComeFirstAndTheChosenOneOpens() {
    var nation = choices("80", "90");
    assertThat(around(nation, null)).containsExactly("80", "90");
    assertThat(around(nation, "80")).containsExactly("80", "8001", "8002", "90");
    assertThat(around(nation, "9002")).containsExactly("80", "90", "9001", "9002");
  }

  @Test
  void bothAreFoundByTheirCodes() {
    assertThat(choices("80", "90").find("80")).isPresent();
    assertThat(choices("80", "90").find("9002")).isPresent();
    assertThat(choices("80", "90").find("9003")).isEmpty();
  }

  private static List<String> around(AreaChoices choices, @Nullable String chosen) {
    return choices.around(chosen).map(AreaChoices.Area::code).toList();
  }

  private static AreaChoices choices(String... provinces) {
    return new AreaChoices(
        Stream.of(provinces)
            .map(code -> new Province(code, "p" + code, name(code), SOMEWHERE))
            .toList(),
        province ->
            Stream.of("01", "02")
                .map(number -> province + number)
                .map(code -> new District(code, name(code), SOMEWHERE))
                .toList());
  }

  private static LocalText name(String code) {
    return LocalText.ofCodes(Map.of("th", code));
  }
}
