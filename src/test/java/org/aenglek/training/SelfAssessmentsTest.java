package org.aenglek.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.aenglek.training.SelfAssessments.Phase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people say of themselves, and what of it is told to whom. */
@AenglekTest
class SelfAssessmentsTest {
  @Autowired Classroom classroom;
  @Autowired SelfAssessments assessments;
  @Autowired Site site;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  @Test
  void meansAreToldOfFivePeopleAndOnlyOnceNobodyAnswers() {
    clock.reset();
    var session = classroom.held(classroom.course("boat"), Classroom.TODAY, Classroom.TODAY, 20);
    var people =
        IntStream.range(0, 5)
            .mapToObj(i -> classroom.villager("ban-tha-sai", "คนตอบ " + i))
            .toList();
    var four = people.subList(0, 4);
    for (int i = 0; i < 4; i++) both(session, four.get(i), 1 + i, 5);
    clock.moveTo("2026-11-29T23:59:00+07:00");
    assertThat(means(session)).as("somebody may answer").isEmpty();
    clock.moveTo("2026-11-30T00:01:00+07:00");
    assertThat(means(session)).as("of four people").isEmpty();
    clock.reset();
    both(session, people.get(4), 5, 4);
    clock.moveTo("2026-11-30T00:01:00+07:00");
    assertThat(means(session))
        .hasSize(2)
        .first()
        .satisfies(
            mean -> {
              assertThat(mean.before()).isEqualByComparingTo("3.0");
              assertThat(mean.after()).isEqualByComparingTo("4.8");
              assertThat(mean.people()).isEqualTo(5);
            });
    assertThatThrownBy(
            () -> Actor.person(people.getFirst()).does(() -> assessments.means(session.id())))
        .isInstanceOf(Access.NotAllowed.class);
    clock.reset();
  }

  private List<SelfAssessments.Mean> means(CourseSession session) {
    return classroom.asOfficer(() -> assessments.means(session.id()));
  }

  /** By a job, as somebody without an account: whoever answers is told apart by the page below. */
  private void both(CourseSession session, UUID person, int before, int after) {
    classroom.enrol(session, person);
    said(session, person, Phase.BEFORE, before);
    said(session, person, Phase.AFTER, after);
  }

  private void said(CourseSession session, UUID person, Phase phase, int answer) {
    world.askAs(
        Actor.person(person),
        () ->
            sql.sql(
                    """
                    insert into training.self_assessment (session, person, phase, answers, at, by)
                    values (?, ?, ?, array[?, 3]::smallint[], people.moment(), people.actor())
                    """)
                .params(session.id(), person, phase.key(), answer)
                .update());
  }

  @Test
  void oneReadsOnesOwnBesideEachOtherAndNobodyElseDoes() {
    clock.reset();
    var session = classroom.held(classroom.course("boat"), Classroom.TODAY, Classroom.TODAY, 20);
    var here = "/th/training/sessions/" + session.id();
    var member = site.visitor().signedInAs("sample.member");
    assertThat(member.post(here + "/answers/before", "answer0", "1", "answer1", "2").body())
        .contains("ยังไม่มีที่นั่งในรุ่นนี้");
    member.post(here + "/enrolments");
    var half = member.post(here + "/answers/before", "answer0", "1");
    assertThat(half.body()).contains("โปรดตอบให้ครบทุกข้อ");
    assertThat(member.post(here + "/answers/before", "answer0", "9", "answer1", "x").status())
        .isEqualTo(422);
    for (int i = 0; i < 2; i++) {
      member.post(here + "/answers/before", "answer0", "1", "answer1", "2");
    }
    member.post(here + "/answers/after", "answer0", "4", "answer1", "5");
    assertThat(member.get(here).body()).contains("ก่อน 1 · หลัง 4", "ก่อน 2 · หลัง 5");
    assertThat(member.post(here + "/answers/other").status()).isEqualTo(404);
    var officer = site.visitor().signedInAs("sample.officer");
    assertThat(officer.get(here).body())
        .doesNotContain("ก่อน 1")
        .contains("จะแสดงค่าเฉลี่ยตั้งแต่");
    var seen =
        world.askAs(
            Actor.person(world.person("sample.officer")),
            () ->
                sql.sql("select count(*) from training.self_assessment")
                    .query(Integer.class)
                    .single());
    assertThat(seen).as("by the database").isZero();
  }
}
