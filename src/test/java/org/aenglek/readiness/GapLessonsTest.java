package org.aenglek.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.training.Edition;
import org.aenglek.training.Learners;
import org.aenglek.training.Lessons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A gap names the lesson that helps against it, and how many have still to learn it. */
@AenglekTest
class GapLessonsTest {
  private static final String PAGE = "/th/readiness/of/" + Round.VILLAGE;
  private static final String FIRST = "โฮสต์หนึ่ง";
  private static final String SECOND = "โฮสต์สอง";

  @Autowired Round round;
  @Autowired Learners learners;
  @Autowired Lessons lessons;
  @Autowired CriteriaSets sets;
  @Autowired Site site;

  private UUID first;

  @BeforeEach
  void twoMoreHostsAndACook() {
    first = learners.who("host", FIRST, Round.VILLAGE);
    learners.who("host", SECOND, Round.VILLAGE);
    learners.who("cook", "คนครัว", Round.VILLAGE);
    round.confirmed(round.answered(0));
  }

  @Test
  void aGapCountsThoseWhomItsLessonConcernsAndNamesThemToTheCommittee() {
    assertThat(line("sample.chair"))
        .contains("เจ้าบ้านที่พัก: ยังไม่ได้เรียนบท “ต้อนรับแขก” 3 จาก 3 คน", FIRST, SECOND);
    learners.finishes(first, "welcoming-guests");
    assertThat(line("sample.chair")).contains("2 จาก 3 คน", SECOND).doesNotContain(FIRST);
    assertThat(line("sample.committee")).contains("2 จาก 3 คน", SECOND);
    assertThat(line("sample.district")).contains("2 จาก 3 คน").doesNotContain(SECOND);
    assertThat(line("sample.treasurer"))
        .contains("บทเรียน: ต้อนรับแขก")
        .doesNotContain("จาก 3 คน", SECOND);
    assertThat(site.visitor().signedInAs("sample.member").get(PAGE).status()).isEqualTo(403);
  }

  @Test
  void theLessonThatHelpsMostComesFirstInOnesOwnPlace() {
    assertThat(own("sample.chair")).contains("ช่วยเรื่อง “").contains("เล่าเรื่องของเรา");
    assertThat(own("sample.member")).contains("ต้อนรับแขก").doesNotContain("ช่วยเรื่อง “");
  }

  /** Or a lesson would help against nothing. */
  @Test
  void whatLessonsCloseIsAskedForBySomeCriteria() {
    var asked =
        sets.newest("90").stream()
            .flatMap(edition -> edition.criteria().all().stream())
            .map(Criteria.Criterion::key)
            .collect(Collectors.toSet());
    var closed =
        lessons.list().stream()
            .map(Edition::lesson)
            .filter(lesson -> lesson.closes() != null)
            .flatMap(lesson -> lesson.closes().criteria().stream())
            .collect(Collectors.toSet());
    assertThat(closed).hasSizeGreaterThan(7);
    assertThat(asked).containsAll(Set.copyOf(closed));
  }

  /** What the page says of the lesson on welcoming guests. */
  private String line(String signIn) {
    var page = site.visitor().signedInAs(signIn).get(PAGE).body();
    var line = page.substring(page.indexOf("/training/lessons/welcoming-guests"));
    return line.substring(0, line.indexOf("</p>"));
  }

  private String own(String signIn) {
    return site.visitor().signedInAs(signIn).get("/th/people/me").body();
  }
}
