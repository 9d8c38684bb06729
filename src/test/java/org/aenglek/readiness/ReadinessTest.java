package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.media.Pictures;
import org.aenglek.passports.Problem;
import org.aenglek.passports.Problems;
import org.aenglek.people.Access;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Phatthalung;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A village says how it is, another looks, and nobody grades their own. */
@AenglekTest
class ReadinessTest {
  private static final String VILLAGE = "ban-tha-sai";

  @Autowired CriteriaSets sets;
  @Autowired Assessments assessments;
  @Autowired Verifying verifying;
  @Autowired Appeals appeals;
  @Autowired Scorecards scorecards;
  @Autowired Products products;
  @Autowired Problems problems;
  @Autowired CommunityStandings standings;
  @Autowired Areas areas;
  @Autowired Newcomers newcomers;
  @Autowired Round round;
  @Autowired World world;
  @Autowired Site site;
  @Autowired JdbcClient sql;
  @Autowired MovableClock clock;

  private Community village;
  private Actor chair;
  private Actor district;
  private Actor officer;

  @BeforeEach
  void somebodyEverywhere() {
    clock.reset();
    village = world.community(VILLAGE);
    chair = round.actor("sample.chair");
    district = round.actor("sample.district");
    officer = round.actor("sample.officer");
  }

  @Test
  void aVillageAnswersTheDistrictVerifiesAndItStandsSomewhere() {
    var id = round.answered(1);
    district.does(
        () -> {
          verifying.take(id);
          verifying.judge(id, "own-charm", 2, "ไปเห็นมาแล้ว มีผู้ดูแลจริง");
          verifying.confirm(id);
          verifying.confirm(id);
        });
    var result = latest();
    assertThat(result.assessment()).isEqualTo(id);
    assertThat(result.points()).isEqualByComparingTo(pointsBySql(id));
    assertThat(world.ask(() -> scorecards.results(village.id())))
        .filteredOn(one -> one.assessment().equals(id))
        .hasSize(1);
    var grade = chair.does(() -> scorecards.scorecard(id).score().grade().orElseThrow());
    assertThat(grade.key()).isEqualTo(result.grade());
    assertThat(standings.of(List.of(village.id()))).containsEntry(village.id(), grade.standing());
  }

  @Test
  void whatWasPublishedCanBeComputedAgainForAnyDay() {
    var id = round.confirmed(round.answered(0));
    var before = latest();
    clock.forward(Duration.ofDays(3));
    chair.does(() -> appeals.appeal(id, "toilet", "มีห้องน้ำใหม่แล้ว ดูในรูป"));
    clock.forward(Duration.ofDays(3));
    round.decider(id).does(() -> appeals.decide(id, round.appealOf(id), 2, "ไปดูแล้ว สะอาดจริง"));
    var after = latest();
    assertThat(after.number()).isEqualTo(2);
    assertThat(after.points()).isGreaterThan(before.points());
    assertThat(after.points()).isEqualByComparingTo(pointsBySql(id));
    var then = chair.does(() -> scorecards.scorecard(id, before.at()).score());
    assertThat(then.points().orElseThrow()).isEqualByComparingTo(before.points());
    assertThat(then.grade().orElseThrow().key()).isEqualTo(before.grade());
  }

  @Test
  void nobodyVerifiesTheirOwnVillageOrTheirOwnAnswers() {
    var id = round.answered(1);
    assertThatThrownBy(() -> chair.does(() -> verifying.take(id)))
        .isInstanceOf(Access.NotAllowed.class);
    var mine = round.begun();
    officer.does(() -> round.answerAll(mine, 1));
    chair.does(() -> assessments.send(mine));
    assertThatThrownBy(() -> officer.does(() -> verifying.take(mine)))
        .hasMessageContaining("ownVillage");
  }

  @Test
  void twoVerifiersDoNotOverwriteEachOther() {
    var id = round.answered(1);
    district.does(() -> verifying.take(id));
    assertThatThrownBy(() -> officer.does(() -> verifying.judge(id, "toilet", 0, "ไม่เห็น")))
        .hasMessageContaining("anotherVerifies");
    officer.does(() -> verifying.take(id));
    assertThatThrownBy(() -> district.does(() -> verifying.confirm(id)))
        .hasMessageContaining("anotherVerifies");
    officer.does(() -> verifying.confirm(id));
  }

