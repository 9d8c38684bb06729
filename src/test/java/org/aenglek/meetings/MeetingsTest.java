package org.aenglek.meetings;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Wants;
import org.aenglek.meetings.Attendance.State;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Report;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.people.Access;
import org.aenglek.people.Contacts;
import org.aenglek.people.Place;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision becomes a task, comes back until it is closed with evidence, and cannot be lost. */
@AenglekTest
class MeetingsTest {
  private static final String VILLAGE = "ban-tha-sai";
  private static final String TOILETS = "ซ่อมห้องน้ำท่าเรือ";
  private static final String BRIDGE = "ซ่อมสะพานไม้";
  private static final String SIGNS = "ทาสีป้าย";

  @Autowired Bodies bodies;
  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired Attendance attendance;
  @Autowired Resolutions resolutions;
  @Autowired Tasks tasks;
  @Autowired Promises promises;
  @Autowired TaskReminders reminders;
  @Autowired Wants wants;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;
  @Autowired World world;
  @Autowired Group group;
  @Autowired MovableClock clock;

  @BeforeEach
  void startAnew() {
    clock.reset();
  }

  @Test
  void aResolutionComesBackUntilItIsClosedWithEvidence() {
    var body = group.body();
    var today = group.today();
    var first = group.opened(body, today, 4);
    var resolution = group.resolved(first, work("sample.district", today.plusDays(10)));
    group.closed(first);
    var task = group.asOfficer(() -> resolutions.get(resolution)).task();

    var second = group.called(body, today.plusDays(30));
    assertThat(arising(second)).extracting(AgendaItem::title).contains(TOILETS);
    group.as("sample.district", () -> told(task, Report.BEGUN, "เริ่มแล้ว"));
    assertThat(arising(second)).extracting(AgendaItem::title).contains(TOILETS);
    assertThatThrownBy(() -> group.as("sample.district", () -> told(task, Report.DONE, " ")))
        .hasMessageContaining("evidence");
    group.as("sample.district", () -> done(task));
    assertThat(arising(second)).extracting(AgendaItem::title).doesNotContain(TOILETS);
    assertThat(group.asOfficer(() -> tasks.get(task)).isOpen()).isFalse();
  }

  @Test
  void whatIsClosedIsNobodysOpenTaskUntilItIsOpenedAgain() {
    var task = group.example().task();
    var who = "sample.district";
    assertThat(group.as(who, tasks::mine)).extracting(Task::id).contains(task);
    assertThat(group.as("sample.group", tasks::mine)).extracting(Task::id).doesNotContain(task);
    group.as(who, () -> done(task));
    assertThat(group.as(who, tasks::mine)).extracting(Task::id).doesNotContain(task);
    assertThat(group.asOfficer(tasks::open)).extracting(Task::id).doesNotContain(task);
    assertThat(closedSince(clock.instant())).contains(task);
    assertThat(closedSince(clock.instant().plusSeconds(1))).doesNotContain(task);
    group.asOfficer(() -> told(task, Report.REOPENED, "ยังไม่ครบ"));
    assertThat(group.as(who, tasks::mine)).extracting(Task::id).contains(task);
    assertThat(group.asOfficer(tasks::open)).extracting(Task::id).contains(task);
  }

  private List<UUID> closedSince(Instant moment) {
    return group.asOfficer(() -> tasks.closedSince(moment)).stream().map(Task::id).toList();
  }

  @Test
  void whoSitsNowhereIsNotAskedAboutEveryBody() {
    group.example();
    assertThat(group.as("sample.member", bodies::isAnySeen)).isFalse();
    assertThat(group.as("sample.auditor", bodies::isAnySeen)).isTrue();
    assertThat(group.as("sample.group", bodies::isAnySeen)).isTrue();
  }

  @Test
  void whatIsOpenIsWrittenDownWhenTheMeetingOpens() {
    var body = group.body();
    var first = group.opened(body, group.today(), 4);
    var resolution = group.resolved(first, work("sample.district", group.today().plusDays(10)));
    var second = group.opened(body, group.today(), 4);
    var task = group.asOfficer(() -> resolutions.get(resolution)).task();
    group.as("sample.district", () -> done(task));
    assertThat(arising(second)).extracting(AgendaItem::title).contains(TOILETS);
    assertThat(arising(second)).extracting(AgendaItem::id).doesNotContainNull();
  }

