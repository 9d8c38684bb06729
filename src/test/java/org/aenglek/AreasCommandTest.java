package org.aenglek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Another province is let in beside the running site, which knows it at once. */
@AenglekTest
class AreasCommandTest {
  @Autowired DataSource dataSource;
  @Autowired JdbcClient sql;
  @Autowired Areas areas;
  @Autowired Site site;
  @TempDir Path folder;

  @Test
  void aProvinceOfTheCountryIsLetInOnce() throws Exception {
    var said = OtherProgram.asked(dataSource, "--province=93");
    assertThat(said.words())
        .isEqualToIgnoringNewLines("93 Phatthalung is there: 11 districts, 65 subdistricts.");
    assertThat(said.exit()).isZero();
    awaitProvince("93");
    assertThat(areas.districtsOf("93")).hasSize(11);
    assertThat(site.get("/media/covers/phatthalung.svg").status()).isEqualTo(200);

    var again = OtherProgram.asked(dataSource, "--province=93");
    assertThat(again.words()).contains("is there already", "nothing is changed");
    assertThat(again.exit()).isZero();
    assertThat(subdistricts()).isEqualTo(127 + 65);
  }

  @Test
  void aBrokenListChangesNothing() throws Exception {
    int before = subdistricts();
    var file = folder.resolve("ours.csv");
    var lines =
        """
        province_code,province_th,province_en,district_code,district_th,district_en,subdistrict_code,subdistrict_th,subdistrict_en,lat,lon
        92,ตรัง,Trang,9201,เมืองตรัง,Mueang Trang,920101,ทับเที่ยง,Thap Thiang,7.558,99.611
        """;
    Files.writeString(
        file, lines + "92,ตรัง,Trang,9301,กันตัง,Kantang,930101,กันตัง,Kantang,7.4,99.5\n");
    var said = OtherProgram.asked(dataSource, "--areas=" + file);
    assertThat(said.words()).contains("nothing is changed", "Line 3: 9301 does not lie in 92");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(subdistricts()).isEqualTo(before);

    Files.writeString(file, lines);
    assertThat(OtherProgram.asked(dataSource, "--areas=" + file).words())
        .contains("92 Trang is there");
    assertThat(OtherProgram.asked(dataSource, "--areas=" + folder.resolve("none.csv")).words())
        .contains("There is no file");
    assertThat(OtherProgram.asked(dataSource, "--province=Trang").words())
        .contains("No province has the code", "93 Phatthalung");
  }

  private void awaitProvince(String code) throws IOException {
    for (int i = 0; i < 10_000 && codes().noneMatch(code::equals); i++) Thread.onSpinWait();
    assertThat(codes()).contains(code);
  }

  private java.util.stream.Stream<String> codes() {
    return areas.provinces().stream().map(Province::code);
  }

  private int subdistricts() {
    return sql.sql("select count(*) from areas.subdistrict where code not like '92%'")
        .query(Integer.class)
        .single();
  }
}
