package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.communities.Standing;
import org.aenglek.people.Contacts;
import org.aenglek.people.Grants;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.post.Letters;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever decides an appeal has judged nothing of it, is in office, and is no neighbour. */
@AenglekTest
class AppealsTest {
  private static final Place PROVINCE = Place.province("90");
  private static final String SECOND = "appeals.second";

  @Autowired Appeals appeals;
  @Autowired Verifying verifying;
  @Autowired Scorecards scorecards;
  @Autowired AppealReminders reminders;
  @Autowired CommunityStandings standings;
  @Autowired Newcomers newcomers;
  @Autowired Grants grants;
  @Autowired Contacts contacts;
  @Autowired Letters letters;
  @Autowired JdbcClient sql;
  @Autowired Round round;
  @Autowired World world;
  @Autowired MovableClock clock;

  /** Roles that end with the test. */
  private final List<Lent> lent = new ArrayList<>();

  private record Lent(UUID person, Place place) {}

  @BeforeEach
  void twoOfficersInTheProvince() {
    clock.reset();
    enter(SECOND);
    for (var who : List.of("sample.officer", SECOND)) give(World.idOf(who), Role.OFFICER, PROVINCE);
  }

  @AfterEach
  void nobodyElse() {
    lent.forEach(one -> end(one.person(), one.place()));
  }

  @Test
  void anAppealAboutAnOlderRoundDoesNotSayWhereTheVillageStands() {
    var older = round.confirmed(round.answered(0));
    assertThat(standing()).isEqualTo(Standing.GROWING);
    round.chair().does(() -> appeals.appeal(older, "toilet", "มีห้องน้ำใหม่แล้ว"));
    round.confirmed(round.answeredBest());
    assertThat(standing()).isNotEqualTo(Standing.GROWING);
    var before = standing();
    round
        .decider(older)
        .does(() -> appeals.decide(older, round.appealOf(older), 1, "ยังเหลือหนึ่งห้อง"));
    assertThat(world.ask(() -> scorecards.results(round.village().id())))
        .filteredOn(one -> one.assessment().equals(older))
        .hasSize(2);
    assertThat(standing()).isEqualTo(before);
  }

  @Test
  void whoeverFoundSomethingDoesNotDecideAboutIt() {
    var id = round.answered(1);
    for (var who : List.of("sample.officer", SECOND)) {
      round
          .actor(who)
          .does(
              () -> {
                verifying.take(id);
                verifying.judge(id, "toilet", 0, "ไม่เห็น");
              });
    }
    round.confirmed(id);
    assertThatThrownBy(() -> round.chair().does(() -> appeals.appeal(id, "toilet", "มีจริง")))
        .hasMessageContaining("noDecider");
    enter("appeals.third");
    lent.add(new Lent(World.idOf("appeals.third"), PROVINCE));
    round.chair().does(() -> appeals.appeal(id, "toilet", "มีจริง"));
    assertThat(round.decider(id)).isEqualTo(round.actor("appeals.third"));
  }

  @Test
  void whoeverDecidedOneAppealMayDecideTheNext() {
    var id = round.confirmed(round.answered(1));
    for (var criterion : List.of("toilet", "safety")) {
      round.chair().does(() -> appeals.appeal(id, criterion, "ขอให้ดูอีกครั้ง"));
      var asked = appeal(id, criterion);
      Actor.person(asked.decider()).does(() -> appeals.decide(id, asked.id(), 2, "ไปดูแล้ว"));
      assertThat(appeal(id, criterion).isOpen()).isFalse();
    }
  }

  @Test
  void whoeverHasLeftOfficeIsReplacedAndTheOtherHearsOfIt() {
    var id = round.confirmed(round.answered(1));
    round.chair().does(() -> appeals.appeal(id, "toilet", "ขอให้ดูอีกครั้ง"));
    var named = appeal(id, "toilet").decider();
    var other =
        named.equals(World.idOf(SECOND)) ? World.idOf("sample.officer") : World.idOf(SECOND);
    reach(other);
    end(named, PROVINCE);
    assertThatThrownBy(() -> decide(named, id)).isInstanceOf(RuntimeException.class);
    assertThat(appeal(id, "toilet").isOpen()).isTrue();
    assertThat(deciderNow(id)).isEqualTo(other);
    for (int i = 0; i < 2; i++)
      world.act(() -> reminders.run(appeal(id, "toilet").until().minusDays(9)));
    assertThat(lettersTo(other, id)).hasSize(1);
    decide(other, id);
    assertThat(deciderNow(id)).as("who has decided").isEqualTo(other);
  }