  @Test
  void whatIsGivenBackIsAnsweredAgainAndLosesNothing() {
    var id = round.answered(1);
    district.does(
        () -> {
          verifying.take(id);
          verifying.giveBack(id, "ขอรูปห้องน้ำให้ชัดกว่านี้");
        });
    chair.does(() -> assessments.answer(id, "toilet", 2, "ถ่ายใหม่", null));
    chair.does(() -> assessments.send(id));
    var scorecard = chair.does(() -> scorecards.scorecard(id));
    assertThat(scorecard.answers().get("toilet").level()).isEqualTo(2);
    assertThat(scorecard.answers().get("toilet").hasPicture()).isTrue();
    assertThat(scorecard.answered()).isEqualTo(scorecard.assessment().criteria().asked().size());
    round.confirmed(id);
  }

  @Test
  void whatWasFoundBeforeTheVillageAnsweredAnewDoesNotCount() {
    clock.forward(Duration.ofHours(-1));
    var id = round.answered(1);
    district.does(
        () -> {
          verifying.take(id);
          verifying.judge(id, "toilet", 0, "ไม่เห็น");
          verifying.giveBack(id, "ขอรูปห้องน้ำ");
        });
    clock.reset();
    chair.does(() -> assessments.answer(id, "toilet", 2, "สร้างใหม่แล้ว", null));
    chair.does(() -> assessments.send(id));
    assertThat(visitor("sample.officer").get("/th/readiness/assessments/" + id).body())
        .contains("สร้างใหม่แล้ว")
        .doesNotContain("ไม่เห็น");
    officer.does(
        () -> {
          verifying.take(id);
          verifying.confirm(id);
        });
    var scorecard = chair.does(() -> scorecards.scorecard(id));
    assertThat(scorecard.score().gaps())
        .extracting(gap -> gap.criterion().key())
        .doesNotContain("toilet");
    assertThat(latest().points()).isEqualByComparingTo(pointsBySql(id));
  }

