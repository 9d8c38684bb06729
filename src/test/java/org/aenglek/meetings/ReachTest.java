package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.people.Access;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village's meeting gives tasks to whom it has something to do with, and to nobody else. */
@AenglekTest
class ReachTest {
  private static final String CHAIR = "sample.chair";
  private static final String UNTIED = "ownerUntied";

  @Autowired Bodies bodies;
  @Autowired Meetings meetings;
  @Autowired Agendas agendas;
  @Autowired Resolutions resolutions;
  @Autowired Organisations organisations;
  @Autowired Owners owners;
  @Autowired Tasks tasks;
  @Autowired Group group;
  @Autowired World world;
  @Autowired Site site;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  private UUID village;
  private Group.Example own;
  private Whom university;

  @BeforeEach
  void aVillageMeets() {
    clock.reset();
    village = world.community("ban-tha-sai").id();
    own = asChair(() -> group.elsewhere(Place.community(village), "กรรมการตัวอย่าง", village));
    university = new Whom(OwnerKind.ORGANISATION, group.example().organisation());
    asOfficer(() -> organisations.endCare(university.id(), village));
  }

  @Test
  void anOrganisationThatHasNothingToDoWithTheVillageIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> give(university)).hasMessageContaining(UNTIED);
    assertThatThrownBy(() -> giveAnew(own.task(), university)).hasMessageContaining(UNTIED);
    assertThat(choices()).doesNotContain(university.id());
    var page = "/th/meetings/" + own.meeting();
    var answer =
        site.visitor()
            .signedInAs(CHAIR)
            .post(
                page + "/resolutions",
                "item",
                item().toString(),
                "words",
                "ให้ออกแบบป้าย",
                "owner",
                university.toString(),
                "due",
                group.today().plusDays(5).toString(),
                "kind",
                "do");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("ขอให้คณะทำงานจังหวัด", "ให้ออกแบบป้าย</textarea>");
  }

  @Test
  void theDatabaseAsksTheSame() {
    assertThatThrownBy(
            () ->
                world.askAs(
                    Actor.person(World.idOf(CHAIR)),
                    () ->
                        sql.sql(
                                """
                                insert into meetings.assignment (task, number, owner_kind, owner, owner_name, due, why, at, by)
                                values (?, 9, 'organisation', ?, '{"th": "ก"}', '2030-01-01', '', people.moment(),
                                        people.actor())
                                """)
                            .params(own.task(), university.id())
                            .update()))
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void oneThatLooksAfterTheVillageCanHaveATask() {
    asOfficer(() -> organisations.care(university.id(), village));
    assertThat(choices()).contains(university.id());
    var task = give(university);
    asOfficer(() -> organisations.endCare(university.id(), village));
    giveAnew(task, university);
    close(CHAIR, task);
  }

  @Test
  void oneThatPledgedToTheVillageCanHaveATaskUntilThatIsDone() {
    var work = Group.work("ออกแบบป้าย", university, group.today().plusDays(9), village);
    var body = group.asOfficer(() -> bodies.get(group.example().body()));
    var pledge = group.asOfficer(() -> tasks.pledge(body, work, UUID.randomUUID()));
    give(university);
    close("sample.officer", pledge);
    assertThatThrownBy(() -> give(university)).hasMessageContaining(UNTIED);
  }

  @Test
  void anotherVillageIsNotItsToCommand() {
    var neighbour = new Whom(OwnerKind.COMMUNITY, world.community("ban-khlong-daen").id());
    assertThatThrownBy(() -> give(neighbour)).hasMessageContaining("ownerElsewhere");
    assertThat(choices()).contains(village).doesNotContain(neighbour.id());
    give(new Whom(OwnerKind.COMMUNITY, village));
  }

  @Test
  void theProvincesGroupGivesItToAnyOfTheProvince() {
    var meeting = group.opened(group.body(), group.today(), 4);
    group.resolved(meeting, Group.work("ออกแบบป้าย", university, group.today().plusDays(2), null));
  }

  @Test
  void whoNeitherSpeaksForItNorKeepsTheMinutesClosesNothing() {
    asOfficer(() -> organisations.care(university.id(), village));
    var task = give(university);
    assertThatThrownBy(() -> close("sample.auditor", task)).isInstanceOf(Access.NotAllowed.class);
  }

  private void close(String who, UUID task) {
    var done = new Tasks.New(Task.Report.DONE, "", "", false, Group.PAPER, false);
    group.as(
        who,
        () -> {
          tasks.report(task, done, UUID.randomUUID());
          return task;
        });
  }

  private List<UUID> choices() {
    return asChair(() -> owners.choices(bodies.get(own.body()))).stream().map(Owner::id).toList();
  }

  private UUID item() {
    return asChair(() -> agendas.of(meetings.get(own.meeting()))).getFirst().id();
  }

  private UUID give(Whom whom) {
    var work = Group.work("ออกแบบป้าย", whom, group.today().plusDays(5), null);
    var facts = new Resolution.New(item(), work.what().in(Lang.TH).text(), null, work);
    return asChair(
        () -> {
          var id = resolutions.resolve(meetings.get(own.meeting()), facts, UUID.randomUUID());
          return Objects.requireNonNull(resolutions.get(id).task());
        });
  }

  private void giveAnew(UUID task, Whom whom) {
    asChair(
        () -> {
          tasks.giveAnew(task, whom, group.today().plusDays(9), "ย้าย", UUID.randomUUID());
          return task;
        });
  }

  private <T> T asChair(Supplier<T> work) {
    return group.as(CHAIR, work);
  }

  private void asOfficer(Runnable work) {
    group.asOfficer(
        () -> {
          work.run();
          return work;
        });
  }
}