  @Test
  void whoeverHasBecomeANeighbourIsReplaced() {
    var id = round.confirmed(round.answered(1));
    round.chair().does(() -> appeals.appeal(id, "toilet", "ขอให้ดูอีกครั้ง"));
    var named = appeal(id, "toilet").decider();
    becomesANeighbour(named);
    assertThatThrownBy(() -> decide(named, id)).hasMessageContaining("othersDecision");
    assertThatThrownBy(() -> decideBySql(named, id))
        .rootCause()
        .hasMessageContaining("row-level security");
    decide(deciderNow(id), id);
  }

  @Test
  void theDatabaseKeepsNeighboursFromVerifying() {
    var id = round.answered(1);
    round.district().does(() -> verifying.take(id));
    stepBySql(World.idOf("sample.district"), id, 90);
    becomesANeighbour(World.idOf("sample.district"));
    assertThatThrownBy(() -> stepBySql(World.idOf("sample.district"), id, 91))
        .rootCause()
        .hasMessageContaining("row-level security");
    round
        .officer()
        .does(
            () -> {
              verifying.take(id);
              verifying.confirm(id);
            });
  }

  private Standing standing() {
    var village = round.village().id();
    return standings.of(List.of(village)).get(village);
  }

  private Scorecard.Appeal appeal(UUID id, String criterion) {
    return world.ask(() -> scorecards.scorecard(id)).appeals().stream()
        .filter(one -> one.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  private UUID deciderNow(UUID id) {
    return world.ask(() -> appeals.deciders(scorecards.scorecard(id))).get(round.appealOf(id));
  }

  private void decide(UUID who, UUID id) {
    Actor.person(who).does(() -> appeals.decide(id, round.appealOf(id), 2, "ไปดูแล้ว สะอาดจริง"));
  }

  private int decideBySql(UUID who, UUID id) {
    var appeal = round.appealOf(id);
    return world.askAs(
        Actor.person(who),
        () ->
            sql.sql(
                    "insert into readiness.decision values (?, 2, 'x', people.moment(), people.actor())")
                .param(appeal)
                .update());
  }

  private int stepBySql(UUID who, UUID id, int number) {
    return world.askAs(
        Actor.person(who),
        () ->
            sql.sql(
                    "insert into readiness.step values (?, ?, 'taken', '', people.moment(), people.actor())")
                .params(id, number)
                .update());
  }

  private void enter(String signIn) {
    var name = LocalText.ofCodes(Map.of("th", signIn));
    var newcomer =
        new Newcomers.Newcomer(
            name, Role.OFFICER, PROVINCE, List.of(), signIn, World.PASSWORD, false);
    world.act(() -> newcomers.enter(World.idOf(signIn), newcomer));
    give(World.idOf(signIn), Role.OFFICER, PROVINCE);
  }

  private void give(UUID person, Role role, Place place) {
    world.act(() -> grants.give(person, role, place, null));
  }

  private void becomesANeighbour(UUID person) {
    var village = Place.community(round.village().id());
    give(person, Role.COMMITTEE, village);
    lent.add(new Lent(person, village));
  }

  private void end(UUID person, Place place) {
    world.act(
        () ->
            grants.in(place).stream()
                .filter(one -> one.person().equals(person))
                .forEach(one -> grants.end(one.id())));
  }

  private void reach(UUID person) {
    Actor.person(person)
        .does(
            () -> {
              for (var before : contacts.all(person)) contacts.remove(before.id());
              contacts.enter(
                  person, Contacts.Kind.EMAIL, person + "@round.test", UUID.randomUUID());
            });
  }

  private List<String> lettersTo(UUID person, UUID assessment) {
    return letters.shown().stream()
        .filter(letter -> letter.to().toString().contains(person + "@round.test"))
        .filter(letter -> letter.subject().contains("ไม่เห็นด้วย"))
        .map(letter -> letter.body())
        .filter(body -> body.contains(assessment.toString()))
        .toList();
  }
}
