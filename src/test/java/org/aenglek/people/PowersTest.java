package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody becomes what they are not, by a link, by a guardian or by a forgotten question. */
@AenglekTest
class PowersTest {
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired Newcomers newcomers;
  @Autowired Grants grants;
  @Autowired Invitations invitations;
  @Autowired Resets resets;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient sql;

  @BeforeEach
  void later() {
    clock.forward(Duration.ofHours(2));
  }

  @Test
  void whoSeesAnInvitationAndCouldNotGiveItCannotTakeItBack() {
    var village = village("ban-tha-sai");
    var officer = newcomer(Role.OFFICER, Place.province("90"));
    var made = Actor.person(officer).does(() -> invite(Role.CHAIR, village));
    var withdrawal = "/th/people/invitations/" + made.id() + "/withdrawal";
    var treasurer = site.visitor().signedInAs("sample.treasurer");
    assertThat(treasurer.post(withdrawal).status()).isEqualTo(403);
    assertThat(join(made)).isEqualTo(200);
    assertThat(site.visitor().signedInAs("sample.officer").post(withdrawal).status())
        .isEqualTo(303);
    assertThat(join(made)).isEqualTo(410);
  }

  @Test
  void anInvitationIsListedWhereItBelongsAndNotAbove() {
    world.act(
        () -> {
          var village = village("ban-tha-sai");
          var made = invite(Role.CHAIR, village);
          assertThat(invitations.openIn(village))
              .extracting(Invitations.Invitation::id)
              .contains(made.id());
          for (var above : List.of(Place.province("90"), Place.EVERYWHERE)) {
            assertThat(invitations.openIn(above))
                .extracting(Invitations.Invitation::id)
                .doesNotContain(made.id());
          }
        });
  }

  @Test
  void anInvitationEndsWithTheRoleOfWhoMadeIt() {
    var officer = newcomer(Role.OFFICER, Place.province("90"));
    var made = Actor.person(officer).does(() -> invite(Role.CHAIR, village("ban-tha-sai")));
    assertThat(join(made)).isEqualTo(200);
    world.act(() -> grants.of(officer).forEach(grant -> grants.end(grant.id())));
    assertThat(join(made)).isEqualTo(410);
  }

  @Test
  void whoHasBecomeMoreThanTheirGuardianCouldVouchForIsNotTakenOver() {
    var village = village("ban-tha-sai");
    var chair = newcomer(Role.CHAIR, village);
    var villager = newcomer(Role.COMMITTEE, village);
    var made = Actor.person(chair).does(() -> resets.vouch(villager, "lost", UUID.randomUUID()));
    world.act(() -> grants.give(villager, Role.OFFICER, Place.province("90"), null));
    clock.forward(Resets.WAIT.plusMinutes(1));
    assertThatThrownBy(() -> world.ask(() -> resets.use(made.secret())))
        .isInstanceOfSatisfying(
            PeopleRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(PeopleRefused.Reason.LINK_SPENT));
  }

  @Test
  void theDatabaseItselfRefusesARoleFromWhoMayNotGiveIt() {
    var treasurer = newcomer(Role.TREASURER, village("ban-tha-sai"));
    for (var place : List.of("everywhere", village("ban-tha-sai").toString())) {
      var role = place.equals("everywhere") ? "administrator" : "chair";
      assertThatThrownBy(
              () ->
                  as(
                      treasurer,
                      """
                      insert into people.role_grant (id, person, role, place, giver, given)
                      values (gen_random_uuid(), :me, :role, :place, 'me', people.moment())
                      """,
                      Map.of("me", treasurer, "role", role, "place", place)))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("row-level security");
    }
    assertThat(as(treasurer, "delete from people.role_grant where true", Map.of())).isZero();
    var invitation = Actor.job("tester").does(() -> invite(Role.CHAIR, village("ban-tha-sai")));
    assertThat(
            as(
                treasurer,
                "update people.invitation set token_hash = 'mine' where id = :id",
                Map.of("id", invitation.id())))
        .isZero();
  }

  /** Givers are named twice; here they are held together. */
  @Test
  void theDatabaseAndTheProgramNameTheSameGivers() {
    for (var role : Role.values()) {
      var known =
          sql.sql("select people.givers(?)")
              .param(role.key())
              .query((row, i) -> (String[]) row.getArray(1).getArray())
              .single();
      assertThat(known).containsExactlyInAnyOrder(Role.keys(role.givers()));
    }
  }

  /** So are those who may do what. */
  @Test
  void theDatabaseAndTheProgramKnowTheSamePermissions() {
    for (var permission : Permission.values()) {
      var known =
          sql.sql("select people.roles_with(?)")
              .param(permission.key())
              .query((row, i) -> (String[]) row.getArray(1).getArray())
              .single();
      assertThat(known).as(permission.key()).containsExactlyInAnyOrder(Role.with(permission));
    }
  }

  /** What a guardian does not see of somebody counts all the same. */
  @Test
  void whoHoldsAnOfficeThatTheGuardianDoesNotSeeIsNotTheirsToVouchFor() {
    var officer = newcomer(Role.OFFICER, Place.province("90"));
    var village = village("ban-tha-sai");
    var chair = newcomer(Role.CHAIR, village);
    world.act(() -> grants.give(officer, Role.TREASURER, village, null));
    world.ask(
        () ->
            sql.sql("update people.person set credited = true where id = ?")
                .param(officer)
                .update());
    assertThat(Actor.person(chair).<Boolean>does(() -> resets.mayVouch(officer))).isFalse();
    assertThatThrownBy(
            () -> Actor.person(chair).does(() -> resets.vouch(officer, "lost", UUID.randomUUID())))
        .isInstanceOf(Access.NotAllowed.class);
  }

  private int as(UUID person, String statement, Map<String, ?> parameters) {
    return Actor.person(person)
        .does(() -> transaction.execute(status -> sql.sql(statement).params(parameters).update()));
  }

  private Invitations.Made invite(Role role, Place place) {
    var name = LocalText.ofCodes(Map.of("th", "คนใหม่"));
    return invitations.invite(new Invitations.New(name, role, place, List.of()), UUID.randomUUID());
  }

  private int join(Invitations.Made made) {
    return site.get("/th/people/invitations/" + made.secret()).status();
  }

  private Place village(String slug) {
    return Place.community(world.community(slug).id());
  }

  private UUID newcomer(Role role, Place place) {
    var id = UUID.randomUUID();
    var name = LocalText.ofCodes(Map.of("th", "คนทดลอง"));
    world.act(
        () ->
            newcomers.enter(
                id,
                new Newcomers.Newcomer(
                    name, role, place, List.of(), "powers." + id, "come and see the lake", false)));
    return id;
  }
}
