package org.aenglek.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.junit.jupiter.api.Test;

/** Whoever reads a list knows which of two communities is meant. */
class NamesApartTest {
  private static final Point SOMEWHERE = new Point(7, 100.5);
  private static final District SADAO = district("9010", "สะเดา", "Sadao");
  private static final District CHANA = district("9003", "จะนะ", "Chana");

  @Test
  void theDistrictStandsBehindANameThatTwoBear() {
    var one = community("บ้านหัวควน", SADAO, "สำนักแต้ว");
    var other = community("บ้านหัวควน", CHANA, "ท่าหมอไทร");
    var alone = community("บ้านนา", CHANA, "บ้านนา");
    var names = NamesApart.of(List.of(one, other, alone));
    assertThat(names.of(one).in(Lang.TH).text()).isEqualTo("บ้านหัวควน (สะเดา)");
    assertThat(names.of(other).in(Lang.EN).text()).isEqualTo("Village (Chana)");
    assertThat(names.of(alone)).isEqualTo(alone.name());
  }

  @Test
  void withinOneDistrictItIsTheSubdistrict() {
    var one = community("บ้านหัวควน", SADAO, "สำนักแต้ว");
    var other = community("บ้านหัวควน", SADAO, "ปริก");
    var names = NamesApart.of(List.of(one, other));
    assertThat(names.of(one).in(Lang.TH).text()).isEqualTo("บ้านหัวควน (สำนักแต้ว)");
    assertThat(names.of(other).in(Lang.TH).text()).isEqualTo("บ้านหัวควน (ปริก)");
  }

  @Test
  void whereNothingIsKnownTheNameStandsAlone() {
    var one = new Community(UUID.randomUUID(), "90", "a", name("บ้านใหม่"), null, null, null, null);
    var other = community("บ้านใหม่", SADAO, "ปริก");
    assertThat(NamesApart.of(List.of(one, other)).of(one)).isEqualTo(one.name());
  }

  private static Community community(String name, District district, String subdistrict) {
    return new Community(
        UUID.randomUUID(),
        "90",
        "slug",
        name(name),
        null,
        new Subdistrict("901001", LocalText.of(Lang.TH, subdistrict), SOMEWHERE),
        district,
        null);
  }

  private static LocalText name(String thai) {
    return new LocalText(Map.of(Lang.TH, thai, Lang.EN, "Village"));
  }

  private static District district(String code, String thai, String english) {
    return new District(code, new LocalText(Map.of(Lang.TH, thai, Lang.EN, english)), SOMEWHERE);
  }
}