  @Test
  void minutesThatAreNotApprovedStandOnTheNextAgenda() {
    var body = group.body();
    var first = group.closed(group.opened(body, group.today(), 4));
    var second = group.called(body, group.today().plusDays(1));
    assertThat(group.asOfficer(() -> agendas.of(second)))
        .filteredOn(item -> item.kind() == AgendaItem.Kind.LAST)
        .extracting(AgendaItem::subject)
        .containsExactly(first.id());
  }

  @Test
  void aWantWithoutAnAnswerStandsOnTheNextAgendaOfItsPlace() {
    var village = world.community(VILLAGE);
    var want = UUID.randomUUID();
    world.ask(
        () ->
            sql.sql(
                    """
                    insert into communities.want (id, community, title, changed)
                    values (?, ?, '{"th": "ขอป้ายบอกทาง"}', people.moment())
                    """)
                .params(want, village.id())
                .update());
    var meeting = group.called(group.body(), group.today());
    assertThat(wantsOn(meeting)).contains(want);
    group.asOfficer(
        () -> {
          wants.answer(want, LocalText.of(Lang.TH, "ติดตั้งแล้ว"));
          return want;
        });
    assertThat(wantsOn(meeting)).doesNotContain(want);
  }

  private List<UUID> wantsOn(Meeting meeting) {
    return group.asOfficer(() -> agendas.of(meeting)).stream()
        .filter(item -> "want".equals(item.source()))
        .map(AgendaItem::subject)
        .toList();
  }

  @Test
  void aMeetingWithoutQuorumMayTalkButWhatItResolvesWaitsForOneThatHas() {
    var body = group.body();
    var today = group.today();
    var thin = group.opened(body, today, 1);
    var id = group.resolved(thin, work("sample.district", today.plusDays(10)));
    group.closed(thin);
    assertThat(force(id, thin)).isFalse();

    var thinToo = group.opened(body, today, 1);
    assertThatThrownBy(() -> confirm(thinToo, id)).hasMessageContaining("noQuorumYet");
    var full = group.opened(body, today, 2);
    assertThat(group.asOfficer(() -> agendas.of(full)))
        .filteredOn(item -> "resolution".equals(item.source()))
        .extracting(AgendaItem::subject)
        .contains(id);
    confirm(full, id);
    confirm(full, id);
    assertThat(force(id, thin)).isTrue();
  }

  @Test
  void aSubstituteCountsForTheSeatAndIsNamed() {
    var body = group.body();
    var meeting = group.called(body, group.today());
    var seats = group.asOfficer(() -> attendance.of(meeting));
    var seat = seats.getFirst().seat().id();
    assertThatThrownBy(() -> mark(meeting, seat, State.SUBSTITUTE, ""))
        .hasMessageContaining("substitute");
    mark(meeting, seat, State.SUBSTITUTE, "ผู้แทนตัวอย่าง");
    mark(meeting, seats.get(1).seat().id(), State.PRESENT, "");
    var quorum = group.asOfficer(() -> attendance.quorum(meeting));
    assertThat(quorum).isEqualTo(new Quorum(4, 2, Body.HALF));
    assertThat(quorum.isReached()).isTrue();
    mark(meeting, seat, State.ABSENT, "");
    assertThat(group.asOfficer(() -> attendance.quorum(meeting)).isReached()).isFalse();
  }

  @Test
  void aTaskOfSomebodyWhoLeftSaysSoAndIsGivenAnew() {
    var body = group.body();
    var today = group.today();
    var chair = world.chairOf("ban-khlong-daen");
    var meeting = group.opened(body, today, 4);
    var owner = new Whom(OwnerKind.PERSON, chair);
    var id = group.resolved(meeting, Group.work(SIGNS, owner, today.plusDays(5), null));
    var task = group.asOfficer(() -> resolutions.get(id)).task();
    reach("sample.group");
    world.endRolesOf(chair);
    assertThat(state(task)).isEqualTo(Task.State.ORPHANED);
    assertThatThrownBy(() -> giveAnew(task, owner)).hasMessageContaining("ownerLeft");
    night(today.plusDays(1));
    assertThat(letterTo("sample.group", "ไม่มีผู้รับผิดชอบแล้ว: " + SIGNS)).hasSize(1);
    giveAnew(task, group.person("sample.district"));
    assertThat(state(task)).isEqualTo(Task.State.OPEN);
    assertThat(group.asOfficer(() -> tasks.history(task))).hasSize(2);
  }

