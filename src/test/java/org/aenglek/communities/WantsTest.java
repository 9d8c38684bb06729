package org.aenglek.communities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AenglekTest
class WantsTest {
  private static final String VILLAGE = "/th/communities/ban-tha-sai";
  @Autowired Site site;
  @Autowired World world;

  @Test
  void whatIsAskedOfTheStateIsPublicAndWhatIsWantedOfTourismIsNot() {
    var chair = site.visitor().signedInAs("sample.chair");
    assertThat(site.get(VILLAGE).links()).doesNotContain(VILLAGE + "/wants");
    var want = begin(chair, "want");
    chair.post(want + "/questions/what", "title.th", "ขอไฟส่องทางริมน้ำ");
    publish(chair, want);
    assertThat(site.get(VILLAGE).links()).contains(VILLAGE + "/wants");
    assertThat(site.get(VILLAGE + "/wants").body()).contains("ขอไฟส่องทางริมน้ำ");

    var wish = begin(chair, "wish");
    chair.post(wish + "/questions/guests", "guests", "41");
    chair.post(wish + "/questions/notForSale", "notForSale.th", "ไม่ขายลายผ้าของยาย");
    publish(chair, wish);
    for (var who : new String[] {"sample.chair", "sample.committee", "sample.officer"}) {
      assertThat(site.visitor().signedInAs(who).get(VILLAGE + "/wants").body())
          .as(who)
          .contains("ไม่ขายลายผ้าของยาย", "<dd>41</dd>");
    }
    for (var who : new String[] {"sample.member", "sample.auditor"}) {
      assertThat(site.visitor().signedInAs(who).get(VILLAGE + "/wants").body())
          .as(who)
          .doesNotContain("ไม่ขายลายผ้าของยาย");
    }
    assertThat(site.get(VILLAGE + "/wants").body()).doesNotContain("ไม่ขายลายผ้าของยาย");
  }

  @Test
  void howCapitalFaresIsSaidWithTheDayOnWhichSomebodySawIt() {
    var chair = site.visitor().signedInAs("sample.chair");
    var loom = begin(chair, "capital");
    chair.post(loom + "/questions/what", "name.th", "กี่ทอผ้าไม้ตะเคียน", "kind", "wisdom");
    chair.post(loom + "/questions/keeper", "keeper.th", "ยายเขียว");
    chair.post(loom + "/questions/condition", "condition", "fading", "seen", "2026-11-02");
    publish(chair, loom);
    assertThat(site.get(VILLAGE).body())
        .contains("กี่ทอผ้าไม้ตะเคียน", "ยายเขียว", "สภาพ: กำลังจะหาย ดูเมื่อ 2 พฤศจิกายน 2569");
  }

  private String begin(Visitor who, String kind) {
    var begun =
        who.post(
            "/th/revisions/" + kind + "/new",
            "place",
            "community " + world.community("ban-tha-sai").id(),
            "id",
            UUID.randomUUID().toString());
    return begun.header("Location").replaceFirst("/questions/.*", "");
  }

  private static void publish(Visitor who, String page) {
    var done = who.post(page + "/submission", "request", UUID.randomUUID().toString());
    assertThat(done.status()).isEqualTo(200);
  }
}
