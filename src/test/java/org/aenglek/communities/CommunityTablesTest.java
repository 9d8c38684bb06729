package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.people.Newcomers;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Phatthalung;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer enters the communities of the province by a table. */
@AenglekTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CommunityTablesTest {
  private static final String HERE = "/th/communities/provinces/93/table";
  private static final String LINE =
      "ชุมชนตัวอย่าง 1;Sample Community 1;เมืองพัทลุง;ลำปำ;1;7.651;100.141";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Areas areas;
  @Autowired Newcomers newcomers;

  private Visitor officer;

  @BeforeEach
  void thereIsASecondProvince() {
    var phatthalung = new Phatthalung(world, areas, newcomers);
    phatthalung.letIn();
    officer = site.visitor().signedInAs(phatthalung.officer());
  }

  @Test
  @Order(1)
  void nothingIsChangedBeforeItWasLookedOver() {
    assertThat(look(LINE).body()).contains("เพิ่มได้ 1 ชุมชน", "ยังไม่มีอะไรเปลี่ยน");
    assertThat(there()).isEmpty();
  }

  @ParameterizedTest
  @Order(2)
  @CsvSource({
    "ชุมชนตัวอย่าง 1, 12, เขียนชื่อภาษาไทย",
    "Sample Community 1, ชุมชน, เขียนชื่อเป็นอักษรอังกฤษด้วย",
    "เมืองพัทลุง, หาดใหญ่, จังหวัดนี้ไม่มีอำเภอนี้",
    "ลำปำ, ทะเลน้อย, อำเภอนี้ไม่มีตำบลนี้",
    "ลำปำ;1, ลำปำ;100, หมู่ที่เป็นเลข 1 ถึง 99",
    "100.141, '', ไม่ใช่ที่ใด",
    "7.651;100.141, 13.75;100.5, จุดนี้อยู่ไกลจากอำเภอ",
    "7.651;100.141, 100.141;7.651, ไม่ใช่ที่ใด"
  })
  void whatIsWrongIsToldBesideTheLine(String right, String wrong, String told) {
    var table = LINE.replace(right, wrong);
    assertThat(look(table).body()).contains(told, "ยังไม่ถูกต้อง 1 แถว", table);
    var sure = send(table, UUID.randomUUID());
    assertThat(sure.status()).isEqualTo(422);
    assertThat(sure.body()).contains("บางแถวยังไม่ถูกต้อง");
    assertThat(there()).isEmpty();
  }

  @Test
  @Order(3)
  void whatIsNoTableIsRefusedKindly() {
    assertThat(look(" ").body()).contains("วางอย่างน้อยหนึ่งแถว");
    assertThat(look("x".repeat(20_001)).body()).contains("ครั้งละไม่เกิน 50 แถว");
    assertThat(look((LINE + "\n").repeat(51)).body()).contains("ครั้งละไม่เกิน 50 แถว");
    assertThat(look("\"open;x").body()).contains("อ่านเป็นตารางไม่ได้");
    assertThat(officer.post(HERE, "table", LINE, "list", "of-my-own").body())
        .contains("เลือกทะเบียน");
    assertThat(officer.post(HERE, "table", LINE, "list", "nawatwithi", "year", "last").body())
        .contains("เลือกทะเบียน");
    assertThat(
            officer
                .post(HERE, "table", LINE, "list", "nawatwithi", "year", "9999", "sure", "yes")
                .status())
        .isEqualTo(422);
    assertThat(look(LINE + "\n" + LINE).body()).contains("อยู่ในตารางสองครั้ง");
    assertThat(there()).isEmpty();
  }

  @Test
  @Order(4)
  void nobodyEntersCommunitiesOfAnotherProvince() {
    for (var who : List.of("sample.officer", "sample.chair", "sample.editor", "sample.auditor")) {
      var stranger = site.visitor().signedInAs(who);
      assertThat(stranger.get(HERE).status()).as(who).isEqualTo(403);
      assertThat(stranger.post(HERE, "table", LINE, "sure", "yes").status()).as(who).isEqualTo(403);
    }
    assertThat(site.visitor().get(HERE).header("Location")).contains("/people/sign-in");
    assertThat(site.visitor().post(HERE, "table", LINE, "sure", "yes").header("Location"))
        .contains("/people/sign-in");
    assertThat(officer.get(HERE.replace("93", "99")).status()).isIn(403, 404);
    assertThat(there()).isEmpty();
  }

  @Test
  @Order(5)
  void sentTwiceItIsDoneOnce() {
    var heading = "ชื่อ;Name;อำเภอ;ตำบล;หมู่ที่;lat;lon\n";
    var table = heading + LINE + "\nชุมชนตัวอย่าง 2;Sample Community 2;อ.ควนขนุน;ต.ทะเลน้อย;หมู่ ๓";
    var request = UUID.randomUUID();
    for (int i = 0; i < 2; i++) assertThat(send(table, request).status()).isEqualTo(303);
    assertThat(there())
        .extracting(Community::slug)
        .containsExactly("sample-community-1", "sample-community-2");
    assertThat(there()).extracting(Community::moo).containsExactly(1, 3);
    assertThat(there())
        .extracting(one -> one.location().known())
        .containsExactly(Location.Known.VILLAGE, Location.Known.SUBDISTRICT);
    assertThat(site.get("/th/communities/sample-community-2").body())
        .contains("ทะเลน้อย", "OTOP นวัตวิถี 2569");
    assertThat(look(LINE).body()).contains("มีอยู่แล้ว");
  }

  @Test
  @Order(6)
  void theSameNameInTwoProvincesHasTwoPages() {
    var there = areas.get("ban-tha-sai");
    assertThat(send("บ้านท่าใส;Ban Tha Sai;ปากพะยูน;เกาะหมาก;5", UUID.randomUUID()).status())
        .isEqualTo(303);
    var other = areas.get("ban-tha-sai-ko-mak");
    assertThat(other.id()).isNotEqualTo(there.id());
    assertThat(site.get("/th/communities/ban-tha-sai-ko-mak").body())
        .contains("ปากพะยูน", "จังหวัดพัทลุง");
    assertThat(site.get("/th/communities/ban-tha-sai").body()).doesNotContain("ปากพะยูน");
    var found = site.get("/en/search?q=Ban+Tha+Sai");
    assertThat(found.links())
        .contains("/en/communities/ban-tha-sai", "/en/communities/ban-tha-sai-ko-mak");
    assertThat(found.body()).contains("Pak Phayun · Phatthalung");
  }

  private Answer look(String table) {
    return officer.post(HERE, "table", table);
  }

  private Answer send(String table, UUID request) {
    return officer.post(
        HERE,
        "table",
        table,
        "list",
        "nawatwithi",
        "year",
        "๒๕๖๙",
        "sure",
        "yes",
        "request",
        request.toString());
  }

  private List<Community> there() {
    return areas.of("93");
  }
}
