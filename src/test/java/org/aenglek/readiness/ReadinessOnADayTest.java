package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a village shows what was known on a day, and what changed since the round before. */
@AenglekTest
class ReadinessOnADayTest {
  private static final String PAGE = "/th/readiness/of/" + Round.VILLAGE;

  @Autowired Scorecards scorecards;
  @Autowired Appeals appeals;
  @Autowired Round round;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  @BeforeEach
  void today() {
    clock.reset();
  }

  @Test
  void aClassOfThePastIsComputedAgainAndWhatChangedIsToldByCriterion() {
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    var first = round.confirmed(round.answered(0));
    var pointsThen = points();
    clock.forward(Duration.ofDays(3));
    round.chair().does(() -> appeals.appeal(first, "toilet", "มีห้องน้ำใหม่แล้ว"));
    round.decider(first).does(() -> appeals.decide(first, round.appealOf(first), 2, "สะอาดจริง"));
    assertThat(page(""))
        .contains("เปลี่ยนไปอย่างไรตั้งแต่")
        .containsPattern("ห้องน้ำ[^<]*</span> <b>เพิ่มขึ้น");
    clock.forward(Duration.ofDays(3));
    round.confirmed(round.answeredBest());
    var pointsNow = points();

    assertThat(page("")).contains(grade(pointsNow)).containsPattern("เพิ่มขึ้น [\\d.]+ คะแนน");
    var past = page("?on=" + day);
    assertThat(past)
        .contains("ตามที่ทราบเมื่อ", grade(pointsThen), "value=\"" + day + "\"")
        .doesNotContain(grade(pointsNow), "เปลี่ยนไปอย่างไรตั้งแต่", "ประเมินชุมชนของเรา");
    assertThat(page("?on=" + day.plusDays(5))).contains("เปลี่ยนไปอย่างไรตั้งแต่", "ห้องน้ำ");
    assertThat(page("?on=" + day.minusDays(1))).contains("ยังไม่ได้ประเมิน");
  }

  @Test
  void aDayThatIsNoneOrIsStillToComeIsRefusedKindly() {
    var chair = site.visitor().signedInAs("sample.chair");
    for (var wrong : new String[] {"someday", "2026-02-31", "2999-01-01"}) {
      var answer = chair.get(PAGE + "?on=" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(422);
      assertThat(answer.body()).contains("โปรดเลือกวันที่ไม่เกินวันนี้");
    }
    assertThat(site.visitor().signedInAs("sample.member").get(PAGE + "?on=2026-01-01").status())
        .isEqualTo(403);
  }

  private String page(String query) {
    return site.visitor().signedInAs("sample.chair").get(PAGE + query).body();
  }

  private String points() {
    return world
        .ask(() -> scorecards.results(round.village().id()).getFirst().points())
        .stripTrailingZeros()
        .toPlainString();
  }

  /** As it stands in the place of the class. */
  private static String grade(String points) {
    return "<span>" + points + " คะแนน</span>";
  }
}
