package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AenglekTest
class LikenessTest {
  @Autowired Sameness sameness;
  @Autowired Untold untold;
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;

  @Test
  void wordsAreComparedWithoutTonesAndWithoutPlaces() {
    var places = List.of("เกาะยอ");
    assertThat(Telling.words("ผ้าทอเกาะยอ", places).keySet()).containsExactly("ผา", "ทอ");
    assertThat(Telling.words("การทอผ้าและย้อมคราม 100 ปี", places).values())
        .containsExactly("ทอ", "ผ้า", "ย้อม", "คราม");
    assertThat(Telling.words("น\u0e49\u0e4d\u0e32", List.of()).values()).containsExactly("น้ำ");
    assertThat(Telling.inAll(List.of("ผ้าทอมือ ลายน้ำ", "ผ้าทอ"), places)).isEqualTo("ผ้าทอ");
    assertThat(Telling.inAll(List.of("Hand-woven cloth", "Woven baskets"), places))
        .isEqualTo("woven");
    assertThat(Telling.inAll(List.of("วัด", "ตลาด"), places)).isEmpty();
  }

  @Test
  void aProvinceSeesWhatIsAlikeAndWhatIsOnlyInOnePlace() {
    var weaving = group(Kind.WISDOM, "ผ้าทอ");
    assertThat(weaving.communities()).isEqualTo(3);
    assertThat(weaving.items())
        .extracting(item -> item.community().slug())
        .contains("ban-tha-sai", "ban-suan-thurian", "ban-thai-so");
    assertThat(weaving.shared(Lang.EN).in(Lang.EN).text()).isEqualTo("hand-woven cloth");
    assertThat(sameness.of("90").only())
        .extracting(item -> item.community().slug())
        .contains("khu-khut", "ban-ram-daeng")
        .doesNotContain("ban-mi-rai", "chumchon-tha-hin");
    assertThat(sameness.of("91").groups()).isEmpty();
  }

  private Sameness.Group group(Kind kind, String shared) {
    return sameness.of("90").groups().stream()
        .filter(group -> group.kind() == kind)
        .filter(group -> group.shared(Lang.TH).in(Lang.TH).text().contains(shared))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void thePageAndItsMapSayTheSame() {
    assertThat(site.get("/th/communities/sameness").body())
        .contains("ผ้าทอ", "มีที่เดียว", "อุทยานนกน้ำคูขุด", "/th/communities/khu-khut#");
    assertThat(site.get("/en/communities/sameness?province=90").body())
        .contains("hand-woven cloth", "Only here", "<span lang=\"th\">อาหาร</span>");
    assertThat(site.get("/en/communities/sameness/map.json?province=90").body())
        .contains("LineString", "Only here: Khu Khut Waterbird Park");
    assertThat(site.get("/en/communities/sameness?province=99").status()).isEqualTo(400);
    assertThat(site.get("/en/communities/sameness/map.json?province=%27").status()).isEqualTo(400);
  }

  @Test
  void whoEntersWhatOthersHaveSeesWhereAndWhyAndWhatIsTheirOwn() {
    var chair = site.visitor().signedInAs("sample.chair");
    var place = "community " + world.community("ban-tha-sai").id();
    var draft = begin(chair, "capital", place);
    assertThat(chair.get(draft).body()).doesNotContain("id=\"likeness\"");
    chair.post(draft + "/questions/what", "name.th", "ตลาดน้ำย้อมคราม", "kind", "charm");
    assertThat(chair.get(draft).body())
        .contains("ตลาดน้ำคลองแห", "ตลาดน้ำโคกกอ", "<b>ตลาดน้ำ</b>", "ย้อมคราม")
        .contains("/th/communities/ban-khlong-hae-nong-sai#", "/th/communities/sameness");
    chair.post(draft + "/questions/what", "name.th", "ปั้นหม้อดินเผา", "kind", "wisdom");
    assertThat(chair.get(draft).body())
        .contains(
            "ยังไม่มีชุมชนอื่นในจังหวัดเล่าถึงสิ่งที่คล้ายกัน", "ไม่มีใครอื่นในจังหวัดเล่าถึง");
  }

  @Test
  void offersAreComparedWithOffers() {
    var chair = site.visitor().signedInAs("sample.chair");
    var draft = begin(chair, "offer", "community " + world.community("ban-tha-sai").id());
    var known =
        sql.sql(
                """
                select name ->> 'th' from offers.offer
                 where kind = 'experience' and community <> ? order by slug limit 1
                """)
            .param(world.community("ban-tha-sai").id())
            .query(String.class)
            .single();
    chair.post(draft + "/questions/what", "name.th", known, "kind", "experience");
    assertThat(chair.get(draft).body()).contains("id=\"likeness\"", "href=\"/th/offers/");
  }

  @Test
  void whatWasThereBeforeAnUpgradeIsToldAtTheNextStart() {
    var before = words();
    world.ask(
        () -> {
          sql.sql("delete from communities.told").update();
          return sql.sql("update communities.telling set words = null").update();
        });
    assertThat(sameness.of("90").groups()).isEmpty();
    world.act(untold::tellAll);
    assertThat(words()).isEqualTo(before);
  }

  private List<String> words() {
    return sql.sql("select thing || word || named from communities.told order by 1")
        .query(String.class)
        .list();
  }

  private static String begin(Visitor who, String kind, String place) {
    var begun =
        who.post(
            "/th/revisions/" + kind + "/new", "place", place, "id", UUID.randomUUID().toString());
    return begun.header("Location").replaceFirst("/questions/.*", "");
  }
}
