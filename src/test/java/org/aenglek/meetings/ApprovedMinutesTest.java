package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.aenglek.meetings.Attendance.State;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the minutes say of who came is what was so, and stays so once they are approved. */
@AenglekTest
class ApprovedMinutesTest {
  @Autowired Meetings meetings;
  @Autowired Appointments appointments;
  @Autowired Attendance attendance;
  @Autowired Group group;
  @Autowired Site site;
  @Autowired MovableClock clock;

  private Body body;
  private Visitor officer;

  @BeforeEach
  void aBody() {
    clock.reset();
    body = group.body();
    officer = site.visitor().signedInAs("sample.officer");
  }

  @Test
  void whoIsSeatedOrLeavesLaterChangesNothingOfThem() {
    var meeting = approved(group.closed(group.opened(body, group.today(), 4)));
    var before = paper(meeting);
    clock.forward(Duration.ofMinutes(1));
    var order = group.asOfficer(() -> appointments.on(body.id(), group.today()).orElseThrow());
    vacate(order.seats().getLast());
    seat(order.id(), "คนใหม่");
    seat(order.id(), "คนใหม่อีกคน");
    assertThat(group.asOfficer(() -> appointments.seatsOn(body.id(), group.today()))).hasSize(5);
    assertThat(group.asOfficer(() -> attendance.quorum(meeting)))
        .isEqualTo(new Quorum(4, 4, Body.HALF));
    assertThat(paper(meeting)).isEqualTo(before);
  }

  @Test
  void anOrderThatIsEnteredLateChangesNothingOfThem() {
    var meeting = approved(group.closed(group.opened(body, group.today(), 4)));
    var before = paper(meeting);
    clock.forward(Duration.ofMinutes(1));
    seat(lateOrder(), "คนตามคำสั่งใหม่");
    assertThat(group.asOfficer(() -> appointments.seatsOn(body.id(), group.today()))).hasSize(1);
    assertThat(group.asOfficer(() -> attendance.of(meeting))).hasSize(4);
    assertThat(paper(meeting)).isEqualTo(before);
  }

  @Test
  void untilTheyAreApprovedWhatIsEnteredLateCounts() {
    var meeting = group.closed(group.opened(body, group.today(), 4));
    clock.forward(Duration.ofMinutes(1));
    var order = group.asOfficer(() -> appointments.on(body.id(), group.today()).orElseThrow());
    seat(order.id(), "คนใหม่");
    assertThat(group.asOfficer(() -> attendance.quorum(meeting)).seats()).isEqualTo(5);
  }

  @Test
  void theyAreApprovedOnceItIsSaidOfEverySeatWhetherItsHolderCame() {
    var meeting = group.closed(group.opened(body, group.today(), 3));
    assertThat(paper(meeting)).doesNotContain("ผู้ไม่มาประชุม");
    assertThatThrownBy(() -> approved(meeting)).hasMessageContaining("unmarked");
    mark(meeting, 3, State.ABSENT, "");
    assertThat(paper(meeting)).contains("ผู้ไม่มาประชุม");
    approved(meeting);
  }

  @Test
  void whoWroteThemIsASecretaryWhoCame() {
    var order = group.asOfficer(() -> appointments.on(body.id(), group.today()).orElseThrow());
    var assistant = new Seat.New(Seat.Role.ASSISTANT, "ผู้ช่วยตัวอย่าง", "", null, null);
    group.asOfficer(() -> appointments.seat(order.id(), assistant));
    var meeting = group.closed(group.opened(body, group.today(), 3));
    mark(meeting, 3, State.ABSENT, "");
    assertThat(paper(meeting)).doesNotContain("ผู้จดรายงานการประชุม");
    mark(meeting, 4, State.PRESENT, "");
    assertThat(paper(meeting)).contains("ผู้ช่วยตัวอย่าง ผู้จดรายงานการประชุม");
    mark(meeting, 3, State.SUBSTITUTE, "ผู้มาแทนตัวอย่าง");
    assertThat(paper(meeting)).contains("ผู้มาแทนตัวอย่าง ผู้จดรายงานการประชุม");
  }

  private Meeting approved(Meeting meeting) {
    return group.asOfficer(
        () -> {
          meetings.approve(meeting.id());
          return meetings.get(meeting.id());
        });
  }

  private void mark(Meeting meeting, int seat, State state, String substitute) {
    group.asOfficer(
        () -> {
          var id = attendance.of(meeting).get(seat).seat().id();
          attendance.write(
              meeting, Map.of(id, new Attendance.Mark(state, substitute)), "", UUID.randomUUID());
          return id;
        });
  }

  private UUID lateOrder() {
    var today = group.today();
    var late = new Appointment.New(body.id(), "ตัวอย่าง 2/2569", today, today, null, "");
    return group.asOfficer(() -> appointments.order(late, UUID.randomUUID()));
  }

  private void seat(UUID order, String name) {
    var facts = new Seat.New(Seat.Role.MEMBER, "", name, null, null);
    group.asOfficer(() -> appointments.seat(order, facts));
  }

  private void vacate(Seat seat) {
    group.asOfficer(
        () -> {
          appointments.vacate(seat.id());
          return seat;
        });
  }

  private String paper(Meeting meeting) {
    var page = officer.get("/th/meetings/" + meeting.id() + "/paper").body();
    int begin = page.indexOf("<main");
    return page.substring(begin, page.indexOf("</main>", begin));
  }
}