  @Test
  void anAnswerAfterARoundWasSentIsRefusedAndKeepsWhatWasTyped() {
    var id = round.answered(1);
    var question = "/th/readiness/of/" + VILLAGE + "/questions/toilet";
    var late =
        visitor("sample.chair")
            .sendFile(
                question,
                "toilet.jpg",
                Round.photograph(),
                Map.of("level", "2", "words", "เพิ่งสร้างเสร็จ"));
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.body()).contains("ส่งไปแล้ว แก้ตอนนี้ไม่ได้", "เพิ่งสร้างเสร็จ</textarea>");
    assertThat(visitor("sample.chair").get(question).header("Location"))
        .endsWith("/th/readiness/of/" + VILLAGE);
    assertThat(chair.does(() -> scorecards.scorecard(id)).answers().get("toilet").level())
        .isEqualTo(1);
    round.confirmed(id);
  }

  @Test
  void aVillageWithdrawsARoundThatItHasNotSentAndBeginsAnew() {
    var id = round.begun();
    var here = "/th/readiness/assessments/" + id + "/withdrawal";
    assertThat(visitor("sample.member").post(here).status()).isIn(403, 404);
    for (int i = 0; i < 2; i++) {
      assertThat(visitor("sample.chair").post(here).header("Location"))
          .endsWith("/th/readiness/of/" + VILLAGE);
    }
    assertThat(chair.does(() -> scorecards.get(id)).steps()).hasSize(1);
    assertThatThrownBy(() -> chair.does(() -> assessments.answer(id, "toilet", 1, "", null)))
        .hasMessageContaining("withdrawn");
    var next = round.begun();
    assertThat(next).isNotEqualTo(id);
    chair.does(() -> round.answerAll(next, 1));
    chair.does(() -> assessments.send(next));
    assertThatThrownBy(() -> chair.does(() -> assessments.withdraw(next)))
        .hasMessageContaining("notOpen");
    round.confirmed(next);
  }

  @Test
  void whoeverBeganWithAVersionEndsWithIt() {
    var id = round.begun();
    var edition = chair.does(() -> scorecards.get(id)).edition();
    var text = sets.text(edition);
    var fewer = text.replace("\"own-charm\"", "\"own-thing\"");
    var administrator = round.actor("sample.administrator");
    administrator.does(() -> sets.publish("cdd", Place.EVERYWHERE, fewer));
    chair.does(() -> round.answerAll(id, 1));
    var page = visitor("sample.chair").get("/th/readiness/of/" + VILLAGE).body();
    assertThat(page).contains("ฉบับที่ " + edition.version());
    chair.does(() -> assessments.send(id));
    round.confirmed(id);
    administrator.does(() -> sets.publish("cdd", Place.EVERYWHERE, text));
  }

  @Test
  void criteriaThatAreWrongAreRefusedAndKeptInTheForm() {
    var edition = sets.of("cbt").getFirst();
    var wrong = sets.text(edition).replaceFirst("\"weight\" : 20", "\"weight\" : 30");
    var administrator = visitor("sample.administrator");
    var answer = administrator.post("/th/readiness/criteria/cbt", "body", wrong);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("110", "ต้องได้ 100", "\"weight\" : 30");
    var unsaid = sets.text(edition).replaceFirst(",\\s*\"standing\" : \"[A-Z]+\"", "");
    assertThat(administrator.post("/th/readiness/criteria/cbt", "body", unsaid).body())
        .contains("ยังไม่มี “standing”");
    assertThat(administrator.post("/th/readiness/criteria/cbt", "body", "{").status())
        .isEqualTo(422);
    assertThat(visitor("sample.officer").post("/th/readiness/criteria/cbt", "body", wrong).status())
        .isEqualTo(403);
    assertThat(sets.of("cbt")).hasSize(1);
  }

  @Test
  void aProvinceAsksByItsOwnEdition() {
    new Phatthalung(world, areas, newcomers).letIn();
    var text = sets.text(newestIn("90"));
    var administrator = round.actor("sample.administrator");
    var own = text.replaceFirst("\"th\" : \"", "$0ของเรา ");
    int ofPhatthalung =
        administrator.does(() -> sets.publish("cdd", Place.province(Phatthalung.CODE), own));
    var later = text.replaceFirst("\"th\" : \"", "$0ปีหน้า ");
    int ofAll = administrator.does(() -> sets.publish("cdd", Place.EVERYWHERE, later));
    assertThat(newestIn(Phatthalung.CODE).version()).isEqualTo(ofPhatthalung);
    assertThat(newestIn("90").version()).isEqualTo(ofAll);
    var page = site.get("/th/readiness/criteria/cdd/" + ofPhatthalung).body();
    assertThat(page).contains("<p><b>ฉบับของจังหวัดพัทลุง</b></p>");
    administrator.does(() -> sets.publish("cdd", Place.EVERYWHERE, text));
  }

  private CriteriaSets.Edition newestIn(String province) {
    return sets.newest(province).stream()
        .filter(one -> one.set().equals("cdd"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVillageThatWasNeverAssessedIsNotUnready() {
    var other = world.community("ban-khlong-daen");
    assertThat(standings.of(List.of(other.id()))).isEmpty();
    assertThat(visitor("sample.officer").get("/th/readiness/of/ban-khlong-daen").body())
        .contains("ยังไม่ได้ประเมิน");
    assertThat(visitor("sample.chair").get("/th/readiness/of/ban-khlong-daen").status())
        .isEqualTo(403);
  }

  @Test
  void sendingTellsWhatIsMissing() {
    var id = round.begun();
    assertThatThrownBy(() -> chair.does(() -> assessments.send(id)))
        .hasMessageContaining("unanswered");
    chair.does(
        () -> {
          for (var criterion : round.asked(id))
            assessments.answer(id, criterion.key(), 1, "", null);
        });
    assertThatThrownBy(() -> chair.does(() -> assessments.send(id)))
        .hasMessageContaining("pictureMissing");
    assertThatThrownBy(() -> chair.does(() -> assessments.answer(id, "toilet", 9, "", null)))
        .hasMessageContaining("noSuchLevel");
    assertThatThrownBy(() -> chair.does(() -> assessments.answer(id, "offers", 0, "", null)))
        .hasMessageContaining("noSuchLevel");
    chair.does(() -> round.answerAll(id, 1));
    chair.does(() -> assessments.send(id));
    round.confirmed(id);
  }

  @Test
  void whatIsTypedWronglyIsToldAndKept() {
    var id = round.answered(1);
    var verifier = visitor("sample.district");
    var here = "/th/readiness/assessments/" + id;
    verifier.post(here + "/take");
    var answer = verifier.post(here + "/verdicts/toilet", "level", "abc", "words", "ไปดูมาแล้ว");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("โปรดเลือกคำตอบหนึ่งข้อ", "value=\"ไปดูมาแล้ว\"");
    var tooLong = "ก".repeat(1001);
    assertThat(verifier.post(here + "/return", "words", tooLong).body()).contains(tooLong);
    assertThat(verifier.post(here + "/appeals/" + id, "level", "", "words", "x").status())
        .isEqualTo(404);
    round.confirmed(id);
  }

  @Test
  void aPhotographThatIsTooLargeIsToldSoBesideTheQuestion() {
    round.begun();
    var huge = new byte[(Pictures.MOST_MEGABYTES + 1) << 20];
    var answer =
        visitor("sample.chair")
            .sendFile(
                "/th/readiness/of/" + VILLAGE + "/questions/toilet",
                "toilet.jpg",
                huge,
                Map.of("level", "1", "words", ""));
    assertThat(answer.status()).isIn(413, 422);
    assertThat(answer.body()).contains("ใหญ่เกินไป", "ห้องน้ำสะอาด");
  }

  @Test
  void whatWasAnsweredOutlivesAPhotographThatCannotBeRead() {
    round.begun();
    var answer =
        visitor("sample.chair")
            .sendFile(
                "/th/readiness/of/" + VILLAGE + "/questions/toilet",
                "toilet.jpg",
                "not a picture".getBytes(StandardCharsets.US_ASCII),
                Map.of("level", "1", "words", "มีสองห้อง"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("มีสองห้อง</textarea>")
        .containsPattern("value=\"1\"[^>]* checked");
  }

  @Test
  void whatOperationsCannotTellIsNotMeasuredAndCostsNothing() {
    clock.forward(Duration.ofDays(-20));
    problems.tell(village, told("ไม้สะพานหัก"), null, UUID.randomUUID());
    var second = problemOf("ป้ายล้ม");
    chair.does(() -> problems.step(second, Problem.State.MENDED, "ตั้งใหม่แล้ว"));
    clock.reset();
    var id = round.confirmed(round.answered(1));
    var scorecard = chair.does(() -> scorecards.scorecard(id));
    assertThat(scorecard.measured()).containsEntry("problems", 50.0).doesNotContainKey("trained");
    assertThat(scorecard.measured()).containsKey("pictured");
    assertThat(scorecard.score().gaps())
        .extracting(gap -> gap.criterion().key())
        .doesNotContain("trained");
    assertThat(latest().points()).isEqualByComparingTo(pointsBySql(id));
    assertThat(visitor("sample.chair").get("/th/readiness/assessments/" + id).body())
        .contains("ยังวัดไม่ได้", "แก้ปัญหาที่มีผู้แจ้งภายในสิบสี่วัน 50 ใน 100");
  }

  @Test
  void whatWaitsToBeVerifiedStandsOnTheAgendaOfItsProvince() {
    var id = round.answered(1);
    var meeting = "/th/meetings/" + world.group().example().meeting();
    assertThat(visitor("sample.officer").get(meeting).body())
        .contains("การประเมินความพร้อมที่รอตรวจ 1 แห่ง", "/th/readiness/provinces/90");
    round.confirmed(id);
    var later = "/th/meetings/" + world.group().example().meeting();
    assertThat(visitor("sample.officer").get(later).body()).doesNotContain("ที่รอตรวจ");
  }

  private UUID problemOf(String words) {
    problems.tell(village, told(words), null, UUID.randomUUID());
    return chair.does(() -> problems.of(village.id())).stream()
        .filter(one -> one.words().equals(words))
        .map(Problem::id)
        .findFirst()
        .orElseThrow();
  }

  private static Problems.Told told(String words) {
    return new Problems.Told(Problem.Kind.OTHER, Lang.TH, words, "");
  }

  @Test
  void anAppealHasItsTimeAndItsNamedDecider() {
    var id = round.confirmed(round.answered(1));
    chair.does(() -> appeals.appeal(id, "safety", "ซ้อมแล้วเมื่อเดือนก่อน"));
    assertThatThrownBy(() -> chair.does(() -> appeals.appeal(id, "safety", "อีกครั้ง")))
        .hasMessageContaining("appealed");
    assertThatThrownBy(() -> chair.does(() -> appeals.decide(id, round.appealOf(id), 2, "เอง")))
        .hasMessageContaining("othersDecision");
    clock.forward(Duration.ofDays(31));
    assertThatThrownBy(() -> chair.does(() -> appeals.appeal(id, "toilet", "ช้าไป")))
        .hasMessageContaining("appealLate");
  }

  @Test
  void whatIsRecordedOfAProductTellsItsQuadrant() {
    var product = chair.does(() -> products.list(village.id()).getFirst());
    var visitor = visitor("sample.district");
    var here = "/th/readiness/of/" + VILLAGE + "/products";
    var form = new String[] {"area1", "1", "area2", "1", "area3", "1", "area4", "1", "area5", "1"};
    assertThat(visitor.get(here).body()).contains("ยังจัดกลุ่มไม่ได้");
    assertThat(visitor.post(here + "/" + product.id(), form).status()).isEqualTo(303);
    assertThat(visitor.get(here).body()).contains("กลุ่ม A");
    assertThat(visitor.post(here + "/" + product.id(), "area1", "9", "stars", "x").status())
        .isEqualTo(422);
    assertThat(visitor.post(here + "/" + village.id(), form).status()).isEqualTo(404);
    var committee = visitor("sample.chair");
    assertThat(committee.get(here).body())
        .contains("กลุ่ม A")
        .doesNotContain("<form method=\"post\" action=\"" + here);
    assertThat(committee.post(here + "/" + product.id(), form).status()).isEqualTo(403);
  }

  private Scorecards.Result latest() {
    return world.ask(() -> scorecards.results(village.id()).getFirst());
  }

  /** By the definition, from the raw rows. */
  private BigDecimal pointsBySql(UUID id) {
    return world.ask(
        () ->
            sql.sql(
                    """
                    with dimension as (
                      select d.value as d, (d.value ->> 'weight')::numeric as weight
                        from readiness.assessment a
                        join readiness.criteria c using (set, version),
                             jsonb_array_elements(c.body -> 'dimensions') d
                       where a.id = :id),
                    criterion as (
                      select d, weight, c.value as c, (c.value ->> 'weight')::numeric as part,
                             coalesce(
                               (select v.level from readiness.verdict v where v.assessment = :id
                                   and v.criterion = c.value ->> 'key'
                                   and not exists (select from readiness.answer a
                                                    where a.assessment = :id and a.criterion = v.criterion and a.at > v.at)
                                 order by number desc limit 1),
                               (select a.level from readiness.answer a where a.assessment = :id
                                   and a.criterion = c.value ->> 'key' order by number desc limit 1)) as level,
                             (select m.value from readiness.measured m where m.assessment = :id
                                 and m.criterion = c.value ->> 'key') as measured
                        from dimension, jsonb_array_elements(d -> 'criteria') c),
                    share as (
                      select d, weight, part,
                             case when level is not null then (c -> 'levels' -> level ->> 'share')::numeric
                                  when measured is not null then round(100 * least(1, greatest(0,
                                         (measured - (c -> 'gauge' ->> 'none')::numeric)
                                         / ((c -> 'gauge' ->> 'full')::numeric - (c -> 'gauge' ->> 'none')::numeric)))) end as share
                        from criterion)
                    select sum(points) from (
                      select round(weight * sum(part * share) / sum(100 * part), 2) as points
                        from share where share is not null group by d, weight) p
                    """)
                .param("id", id)
                .query(BigDecimal.class)
                .single());
  }

  private Visitor visitor(String signIn) {
    return site.visitor().signedInAs(signIn);
  }
}
