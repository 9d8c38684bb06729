package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One statement finds what meeting after meeting, asked for its quorum, would tell. */
@AenglekTest
class WithoutForceTest {
  @Autowired Meetings meetings;
  @Autowired Appointments appointments;
  @Autowired Attendance attendance;
  @Autowired Resolutions resolutions;
  @Autowired Bodies bodies;
  @Autowired Group group;
  @Autowired MovableClock clock;

  private Body body;

  @BeforeEach
  void meetAnew() {
    clock.reset();
    body = group.body();
  }

  @Test
  void itIsWhatEachMeetingSaysOfItself() {
    var thin = new ArrayList<UUID>();
    for (int present : List.of(0, 1, 2, 3, 4)) {
      var meeting = group.opened(body, group.today(), present);
      var first = group.resolved(meeting, work());
      var second = group.resolved(meeting, work());
      group.closed(meeting);
      if (present < 2) thin.addAll(List.of(first, second));
    }
    var running = group.opened(body, group.today(), 1);
    group.resolved(running, work());
    var full = group.opened(body, group.today(), 3);
    var confirmed = thin.getFirst();
    group.asOfficer(
        () -> {
          resolutions.confirm(full, confirmed);
          return confirmed;
        });
    thin.remove(confirmed);
    assertThat(found()).containsExactlyInAnyOrderElementsOf(thin).isEqualTo(byMeeting());
  }

  /** As it was known when the minutes were approved: who left later changes nothing of it. */
  @Test
  void whoIsSeatedOrLeavesLaterCountsAsItDoesForTheMeeting() {
    var meeting = group.opened(body, group.today(), 2);
    var resolution = group.resolved(meeting, work());
    mark(meeting, 2, 4, Attendance.State.ABSENT);
    group.closed(meeting);
    assertThat(found()).isEmpty();
    seatAnother();
    assertThat(found()).as("two of five").containsExactly(resolution).isEqualTo(byMeeting());
    var approved = group.opened(group.body(), group.today(), 2);
    body = group.asOfficer(() -> bodies.get(approved.body()));
    group.resolved(approved, work());
    mark(approved, 2, 4, Attendance.State.ABSENT);
    group.closed(approved);
    group.asOfficer(
        () -> {
          meetings.approve(approved.id());
          return approved;
        });
    clock.forward(Duration.ofMinutes(1));
    seatAnother();
    assertThat(found()).as("two of the four that there were").isEmpty();
    assertThat(byMeeting()).isEmpty();
  }

  private void mark(Meeting meeting, int from, int to, Attendance.State state) {
    group.asOfficer(
        () -> {
          attendance.of(meeting).subList(from, to).stream()
              .map(place -> place.seat().id())
              .forEach(
                  seat ->
                      attendance.write(
                          meeting,
                          Map.of(seat, new Attendance.Mark(state, "")),
                          "",
                          UUID.randomUUID()));
          return meeting;
        });
  }

  private void seatAnother() {
    group.asOfficer(
        () -> {
          var order = appointments.on(body.id(), group.today()).orElseThrow().id();
          return appointments.seat(order, new Seat.New(Seat.Role.MEMBER, "อีกคน", "", null, null));
        });
  }

  private List<UUID> found() {
    return group.asOfficer(() -> resolutions.withoutForce(body.id())).stream()
        .map(one -> one.resolution().id())
        .toList();
  }

  private List<UUID> byMeeting() {
    return group.asOfficer(
        () ->
            meetings.of(body.id()).stream()
                .filter(one -> one.has(Meeting.Step.CLOSED))
                .filter(one -> !attendance.quorum(one).isReached())
                .flatMap(one -> resolutions.of(one.id()).stream())
                .filter(one -> !one.confirmed())
                .map(Resolution::id)
                .toList());
  }

  private Task.Work work() {
    return Group.work("ทาสีป้าย", group.person("sample.district"), group.today().plusDays(3), null);
  }
}
