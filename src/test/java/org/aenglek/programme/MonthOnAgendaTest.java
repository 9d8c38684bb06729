package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting speaks of what was published of the month before it, and of nothing else. */
@AenglekTest
class MonthOnAgendaTest {
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;

  @Test
  void theFiguresOfTheMonthBeforeStandOnTheAgendaOnceTheyArePublished() {
    assertThat(agenda()).doesNotContain("ตัวเลขของเดือน");
    world.report("90");
    var last = YearMonth.from(clock.instant().atOffset(ZoneOffset.ofHours(7))).minusMonths(1);
    assertThat(agenda())
        .contains("ตัวเลขของเดือน", "/programme/provinces/90?month=" + last)
        .contains("ผู้มาเยือน ", "รายได้ ยังไม่ทราบ");
  }

  private String agenda() {
    var meeting = world.group().example().meeting();
    return site.visitor().signedInAs("sample.officer").get("/th/meetings/" + meeting).body();
  }
}
