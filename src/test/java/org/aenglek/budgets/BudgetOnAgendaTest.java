package org.aenglek.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Meetings;
import org.aenglek.meetings.Put;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample's plan on the agenda of the province's group, in November 2569. */
@AenglekTest
class BudgetOnAgendaTest {
  @Autowired BudgetOnAgenda agenda;
  @Autowired Meetings meetings;
  @Autowired Bodies bodies;
  @Autowired World world;

  @Test
  void theYearAndTheLinesBehindPlanPutThemselvesOnTheNextAgenda() {
    var met = world.group().example();
    var put = Office.as("sample.officer", () -> on(met.meeting(), met.body()));
    assertThat(put)
        .extracting(Put::title)
        .containsExactly(
            "ผลการเบิกจ่ายงบประมาณ ปีงบประมาณ 2570: 1.43%",
            "เบิกจ่ายช้ากว่าแผน: กิจกรรมที่ (1) ทบทวนแผนท่องเที่ยวชุมชน (ตัวอย่าง)");
    assertThat(put.getFirst().words()).contains("จัดสรร ฿840,000 เบิกจ่าย ฿12,000");
    assertThat(put.getLast().words())
        .contains("แผนถึงตุลาคม 2569 ฿20,000 เบิกจ่ายแล้ว ฿12,000 ช้ากว่าแผน ฿8,000");
    assertThat(put.getLast().address()).startsWith("/budgets/lines/");
  }

  /** Of ฿840,000 only ฿12,000 were disbursed, and nothing in the three months before March. */
  @Test
  void whatWillGoBackAtThisPaceIsSaidToTheGroup() {
    var met = world.group().example();
    var early = Office.as("sample.officer", () -> on(met.meeting(), met.body()));
    assertThat(early.getFirst().words()).doesNotContain("ส่งคืน ฿8");
    var march =
        Office.as(
            "sample.officer",
            () -> agenda.on(inMarch(meetings.get(met.meeting())), bodies.get(met.body())));
    assertThat(march.getFirst().words()).contains("ส่งคืน ฿828,000");
  }

  private static Meeting inMarch(Meeting of) {
    var day = LocalDate.of(2027, 3, 10);
    return new Meeting(
        of.id(),
        of.body(),
        of.kind(),
        of.year(),
        of.number(),
        of.title(),
        new DateSpan(day, day),
        of.starts(),
        of.place(),
        of.steps());
  }

  private List<Put> on(UUID meeting, UUID body) {
    return agenda.on(meetings.get(meeting), bodies.get(body));
  }
}
