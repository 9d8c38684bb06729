package org.aenglek.areas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aenglek.base.Lang;
import org.aenglek.base.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list of areas is read whole, or refused with the line that is wrong. */
class AreaListTest {
  private static final String HEAD =
      "province_code,province_th,province_en,district_code,district_th,district_en,"
          + "subdistrict_code,subdistrict_th,subdistrict_en,lat,lon\n";
  private static final String LAM_PAM =
      "93,พัทลุง,Phatthalung,9301,เมืองพัทลุง,Mueang Phatthalung,930109,ลำปำ,Lam Pam,7.651,100.141\n";

  @Test
  void theWholeCountryIsCarriedAlong() {
    var country = AreaList.country();
    assertThat(country).hasSize(77);
    assertThat(country).extracting(one -> one.province().slug()).doesNotHaveDuplicates();
    assertThat(country.stream().mapToInt(one -> one.districts().size()).sum()).isEqualTo(928);
    assertThat(country.stream().mapToInt(one -> one.subdistricts().size()).sum()).isEqualTo(7436);
  }

  @Test
  void phatthalungHasItsElevenDistricts() {
    var there = AreaList.ofCountry("93").orElseThrow();
    assertThat(there.province().name().in(Lang.TH).text()).isEqualTo("พัทลุง");
    assertThat(there.province().slug()).isEqualTo("phatthalung");
    assertThat(there.districts()).hasSize(11);
    assertThat(there.districts())
        .extracting(one -> one.name().in(Lang.EN).text())
        .contains("Tamot", "Khuan Khanun", "Pak Phayun");
    assertThat(AreaList.ofCountry("99")).isEmpty();
  }

  @Test
  void whatIsUnknownStaysUnknown() {
    var read = read(LAM_PAM + LAM_PAM.replace("930109", "930199").replace("7.651,100.141", ","));
    assertThat(read.subdistricts())
        .extracting(Subdistrict::point)
        .containsExactly(new Point(7.651, 100.141), null);
    assertThat(read.province().point()).isEqualTo(new Point(7.651, 100.141));
  }

  @Test
  void aListOfWindowsIsReadToo() {
    var text = HEAD.replace(',', ';') + LAM_PAM.replace(',', ';');
    var windows = text.getBytes(java.nio.charset.Charset.forName("x-windows-874"));
    assertThat(AreaList.read(windows)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "9301,9401, Line 2: 9401 does not lie in 93",
    "930109,940109, Line 2: 940109 does not lie in 9301",
    "930109,9301, 'Line 2: subdistrict_code has 6 digits, not \"9301\"'",
    "Lam Pam,'', Line 2: subdistrict_en is empty",
    "7.651,somewhere, Line 2: lat and lon are no place"
  })
  void whatIsWrongIsToldWithItsLine(String right, String wrong, String told) {
    var line = LAM_PAM.replaceFirst(right + ",", wrong + ",");
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(AreasBroken.class)
        .hasMessageStartingWith(told);
  }

  @Test
  void aCodeThatStandsTwiceAndAColumnThatNobodyKnowsAreRefused() {
    assertThatThrownBy(() -> read(LAM_PAM + LAM_PAM))
        .hasMessageContaining("Line 3: the code 930109 stands on line 2");
    assertThatThrownBy(
            () ->
                read(
                    LAM_PAM
                        + LAM_PAM
                            .replace("930109", "930110")
                            .replace("พัทลุง,Ph", "พัทลุงใหม่,Ph")))
        .hasMessageStartingWith("Line 3: 93 is called");
    var header = HEAD.replace("lat,", "mayor,") + LAM_PAM;
    assertThatThrownBy(() -> AreaList.read(header.getBytes(UTF_8)))
        .hasMessageContaining("there is no column \"mayor\"");
    var short_ = HEAD.replace(",district_en", "") + LAM_PAM;
    assertThatThrownBy(() -> AreaList.read(short_.getBytes(UTF_8)))
        .hasMessageContaining("is missing");
    assertThatThrownBy(() -> AreaList.read(new byte[0])).isInstanceOf(AreasBroken.class);
  }

  private static ProvinceAreas read(String lines) {
    return AreaList.read((HEAD + lines).getBytes(UTF_8)).getFirst();
  }
}
