package org.aenglek.trips;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.Site.Answer;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a working group writes down when it travels a route, until guests may be sent. */
@AenglekTest
class TrialsTest {
  private static final List<String> TIMES =
      List.of("stop", "ban-tha-sai", "arrived", "09:10", "left", "10:10");

  @Autowired Site site;
  @Autowired World world;
  @Autowired Routes routes;
  @Autowired JdbcClient sql;
  private String slug = "";
  private String draft = "";
  private Visitor group;

  @BeforeEach
  void aDraftOfTwoStops() {
    slug = "trial-" + UUID.randomUUID();
    world.draft(slug, 60, "ban-tha-sai", "ban-hua-non-wat");
    var id =
        sql.sql("select id from trips.route where slug = ?").param(slug).query(UUID.class).single();
    draft = "/th/trips/routes/drafts/" + id;
    group = site.visitor().signedInAs("sample.group");
  }

  @Test
  void aTrialIsTimedAgainstThePlanAndAGoLetsTheRouteBePublished() {
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.post(draft + "/publication").status()).isEqualTo(422);
    assertThat(group.get(draft + "/trials").body()).contains("แผน 09:00–10:00", "อยู่ 1 ชั่วโมง");
    assertThat(group.get(draft + "/trials/paper").body()).contains("☐", "บ้านหัวนอนวัด");

    var trial = enter("09:10", "10:10", "23:00", "23:30");
    assertThat(trial).endsWith("/trials/1");
    assertThat(group.get(trial).body())
        .contains("09:10–10:10", "ถึงตามแผน", "ออกตามแผน", "ถึงช้ากว่าแผน", "ยังไม่สรุปผล")
        .contains("สำนักงานพัฒนาชุมชน", "ครูสมใจ", "6 คน");
    assertThat(routes.find(slug)).as("written down is not decided").isEmpty();

