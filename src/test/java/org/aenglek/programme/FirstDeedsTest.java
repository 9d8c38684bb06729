package org.aenglek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.aenglek.training.Learners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody did for the first time after a lesson. */
@AenglekTest
class FirstDeedsTest {
  private static final String OWN = "/th/training/progress";
  private static final String PROVINCE = OWN + "/provinces/90";
  private static final String PAID = "คุณทำรายการจ่ายครั้งแรก";

  @Autowired Learners learners;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  /** Not within the class: whoever signed in later than now is refused. */
  @AfterAll
  static void today(@Autowired MovableClock clock) {
    clock.reset();
  }

  @Test
  void whatOneDidBeforeALessonDidNotComeOfIt() {
    var early = site.visitor().signedInAs("sample.chair");
    paidOut(world.person("sample.chair"));
    clock.forward(Duration.ofDays(1));
    learners.finishes(early, "hygiene");
    assertThat(early.get(OWN).body()).contains("อาหารสะอาด", "ยังไม่มีอะไรใหม่");

    var late = site.visitor().signedInAs("sample.committee");
    learners.finishes(late, "welcoming-guests");
    clock.forward(Duration.ofDays(2));
    paidOut(world.person("sample.committee"));
    assertThat(late.get(OWN).body()).contains("ต้อนรับแขก", PAID);
    assertThat(early.get(OWN).body()).doesNotContain(PAID);
    assertThat(site.get(OWN).status()).isIn(303, 401);
  }

  @Test
  void anOfficerReadsCountsOfFiveAndNoFewer() {
    var people =
        IntStream.range(0, 5)
            .mapToObj(i -> learners.who("host", "นักเรียน" + i, "ban-tha-sai"))
            .toList();
    people.subList(0, 4).forEach(one -> learners.finishes(one, "safety-on-boats"));
    assertThat(officer())
        .contains("ลงเรืออย่างปลอดภัย", "มีคนเรียนจบไม่ถึง 5 คน")
        .doesNotContain("ทำรายการจ่ายครั้งแรก: ");
    learners.finishes(people.getLast(), "safety-on-boats");
    clock.forward(Duration.ofDays(10));
    List.of(people.get(0), people.get(1)).forEach(this::paidOut);
    clock.forward(Duration.ofDays(81));
    paidOut(people.get(2));
    assertThat(officer()).contains("เรียนจบ 5 คน", "ทำรายการจ่ายครั้งแรก: 2");
    assertThat(site.visitor().signedInAs("sample.treasurer").get(PROVINCE).status()).isEqualTo(403);
  }

  private String officer() {
    return site.visitor().signedInAs("sample.officer").get(PROVINCE).body();
  }

  /** A row as a payout leaves it. */
  private void paidOut(UUID person) {
    world.act(
        () ->
            transaction.executeWithoutResult(
                status ->
                    sql.sql(
                            """
                            insert into income.payout (id, community, number, way, made, actor, request, fingerprint)
                            select :id, :community, 1 + count(*), 'cash', :now::timestamptz, :by, :id, ''
                              from income.payout where community = :community
                            """)
                        .param("id", UUID.randomUUID())
                        .param("community", world.community("ban-tha-sai").id())
                        .param("now", clock.instant().toString())
                        .param("by", "person:" + person)
                        .update()));
  }
}
