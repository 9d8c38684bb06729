package org.aenglek.budgets;

import static org.aenglek.budgets.Office.baht;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.budgets.Movement.Kind;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.World;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money on the lines of a plan: only added to, summed from the leaves up. */
@AenglekTest
class MovementsTest {
  @Autowired Trees trees;
  @Autowired PlanLines lines;
  @Autowired Movements movements;
  @Autowired YearCourses courses;
  @Autowired LineLinks links;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;

  private Office office;
  private FiscalYear year;
  private LocalDate day;
  private UUID activity;

  @BeforeEach
  void aPlan() {
    office = new Office(trees, lines, movements);
    year = Office.freshYear();
    day = year.first().plusDays(40);
    activity = office.activity(year);
  }

  private void refused(String reason, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            BudgetRefused.class,
            refusal -> assertThat(refusal.key()).isEqualTo("budgets.refused." + reason));
  }

  @Test
  void whatIsAboveIsTheSumOfTheLeaves() {
    office.move(activity, Kind.ALLOCATION, "1000.50", day);
    office.move(activity, Kind.DISBURSEMENT, "300.25", day);
    office.move(activity, Kind.RETURN, "100", day);
    var project = office.node(activity).line().parent();
    var second = office.within(project, "2", "ประเมินผล");
    office.move(second, Kind.ALLOCATION, "0.50", day);
    var whole = office.tree(year).amounts();
    assertThat(whole.allocated()).isEqualTo(baht("1001"));
    assertThat(whole.remaining()).isEqualTo(baht("600.75"));
    assertThat(whole.percent()).isEqualByComparingTo("30.00");
    assertThat(office.node(second).amounts().disbursed()).isNull();
  }

  @Test
  void moreThanIsLeftIsRefusedAndNothingIsWrittenDown() {
    refused("notGiven", () -> office.move(activity, Kind.DISBURSEMENT, "1", day));
    office.move(activity, Kind.ALLOCATION, "100", day);
    office.move(activity, Kind.DISBURSEMENT, "60", day);
    refused("notLeft", () -> office.move(activity, Kind.RETURN, "40.01", day));
    office.move(activity, Kind.RETURN, "40", day);
    assertThat(office.node(activity).amounts().remaining()).isEqualTo(baht("0"));
  }

  @Test
  void aMistakeIsCorrectedByARowThatSaysSo() {
    office.move(activity, Kind.ALLOCATION, "100", day);
    var wrong = office.move(activity, Kind.DISBURSEMENT, "90", day);
    var request = UUID.randomUUID();
    office.does(() -> movements.correct(wrong, "พิมพ์ผิด", request));
    office.does(() -> movements.correct(wrong, "พิมพ์ผิด", request));
    assertThat(office.node(activity).amounts().disbursed()).isEqualTo(baht("0"));
    var all = office.does(() -> movements.of(List.of(activity)));
    assertThat(all).hasSize(3);
    assertThat(all).filteredOn(Movement::corrected).extracting(Movement::id).containsExactly(wrong);
    refused(
        "corrected", () -> office.does(() -> movements.correct(wrong, "อีก", UUID.randomUUID())));
  }

  @Test
  void aCorrectionNeedsAReasonAndLeavesNothingBelowZero() {
    var given = office.move(activity, Kind.ALLOCATION, "100", day);
    office.move(activity, Kind.DISBURSEMENT, "60", day);
    refused(
        "noteMissing", () -> office.does(() -> movements.correct(given, " ", UUID.randomUUID())));
    refused("notLeft", () -> office.does(() -> movements.correct(given, "ผิด", UUID.randomUUID())));
  }

  @Test
  void sentTwiceItIsOnce() {
    var request = UUID.randomUUID();
    var told = new Movement.New(Kind.ALLOCATION, baht("5"), day, "", "");
    var first = office.does(() -> movements.add(activity, told, null, request));
    assertThat(office.does(() -> movements.add(activity, told, null, request))).isEqualTo(first);
    var other = new Movement.New(Kind.ALLOCATION, baht("6"), day, "", "");
    assertThatThrownBy(() -> office.does(() -> movements.add(activity, other, null, request)))
        .isInstanceOf(Request.Reused.class);
    assertThat(office.node(activity).amounts().allocated()).isEqualTo(baht("5"));
  }

  @Test
  void moneyMovesBetweenLinesAndTheWholeStays() {
    var other = office.within(office.node(activity).line().parent(), "2", "อื่น");
    office.move(activity, Kind.ALLOCATION, "100", day);
    var request = UUID.randomUUID();
    for (int i = 0; i < 2; i++) {
      office.does(
          () -> {
            movements.transfer(activity, other, baht("30"), day, "ปรับแผน", request);
            return 0;
          });
    }
    assertThat(office.node(activity).amounts().allocated()).isEqualTo(baht("70"));
    assertThat(office.node(other).amounts().allocated()).isEqualTo(baht("30"));
    assertThat(office.tree(year).amounts().allocated()).isEqualTo(baht("100"));
    refused("notLeft", () -> transfer(activity, other, "70.01"));
    refused("sameLine", () -> transfer(activity, activity, "1"));
    var elsewhere = office.activity(Office.freshYear());
    refused("noSuchLine", () -> transfer(activity, elsewhere, "1"));
  }

  private void transfer(UUID from, UUID to, String amount) {
    office.does(
        () -> {
          movements.transfer(from, to, baht(amount), day, "ย้าย", UUID.randomUUID());
          return 0;
        });
  }

  @Test
  void onlyLeavesCarryMoneyAndOnlyDaysOfTheYearCount() {
    var project = office.node(activity).line().parent();
    refused("hasLines", () -> office.move(project, Kind.ALLOCATION, "1", day));
    refused("day", () -> office.move(activity, Kind.ALLOCATION, "1", year.last().plusDays(1)));
    var project2 = office.within(office.node(project).line().parent(), "1.1.2", "สอง");
    office.move(project2, Kind.ALLOCATION, "1", day);
    refused("hasMoney", () -> office.within(project2, "1", "ข้างใน"));
  }

  /** Whoever waited while money came sees it: else its line would have lines and count no more. */
  @Test
  void nothingSlipsUnderALineThatJustGotMoney() throws Exception {
    var project = office.node(activity).line().parent();
    var main = office.node(project).line().parent();
    var empty = office.within(main, "1.1.2", "ยังไม่มีเงิน");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<UUID> second =
          office.does(
              () ->
                  transaction.execute(
                      status -> {
                        office.move(empty, Kind.ALLOCATION, "100", day);
                        var waits = threads.submit(() -> office.within(empty, "1", "ข้างใน"));
                        untilSomebodyWaits();
                        return waits;
                      }));
      assertThatThrownBy(second::get)
          .hasRootCauseInstanceOf(BudgetRefused.class)
          .hasMessageContaining("hasMoney");
    }
    assertThat(office.tree(year).amounts().allocated()).isEqualTo(baht("100"));
  }

  private void untilSomebodyWaits() {
    var waiting =
        sql.sql(
            "select exists (select from pg_locks where locktype = 'advisory' and not granted"
                + " and database = (select oid from pg_database where datname = current_database()))");
    while (!waiting.query(Boolean.class).single()) Thread.onSpinWait();
  }

  @Test
  void whatIsPlannedIsLookedAtWithTheMoneyThatIsThere() throws Exception {
    office.move(activity, Kind.ALLOCATION, "1200", day);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> second =
          office.does(
              () ->
                  transaction.execute(
                      status -> {
                        movements.transfer(
                            activity, other(), baht("600"), day, "ย้าย", UUID.randomUUID());
                        var waits = threads.submit(() -> office.does(() -> plan("100")));
                        untilSomebodyWaits();
                        return waits;
                      }));
      assertThatThrownBy(second::get).hasMessageContaining("planMore");
    }
  }

  private UUID other() {
    return office.within(office.node(activity).line().parent(), "9", "อื่น");
  }

  @Test
  void numbersFitTheirPlaceAndAreThereOnce() {
    var main = office.node(office.node(activity).line().parent()).line().parent();
    refused("number", () -> office.within(main, "1.2.1", "ผิดที่"));
    refused("numberTaken", () -> office.within(main, "1.1.1", "ซ้ำ"));
    refused("deepest", () -> office.within(activity, "1", "ลึก"));
    refused("titleMissing", () -> office.within(main, "1.1.3", "  "));
  }

  @Test
  void theVillageReadsWhatIsForItAndNothingElse() {
    office.move(activity, Kind.ALLOCATION, "100", day);
    var other = office.within(office.node(activity).line().parent(), "2", "ของที่อื่น");
    assertThatThrownBy(() -> Office.as("sample.member", () -> trees.get(activity)))
        .isInstanceOf(NotThere.class);
    var village = "community " + world.community("ban-tha-sai").id();
    office.does(
        () -> {
          links.add(activity, village);
          return 0;
        });
    for (var who : List.of("sample.member", "sample.chair")) {
      assertThat(Office.as(who, () -> trees.get(activity)).amounts().allocated())
          .isEqualTo(baht("100"));
      assertThat(Office.as(who, () -> trees.above(trees.line(activity)))).hasSize(4);
      assertThatThrownBy(() -> Office.as(who, () -> trees.get(other))).isInstanceOf(NotThere.class);
      assertThatThrownBy(
              () ->
                  Office.as(
                      who,
                      () ->
                          movements.correct(
                              movements.of(List.of(activity)).getFirst().id(),
                              "x",
                              UUID.randomUUID())))
          .isInstanceOf(Access.NotAllowed.class);
    }
  }

  @Test
  void whatIsForSeveralCommunitiesIsReadWithOneTreeAYear() {
    var one = world.community("ban-tha-sai").id();
    var two = world.community("ban-mi-rai").id();
    var other = other();
    office.does(
        () -> {
          links.add(activity, "community " + one);
          links.add(activity, "community " + two);
          links.add(other, "community " + two);
          return 0;
        });
    var asked = new AtomicInteger();
    var counted =
        new Trees(
            statement -> {
              asked.incrementAndGet();
              return sql.sql(statement);
            });
    var nodes =
        office.does(() -> transaction.execute(status -> counted.forCommunities(List.of(one, two))));
    assertThat(nodes).extracting(node -> node.line().id()).contains(activity, other);
    assertThat(nodes).doesNotHaveDuplicates();
    var years = nodes.stream().map(node -> node.line().year()).distinct().count();
    assertThat(asked).hasValue(Math.toIntExact(1 + years));
  }

  @Test
  void theDistrictTheAuditorAndTheGroupReadAndDoNotWrite() {
    office.move(activity, Kind.ALLOCATION, "100", day);
    var told = new Movement.New(Kind.ALLOCATION, baht("5"), day, "", "");
    for (var who : List.of("sample.district", "sample.auditor", "sample.group")) {
      assertThat(Office.as(who, () -> trees.get(activity)).amounts().allocated())
          .as(who)
          .isEqualTo(baht("100"));
      assertThatThrownBy(
              () -> Office.as(who, () -> movements.add(activity, told, null, UUID.randomUUID())))
          .as(who)
          .isInstanceOf(Access.NotAllowed.class);
    }
  }

  @Test
  void noMoreIsPlannedThanWasGiven() {
    office.move(activity, Kind.ALLOCATION, "1200", day);
    office.does(() -> plan("100"));
    assertThat(office.does(() -> courses.of(year, List.of(activity))).plannedBy(12))
        .isEqualTo(baht("1200"));
    refused("planMore", () -> office.does(() -> plan("100.01")));
  }

  private int plan(String monthly) {
    courses.plan(activity, Collections.nCopies(12, baht(monthly)));
    return 0;
  }
}