    assertThat(group.post(trial + "/verdict", "verdict", "go").status()).isEqualTo(303);
    assertThat(routes.get(slug).status()).isEqualTo(Route.Status.TESTED);
    assertThat(site.get("/th/trips/routes/" + slug).body())
        .contains("สำนักงานพัฒนาชุมชน", "ราว 6 คน")
        .doesNotContain("ครูสมใจ");
    assertThat(officer.post(draft + "/publication").status()).isEqualTo(303);
    assertThat(routes.get(slug).status()).isEqualTo(Route.Status.PUBLISHED);
  }

  @Test
  void aNoGoSaysWhatMustBeMendedUntilALaterTrialEndsWell() {
    var trial = enter("09:00", "10:00", "10:30", "11:30");
    assertThat(group.post(trial + "/verdict", "verdict", "no-go").body())
        .contains("โปรดบอกว่าต้องแก้ไขอะไร");
    var told = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      tell(trial, told, "ท่าเรือไม่มีราวจับ");
    }
    assertThat(
            group.sendFile(trial + "/faults/1/pictures", "pier.jpg", picture(), Map.of()).status())
        .isEqualTo(303);
    var page = group.get(trial).body();
    assertThat(page.split("ท่าเรือไม่มีราวจับ</p>")).as("told once").hasSize(2);
    assertThat(page).contains("เทศบาล", "/faults/1/pictures/1");
    assertThat(group.get(trial + "/faults/1/pictures/1").header("Content-Type"))
        .isEqualTo("image/jpeg");

    group.post(trial + "/verdict", "verdict", "no-go", "words", "ยังไม่ปลอดภัย");
    assertThat(group.get(draft).body())
        .contains("ต้องแก้ไขสิ่งเหล่านี้ก่อน", "ยังไม่ปลอดภัย", "ท่าเรือไม่มีราวจับ", "เทศบาล");
    assertThat(routes.find(slug)).isEmpty();
    assertThat(group.post(trial + "/verdict", "verdict", "go").body())
        .as("decided is decided")
        .contains("สรุปผลแล้ว");

    var later = enter("09:00", "10:00", "10:30", "11:30");
    group.post(later + "/verdict", "verdict", "go");
    assertThat(group.get(draft).body()).doesNotContain("ต้องแก้ไขสิ่งเหล่านี้ก่อน");
    assertThat(routes.get(slug).status()).isEqualTo(Route.Status.TESTED);

    var worse = enter("09:00", "10:00", "10:30", "11:30");
    group.post(worse + "/verdict", "verdict", "no-go", "words", "น้ำท่วม");
    assertThat(routes.find(slug)).as("the last verdict counts").isEmpty();
  }

  @Test
  void aGoIsForTheStopsThatWereTravelledWithTheirTimes() {
    var half = enter("09:00", "10:00", "", "");
    assertThat(group.post(half + "/verdict", "verdict", "go").body()).contains("ครบทุกจุด");
    var trial = enter("09:00", "10:00", "10:30", "11:30");
    takeOutAStop();
    assertThat(group.post(trial + "/verdict", "verdict", "go").body()).contains("จุดแวะเปลี่ยนไป");
    assertThat(routes.find(slug)).isEmpty();
  }

  @Test
  void whatWasNotedAtAStopThatHasLeftTheRouteIsShownAgain() {
    takeOutAStop();
    var answer = post("09:00", "10:00", "10:30", "11:30");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("ถูกเอาออกจากเส้นทาง", "ban-hua-non-wat", "10:30–11:30")
        .contains("value=\"09:00\"", "ครูสมใจ", "value=\"สำนักงานพัฒนาชุมชน\"");
  }

  @ParameterizedTest
  @CsvSource({
    "first, 2099-01-01, โปรดตรวจวันที่",
    "first, yesterday, โปรดตรวจวันที่",
    "last, 2026-10-01, โปรดตรวจวันที่",
    "day, 7, โปรดตรวจวันที่",
    "arrived, 10:11, โปรดตรวจเวลา",
    "arrived, noon, โปรดตรวจเวลา",
    "people, many, โปรดใส่จำนวนคน",
    "office, '', โปรดบอกว่าใครไป",
  })
  void badInputIsToldAndNothingTypedIsLost(String field, String value, String sentence) {
    var fields = new ArrayList<>(List.of("first", "2026-11-01", "office", "กลุ่มทดสอบ"));
    fields.addAll(TIMES);
    int at = fields.indexOf(field);
    if (at < 0) fields.addAll(List.of(field, value));
    else fields.set(at + 1, value);
    var answer = group.post(draft + "/trials", fields.toArray(String[]::new));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains(sentence, "value=\"10:10\"");
    if (!field.equals("office")) assertThat(answer.body()).contains("value=\"กลุ่มทดสอบ\"");
  }

  @Test
  void sentTwiceItIsOneTrial() {
    var request = UUID.randomUUID().toString();
    var fields = new ArrayList<>(List.of("first", "2026-11-01", "office", "x", "request", request));
    fields.addAll(TIMES);
    var all = fields.toArray(String[]::new);
    assertThat(group.post(draft + "/trials", all).header("Location")).endsWith("/1");
    assertThat(group.post(draft + "/trials", all).header("Location")).endsWith("/1");
    all[3] = "y";
    assertThat(group.post(draft + "/trials", all).status()).as("other words").isEqualTo(422);
  }

  @Test
  void whatSeveralPhonesTellAndShowAtOnceIsAllKept() {
    var trial = enter("09:00", "10:00", "10:30", "11:30");
    var told = together(6, i -> tellAlone(trial, "ข้อที่ " + i));
    assertThat(told).containsOnly(303);
    var pictures = trial + "/faults/6/pictures";
    var shown =
        together(4, i -> phone().sendFile(pictures, "pier.jpg", picture(), Map.of()).status());
    assertThat(shown).containsOnly(303);
    assertThat(group.get(trial).body()).contains("/faults/6/pictures/4");
  }

  private int tellAlone(String trial, String what) {
    var request = UUID.randomUUID().toString();
    return phone().post(trial + "/faults", "request", request, "what", what).status();
  }

  private Visitor phone() {
    return site.visitor().signedInAs("sample.group");
  }

  /**
   * A weak signal, and the phone sends the same form again, also while the first is still there.
   */
  @Test
  void aPictureSentTwiceIsShownOnce() {
    var trial = enter("09:00", "10:00", "10:30", "11:30");
    tell(trial, UUID.randomUUID().toString(), "ท่าเรือไม่มีราวจับ");
    tell(trial, UUID.randomUUID().toString(), "ป้ายทางเข้าหาย");
    var request = UUID.randomUUID().toString();
    var pictures = trial + "/faults/1/pictures";
    var sent =
        together(3, i -> phone().sendFile(pictures, "pier.jpg", picture(), request).status());
    assertThat(sent).containsOnly(303);
    assertThat(group.get(trial).body())
        .contains("/faults/1/pictures/1")
        .doesNotContain("/faults/1/pictures/2");
    var other = trial + "/faults/2/pictures";
    assertThat(group.sendFile(other, "pier.jpg", picture(), request).status())
        .as("the same id for another fault")
        .isEqualTo(422);
    assertThat(group.get(trial).body()).contains("name=\"request\"");
  }

  @Test
  void aTrialIsForThoseWhoMakeRoutes() {
    var trial = enter("09:00", "10:00", "10:30", "11:30");
    for (var who : List.of("sample.chair", "sample.district", "sample.editor")) {
      var visitor = site.visitor().signedInAs(who);
      for (var path : List.of(draft + "/trials", draft + "/trials/paper", trial)) {
        assertThat(visitor.get(path).status()).as(who + " " + path).isIn(403, 404);
      }
      assertThat(visitor.post(trial + "/verdict", "verdict", "go").status()).isIn(403, 404);
    }
    assertThat(site.get(trial).header("Location")).contains("/sign-in");
    assertThat(routes.find(slug)).isEmpty();
  }

  @Test
  void aPictureThatIsNoneIsRefusedAndTheFaultStays() {
    var trial = enter("09:00", "10:00", "10:30", "11:30");
    tell(trial, UUID.randomUUID().toString(), "ป้ายทางเข้าหาย");
    var pictures = trial + "/faults/1/pictures";
    var answer = group.sendFile(pictures, "x.jpg", new byte[] {1, 2, 3}, Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("ป้ายทางเข้าหาย");
    assertThat(group.get(pictures + "/1").status()).isEqualTo(404);
    assertThat(group.post(trial + "/faults", "what", " ", "mender", "อบต.").body())
        .contains("โปรดบอกว่ามีอะไรต้องแก้", "value=\"อบต.\"");
  }

  private void tell(String trial, String request, String what) {
    var told =
        group.post(
            trial + "/faults", "request", request, "stop", "2", "what", what, "mender", "เทศบาล");
    assertThat(told.status()).isEqualTo(303);
  }

  private void takeOutAStop() {
    world.act(
        () ->
            sql.sql(
                    """
                    update trips.stop set community = (select id from areas.community where slug = 'ban-na')
                     where position = 2 and route = (select id from trips.route where slug = ?)
                    """)
                .param(slug)
                .update());
  }

  private String enter(String... times) {
    var answer = post(times);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.header("Location");
  }

  private Answer post(String... times) {
    return group.post(
        draft + "/trials",
        "first",
        "2026-11-01",
        "office",
        "สำนักงานพัฒนาชุมชน",
        "others",
        "ครูสมใจ\nมหาวิทยาลัย",
        "people",
        "๖",
        "known",
        world.person("sample.officer").toString(),
        "stop",
        "ban-tha-sai",
        "arrived",
        times[0],
        "left",
        times[1],
        "stop",
        "ban-hua-non-wat",
        "arrived",
        times[2],
        "left",
        times[3]);
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }
}
