package org.aenglek.meetings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting takes one step after the other, each once and none before its day. */
@AenglekTest
class StepsTest {
  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired Group group;
  @Autowired MovableClock clock;

  private Body body;

  @BeforeEach
  void aBody() {
    clock.reset();
    body = group.body();
  }

  @RepeatedTest(3)
  void openedTwiceAtOnceItHasEveryHeadingOnce() {
    var meeting = group.called(body, group.today());
    together(4, i -> isDone(() -> meetings.open(meeting.id())));
    assertThat(group.asOfficer(() -> agendas.of(meetings.get(meeting.id()))))
        .filteredOn(AgendaItem::isHeading)
        .isNotEmpty()
        .extracting(AgendaItem::kind)
        .doesNotHaveDuplicates();
  }

  @RepeatedTest(3)
  void openedAndCalledOffAtOnceItIsOneOfThem() {
    var meeting = group.called(body, group.today());
    var done =
        together(
            6,
            i ->
                isDone(
                    () -> {
                      if (i % 2 == 0) meetings.open(meeting.id());
                      else meetings.callOff(meeting.id());
                    }));
    var after = group.asOfficer(() -> meetings.get(meeting.id()));
    assertThat(after.has(Step.OPENED)).isNotEqualTo(after.has(Step.CALLED_OFF));
    assertThat(done).filteredOn(isDone -> isDone).hasSize(3);
  }

  @Test
  void itIsOpenedOnItsDayAndNotBefore() {
    var meeting = group.called(body, group.today().plusDays(1));
    assertThatThrownBy(() -> open(meeting)).hasMessageContaining("notYet");
    clock.moveTo("2026-11-23T00:00:00+07:00");
    open(meeting);
    assertThat(group.asOfficer(() -> meetings.get(meeting.id())).isRunning()).isTrue();
  }

  @Test
  void itGoesOverAMonthAtMost() {
    group.asOfficer(() -> meetings.call(workshop(30), UUID.randomUUID()));
    assertThatThrownBy(() -> group.asOfficer(() -> meetings.call(workshop(31), UUID.randomUUID())))
        .hasMessageContaining("daysMany");
    assertThatThrownBy(
            () -> group.asOfficer(() -> meetings.call(workshop(36_500), UUID.randomUUID())))
        .hasMessageContaining("daysMany");
  }

  private Meeting.New workshop(int days) {
    var first = group.today();
    return new Meeting.New(
        body.id(),
        Meeting.Kind.WORKSHOP,
        LocalText.of(Lang.TH, "ประชุมเชิงปฏิบัติการตัวอย่าง"),
        new DateSpan(first, first.plusDays(days - 1)),
        LocalTime.of(9, 0),
        "ศาลา");
  }

  private void open(Meeting meeting) {
    group.asOfficer(
        () -> {
          meetings.open(meeting.id());
          return meeting;
        });
  }

  /** Whether it was, and not refused. */
  private boolean isDone(Runnable step) {
    return group.asOfficer(
        () -> {
          try {
            step.run();
            return true;
          } catch (MeetingRefused refused) {
            return false;
          }
        });
  }
}