  /** Those alone who had been called to it. */
  @Test
  void whoWasCalledToAMeetingHearsThatItIsCalledOff() {
    reach("sample.district");
    var quiet = group.called(group.body(), group.today().plusDays(9));
    callOff(quiet);
    assertThat(letterTo("sample.district", "งดประชุม")).isEmpty();
    var told = group.called(group.body(), group.today().plusDays(9));
    group.asOfficer(
        () -> {
          meetings.invite(told.id());
          return told;
        });
    callOff(told);
    assertThat(letterTo("sample.district", "งดประชุม")).hasSize(1);
  }

  private void callOff(Meeting meeting) {
    group.asOfficer(
        () -> {
          meetings.callOff(meeting.id());
          return meeting;
        });
  }

  @Test
  void anOwnerHearsBeforeTheDayAndTheChairAfterIt() {
    var body = group.body();
    var today = group.today();
    reach("sample.district");
    reach("sample.group");
    var meeting = group.opened(body, today, 4);
    var owner = group.person("sample.district");
    group.resolved(meeting, Group.work(BRIDGE, owner, today.plusDays(10), null));
    night(today);
    assertThat(letterTo("sample.district", "ใกล้ถึงกำหนด: " + BRIDGE)).isEmpty();
    night(today.plusDays(4));
    night(today.plusDays(5));
    assertThat(letterTo("sample.district", "ใกล้ถึงกำหนด: " + BRIDGE)).hasSize(1);
    assertThat(letterTo("sample.group", "งานเกินกำหนด: " + BRIDGE)).isEmpty();
    night(today.plusDays(11));
    night(today.plusDays(12));
    assertThat(letterTo("sample.group", "งานเกินกำหนด: " + BRIDGE)).hasSize(1);
    night(today.plusDays(18));
    assertThat(letterTo("sample.group", "งานเกินกำหนด: " + BRIDGE)).hasSize(2);
  }

  /** From every resolution to its end; the raw rows are asked, not the program. */
  @Test
  void noResolutionIsWithoutOwnerDateAndState() {
    var meeting = group.opened(group.body(), group.today(), 4);
    for (var who : List.of("sample.district", "sample.group")) {
      group.resolved(meeting, work(who, group.today().plusDays(3)));
    }
    var note =
        new Resolution.New(
            group.heading(meeting, AgendaItem.Kind.OTHER), "มติตัวอย่าง: รับทราบ", null, null);
    group.asOfficer(() -> resolutions.resolve(meeting, note, UUID.randomUUID()));
    var lost =
        world.ask(
            () ->
                sql.sql(
                        """
                        select r.id from meetings.resolution r
                         where r.kind = 'do'
                           and not exists (select from meetings.task t join meetings.assignment a on a.task = t.id
                                            where t.resolution = r.id and a.due is not null)
                        """)
                    .query(UUID.class)
                    .list());
    assertThat(lost).isEmpty();
    assertThat(group.asOfficer(tasks::open))
        .isNotEmpty()
        .allSatisfy(task -> assertThat(task.state(group.today())).isNotNull());
  }

  @Test
  void whatIsToldAndResolvedAtTheSameMomentIsAllKept() {
    var meeting = group.opened(group.body(), group.today(), 4);
    var due = group.today().plusDays(3);
    var resolved = together(4, i -> group.resolved(meeting, work("sample.district", due)));
    assertThat(group.asOfficer(() -> resolutions.of(meeting.id())))
        .extracting(Resolution::number)
        .containsExactly(1, 2, 3, 4);
    var task = group.asOfficer(() -> resolutions.get(resolved.getFirst())).task();
    together(4, i -> group.as("sample.district", () -> told(task, Report.BEGUN, "ครั้งที่ " + i)));
    assertThat(group.asOfficer(() -> tasks.history(task))).hasSize(5);
  }

