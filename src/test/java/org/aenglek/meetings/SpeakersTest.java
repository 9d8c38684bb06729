package org.aenglek.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
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

/** For an organisation speaks whom officers seated for it, and nobody else. */
@AenglekTest
class SpeakersTest {
  private static final String VILLAGE = "ban-tha-sai";

  @Autowired Bodies bodies;
  @Autowired Appointments appointments;
  @Autowired Tasks tasks;
  @Autowired Group group;
  @Autowired Site site;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  private Group.Example met;
  private UUID pledge;

  @BeforeEach
  void anOrganisationPledges() {
    clock.reset();
    met = group.example();
    var owner = new Whom(OwnerKind.ORGANISATION, met.organisation());
    var work = Group.work("ออกแบบป้าย", owner, group.today().plusDays(9), null);
    pledge = group.asOfficer(() -> tasks.pledge(bodies.get(met.body()), work, UUID.randomUUID()));
  }

  @Test
  void aVillagesCommitteeSeatsNobodyForOne() {
    var village = world.community(VILLAGE).id();
    var chair = "sample.chair";
    var own =
        group.as(
            chair, () -> group.elsewhere(Place.community(village), "กรรมการตัวอย่าง", village));
    var order = group.as(chair, () -> order(own.body()));
    var herself = speaker(chair);
    assertThatThrownBy(() -> group.as(chair, () -> appointments.seat(order, herself)))
        .hasMessageContaining("seatSpeaks");
    assertThatThrownBy(() -> world.askAs(Actor.person(World.idOf(chair)), () -> seatByForce(order)))
        .rootCause()
        .hasMessageContaining("row-level security");
    assertThat(group.as(chair, () -> tasks.isMine(pledge))).isFalse();
    var page = site.visitor().signedInAs(chair).get("/th/meetings/bodies/" + own.body()).body();
    assertThat(page).contains("เพิ่มที่นั่ง").doesNotContain("name=\"organisation\"");
  }

  @Test
  void aVillagePledgesNothingInTheNameOfOne() {
    var village = world.community(VILLAGE).id();
    var chair = "sample.chair";
    var own =
        group.as(
            chair, () -> group.elsewhere(Place.community(village), "กรรมการตัวอย่าง", village));
    var owner = new Whom(OwnerKind.ORGANISATION, met.organisation());
    var work = Group.work("สร้างสะพาน", owner, group.today().plusDays(9), village);
    assertThatThrownBy(
            () ->
                group.as(
                    chair, () -> tasks.pledge(bodies.get(own.body()), work, UUID.randomUUID())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  @Test
  void whomOfficersSeatForOneSpeaksForItUntilTheyLeave() {
    assertThat(state()).as("nobody ever did").isEqualTo(Task.State.OPEN);
    var seat = group.asOfficer(() -> appointments.seat(order(met.body()), speaker("sample.chair")));
    assertThat(group.as("sample.chair", () -> tasks.isMine(pledge))).isTrue();
    assertThat(state()).isEqualTo(Task.State.OPEN);
    group.asOfficer(
        () -> {
          appointments.vacate(seat);
          return seat;
        });
    assertThat(group.as("sample.chair", () -> tasks.isMine(pledge))).isFalse();
    assertThat(state()).isEqualTo(Task.State.ORPHANED);
    var page = site.visitor().signedInAs("sample.officer").get("/th/meetings/tasks/" + pledge);
    assertThat(page.body()).contains("ไม่มีผู้แทนของ สถาบันตัวอย่าง แล้ว");
  }

  @Test
  void aSeatIsForAnOrganisationOfTheProvince() {
    var nowhere = new Seat.New(Seat.Role.MEMBER, "ผู้แทน", "", null, UUID.randomUUID());
    assertThatThrownBy(() -> group.asOfficer(() -> appointments.seat(order(met.body()), nowhere)))
        .isInstanceOf(NotThere.class);
  }

  private UUID order(UUID body) {
    return appointments.on(body, group.today()).orElseThrow().id();
  }

  private Seat.New speaker(String who) {
    return new Seat.New(Seat.Role.MEMBER, "ผู้แทน", "", World.idOf(who), met.organisation());
  }

  private int seatByForce(UUID order) {
    return sql.sql(
            """
            insert into meetings.seat (id, appointment, position, role, title, name, person, organisation, made)
            values (gen_random_uuid(), ?, 9, 'member', 'x', '', people.me(), ?, people.moment())
            """)
        .params(order, met.organisation())
        .update();
  }

  private Task.State state() {
    return group.asOfficer(() -> tasks.get(pledge)).state(group.today());
  }
}