  @Test
  void sentTwiceIsResolvedOnceAndReportedOnce() {
    var meeting = group.opened(group.body(), group.today(), 4);
    var request = UUID.randomUUID();
    var facts =
        new Resolution.New(
            group.heading(meeting, AgendaItem.Kind.DECISION),
            "มติตัวอย่าง",
            new Resolution.Votes(3, 0, 1),
            work("sample.district", group.today().plusDays(3)));
    var once =
        together(3, i -> group.asOfficer(() -> resolutions.resolve(meeting, facts, request)));
    assertThat(once).containsOnly(once.getFirst());
    var task = group.asOfficer(() -> resolutions.get(once.getFirst())).task();
    var done = new Tasks.New(Report.DONE, "เสร็จ", "", false, Group.PAPER, false);
    var told = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      group.as(
          "sample.district",
          () -> {
            tasks.report(task, done, told);
            return task;
          });
    }
    assertThat(group.asOfficer(() -> tasks.history(task))).hasSize(2);
  }

  @Test
  void whatIsGivenAnewTwiceAtOnceIsGivenOnce() {
    var met = group.example();
    var owner = group.person("sample.group");
    var request = UUID.randomUUID();
    together(3, i -> giveAnew(met.task(), owner, request));
    assertThat(group.asOfficer(() -> tasks.history(met.task()))).hasSize(2);
  }

  @Test
  void whatIsPledgedTwiceAtOnceIsPledgedOnce() {
    var met = group.example();
    var body = group.asOfficer(() -> bodies.get(met.body()));
    var owner = new Whom(OwnerKind.ORGANISATION, met.organisation());
    var work = Group.work(SIGNS, owner, group.today().plusDays(3), null);
    var request = UUID.randomUUID();
    var once = together(6, i -> group.asOfficer(() -> tasks.pledge(body, work, request)));
    assertThat(once).containsOnly(once.getFirst());
    assertThat(group.asOfficer(() -> tasks.history(once.getFirst()))).hasSize(1);
  }

  @Test
  void whatIsAskedForNeedsAnOwnerAndADayToCome() {
    var meeting = group.opened(group.body(), group.today(), 4);
    var nobody = new Whom(OwnerKind.PERSON, UUID.randomUUID());
    var later = group.today().plusDays(3);
    assertThatThrownBy(() -> group.resolved(meeting, Group.work(TOILETS, nobody, later, null)))
        .hasMessageContaining("owner");
    assertThatThrownBy(
            () -> group.resolved(meeting, work("sample.group", group.today().minusDays(1))))
        .hasMessageContaining("due");
    assertThat(group.asOfficer(() -> resolutions.of(meeting.id()))).isEmpty();
  }

  @Test
  void aVillageAndEverybodySeeWhatWasPromisedToItWithItsState() {
    var village = world.community(VILLAGE).id();
    var today = group.today();
    var meeting = group.opened(group.body(), today, 4);
    var work = Group.work(TOILETS, group.person("sample.officer"), today.plusDays(2), village);
    group.resolved(meeting, work);
    var promise =
        promises.to(village, today).stream()
            .filter(one -> one.what().in(Lang.TH).text().equals(TOILETS))
            .findFirst()
            .orElseThrow();
    assertThat(promise.by().in(Lang.TH).text()).startsWith("คณะทำงานตัวอย่าง");
    assertThat(promise.state()).isEqualTo(Task.State.OPEN);
    assertThat(promises.to(village, today.plusDays(3)))
        .filteredOn(one -> one.task().equals(promise.task()))
        .extracting(Promises.Promise::state)
        .containsExactly(Task.State.LATE);
    assertThat(group.as("sample.chair", () -> tasks.promisedTo(village))).isNotEmpty();
    assertThat(group.as("sample.member", () -> tasks.promisedTo(village))).isEmpty();
  }

  @Test
  void onlyThoseOfTheBodySeeItAndOnlyItsKeepersWrite() {
    var body = group.body();
    var meeting = group.opened(body, group.today(), 4);
    assertThat(group.as("sample.group", () -> meetings.of(body.id()))).hasSize(1);
    assertThat(group.as("sample.district", () -> meetings.of(body.id()))).hasSize(1);
    assertThat(group.as("sample.auditor", () -> meetings.of(body.id()))).hasSize(1);
    assertThat(group.as("sample.chair", () -> meetings.of(body.id()))).isEmpty();
    assertThatThrownBy(() -> group.as("sample.district", () -> close(meeting)))
        .isInstanceOf(Access.NotAllowed.class);
    group.as("sample.group", () -> close(meeting));
  }

  @Test
  void theProvincesWorkingGroupSeesNothingOfAVillagesCommittee() {
    var village = world.community(VILLAGE).id();
    var met =
        group.as(
            "sample.chair",
            () -> group.elsewhere(Place.community(village), "กรรมการชุมชนตัวอย่าง", village));
    assertThat(group.as("sample.committee", () -> meetings.of(met.body()))).hasSize(1);
    assertThat(group.as("sample.officer", () -> meetings.of(met.body()))).hasSize(1);
    assertThat(group.as("sample.group", () -> meetings.of(met.body()))).isEmpty();
  }

  @Test
  void approvedMinutesAreFrozenByTheDatabase() {
    var meeting = group.opened(group.body(), group.today(), 4);
    group.closed(meeting);
    group.asOfficer(
        () -> {
          meetings.approve(meeting.id());
          return meeting;
        });
    var item = group.heading(meeting, AgendaItem.Kind.CHAIR);
    assertThatThrownBy(
            () ->
                world.askAs(
                    Actor.person(world.person("sample.officer")),
                    () ->
                        sql.sql(
                                """
                                insert into meetings.note (meeting, item, number, words, at, by)
                                values (?, ?, 1, 'x', people.moment(), people.actor())
                                """)
                            .params(meeting.id(), item)
                            .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
    var frozen = group.asOfficer(() -> meetings.get(meeting.id()));
    assertThatThrownBy(() -> group.resolved(frozen, work("sample.group", group.today())))
        .hasMessageContaining("approved");
  }

  @Test
  void meetingsAreNumberedAnewEveryYear() {
    var body = group.body();
    var thisYear = group.called(body, LocalDate.of(2026, 12, 30));
    var next = group.called(body, LocalDate.of(2026, 12, 31));
    var nextYear = group.called(body, LocalDate.of(2027, 1, 5));
    assertThat(List.of(thisYear.numbered(), next.numbered(), nextYear.numbered()))
        .containsExactly("1/2569", "2/2569", "1/2570");
  }

  private List<AgendaItem> arising(Meeting meeting) {
    return group.asOfficer(() -> agendas.of(meeting)).stream()
        .filter(item -> item.kind() == AgendaItem.Kind.ARISING)
        .toList();
  }

  private Task.Work work(String who, LocalDate due) {
    return Group.work(TOILETS, group.person(who), due, null);
  }

  private UUID told(UUID task, Report report, String words) {
    tasks.report(task, new Tasks.New(report, words, "", false, null, false), UUID.randomUUID());
    return task;
  }

  private UUID done(UUID task) {
    var done = new Tasks.New(Report.DONE, "", "", false, Group.PAPER, false);
    tasks.report(task, done, UUID.randomUUID());
    return task;
  }

  private void giveAnew(UUID task, Whom whom) {
    giveAnew(task, whom, UUID.randomUUID());
  }

  private UUID giveAnew(UUID task, Whom whom, UUID request) {
    return group.asOfficer(
        () -> {
          tasks.giveAnew(task, whom, group.today().plusDays(9), "ย้ายงาน", request);
          return task;
        });
  }

  private void mark(Meeting meeting, UUID seat, State state, String substitute) {
    group.asOfficer(
        () -> {
          attendance.write(
              meeting, Map.of(seat, new Attendance.Mark(state, substitute)), "", UUID.randomUUID());
          return seat;
        });
  }

  private void confirm(Meeting meeting, UUID resolution) {
    group.asOfficer(
        () -> {
          resolutions.confirm(meeting, resolution);
          return resolution;
        });
  }

  private Meeting close(Meeting meeting) {
    meetings.close(meeting.id());
    return meeting;
  }

  private boolean force(UUID resolution, Meeting meeting) {
    return group.asOfficer(() -> resolutions.get(resolution).hasForce(attendance.quorum(meeting)));
  }

  private Task.State state(UUID task) {
    return group.asOfficer(() -> tasks.get(task)).state(group.today());
  }

  private void night(LocalDate day) {
    clock.forward(Duration.ofMinutes(1));
    world.act(() -> reminders.run(day));
  }

  private void reach(String who) {
    var person = world.person(who);
    Actor.person(person)
        .does(
            () ->
                contacts.enter(
                    person, Contacts.Kind.EMAIL, who + "@group.test", UUID.randomUUID()));
  }

  private List<?> letterTo(String who, String subject) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(who + "@group.test"))
        .filter(letter -> letter.subject().contains(subject))
        .toList();
  }
}
