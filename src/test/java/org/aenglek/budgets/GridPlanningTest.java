package org.aenglek.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in a grid before anything is changed. */
class GridPlanningTest {
  private static final Tree EMPTY = Tree.of("90", new FiscalYear(2561), List.of());
  private static final String PLAN = "แผนงานตัวอย่าง";
  private static final String APPROACH = "แนวทางที่ 1 ก";
  private static final String MAIN = "กิจกรรมหลักที่ 1.1 ข";
  private static final String PROJECT = "โครงการที่ 1.1.1 ค";

  private static GridPlan plan(String... rows) {
    return GridPlanning.of(EMPTY, EMPTY, Grids.read(Grids.csv(rows)));
  }

  /** With a head and the four lines above the activities. */
  private static GridPlan activities(String... rows) {
    var above = Stream.of(Grids.HEAD, PLAN, APPROACH, MAIN, PROJECT);
    return plan(Stream.concat(above, Stream.of(rows)).toArray(String[]::new));
  }

  private static void wrong(GridPlan plan, String... where) {
    assertThat(plan.problems())
        .extracting(problem -> problem.cell() + " " + problem.word())
        .containsExactly(where);
    assertThat(plan.isGood()).isFalse();
  }

  private static Amounts amounts(GridPlan plan) {
    assertThat(plan.problems()).isEmpty();
    var fields = plan.changes().getLast().fields();
    return new Amounts(
        money(fields, GridColumn.ALLOCATED),
        money(fields, GridColumn.DISBURSED),
        money(fields, GridColumn.RETURNED));
  }

  private static Money money(List<GridPlan.Field> fields, GridColumn column) {
    return fields.stream()
        .filter(field -> field.column() == column)
        .map(field -> (Money) field.after())
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "'1,234,567.50', 1234567.50",
    "๑๒๓.๔๕, 123.45",
    "-, 0",
    "–, 0",
    "0, 0",
    "1000 บาท, 1000",
    "1234.5600000001, 1234.56",
    "1e3, 1000"
  })
  void amountsAreReadAsOfficesWriteThem(String written, String baht) {
    var plan = activities("(1) อบรม|" + written);
    assertThat(amounts(plan).allocated()).isEqualTo(Office.baht(baht));
  }

  @Test
  void whatIsLeftEmptyIsUnknownAndNotNothing() {
    var amounts = amounts(activities("(1) อบรม|100||-"));
    assertThat(amounts.disbursed()).isNull();
    assertThat(amounts.returned()).isEqualTo(Office.baht("0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ร้อยบาท", "1.2.3", "1,2x", "#REF!", "12.345"})
  void whatIsNoAmountIsSaidWithItsCell(String written) {
    wrong(activities("(1) อบรม|" + written), "B6 amount");
  }

  @Test
  void lessThanNothingIsSaid() {
    wrong(activities("(1) อบรม|-5"), "B6 below");
    wrong(activities("(1) อบรม|(5.00)"), "B6 below");
    wrong(activities("(1) อบรม|100|80|30"), "6 overspent");
  }

  @Test
  void theSumsOfAFileAreThoseOfItsLines() {
    assertThat(
            plan(
                    Grids.HEAD,
                    PLAN + "|300|100|-|200|33.33",
                    APPROACH + "|300",
                    MAIN + "|300|100",
                    PROJECT + "|300",
                    "(1) ก|100|100|-|0|100",
                    "(2) ข|200|-|-|200|0",
                    "รวมแนวทางที่ 1|300|100|0|200",
                    "รวมทั้งสิ้น|300|100|0|200")
                .problems())
        .isEmpty();
    var plan = plan(Grids.HEAD, PLAN + "|301", APPROACH, MAIN, PROJECT, "(1) ก|100", "(2) ข|200");
    wrong(plan, "2 sum");
    assertThat(plan.problems().getFirst().arguments())
        .containsExactly(
            GridColumn.ALLOCATED, Office.baht("301"), Office.baht("300"), Office.baht("1"));
  }

  @Test
  void rowsThatSayTheyAreSumsAreCheckedAndAreNoLines() {
    var plan = activities("(1) ก|100", "รวมโครงการที่ 1.1.1|99", "รวม|100", "รวมแนวทางที่ 7|1");
    wrong(plan, "9 sumOfNothing", "7 sum");
    assertThat(plan.changes()).hasSize(5);
  }

  @Test
  void aBrokenTreeIsSaid() {
    wrong(plan(Grids.HEAD, "(1) อบรม|1"), "2 underNothing", "1 empty");
    wrong(plan(Grids.HEAD, PLAN, MAIN + "|1"), "3 underNothing");
    wrong(plan(Grids.HEAD, PLAN, APPROACH, "กิจกรรมหลักที่ 2.1 ผิด|1"), "4 otherNumber");
    wrong(activities("(1) ก|1", "(1) ข|2"), "7 twice");
    wrong(activities("หัวข้ออื่น|1"), "A6 noKind");
    wrong(activities("|1"), "A6 noName");
  }

  @Test
  void notesWithoutFiguresAreNoLinesAndAreListed() {
    var plan =
        activities("(1) ก|1", "หมายเหตุ: ตัวอย่าง", "รวมทั้งสิ้น|1", "ข้อมูล ณ วันที่ 1 ต.ค.");
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.skipped())
        .containsExactly(
            new GridPlan.Skipped(7, "หมายเหตุ: ตัวอย่าง"),
            new GridPlan.Skipped(9, "ข้อมูล ณ วันที่ 1 ต.ค."));
  }

  @Test
  void aHeadingThatSaysNoKindIsNotPassedOver() {
    wrong(activities("(1) ก|1", "พัฒนาบุคลากร", "(2) ข|2"), "A7 skipped");
  }

  @Test
  void whatRemainsIsReckonedAndAFileThatSaysOtherwiseIsWrong() {
    wrong(activities("(1) ก|100|30|20|60"), "6 remaining");
    assertThat(activities("(1) ก|100|30|20|50").problems()).isEmpty();
    assertThat(activities("(1) ก|100|||100").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "35.78, 49.75, 49.75",
    "0.3578, 0.4975, 49.75",
    "35.78%, 49.75%, 49.75",
    "36, 0.5, 0.5",
    "0.3577566, 1, 100",
    "35.8, 1, 1",
    "'', 49.75, 49.75",
    "'', 0.5%, 0.5"
  })
  void perCentsAreOfAHundredOrOfOneAsTheMoneyTells(String own, String bpm, String meant) {
    var plan = activities("(1) ก|176740700|63230055|24700505|88810140|" + own + "|" + bpm);
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.changes().getLast().fields())
        .filteredOn(field -> field.column() == GridColumn.BPM)
        .singleElement()
        .satisfies(field -> assertThat((BigDecimal) field.after()).isEqualByComparingTo(meant));
  }

  @Test
  void aPerCentThatCouldBeBothIsAskedAndAWrongOneIsSaid() {
    wrong(activities("(1) ก|||||| 0.5"), "G6 percentUnsure");
    wrong(activities("(1) ก|100|50|||60"), "6 otherPercent");
    wrong(activities("(1) ก|100|50|||50|101"), "G6 percent");
  }

  @Test
  void aHeadOfTwoRowsWithMergedCellsIsUnderstood() {
    var plan =
        plan(
            "แผนการใช้จ่ายงบประมาณ ปี 2561|||||||",
            "(หน่วย: บาท)|||||||",
            "แผนงาน/โครงการ/กิจกรรม|งบประมาณ||||ร้อยละการเบิกจ่าย|||หน่วยงานที่รับผิดชอบ",
            "|ได้รับจัดสรร|เบิกจ่าย|คืนเงิน|คงเหลือ|ร้อยละ|BPM|ภายใน|",
            PLAN + "|100|50|-|50|50|40|45|สพจ.",
            APPROACH + "|100|50|-|50|50",
            MAIN + "|100",
            PROJECT + "|100|50|-|50|50|40|45|สพจ.",
            "โครงการ/กิจกรรม|จัดสรร");
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.changes()).hasSize(4);
    assertThat(plan.changes().getLast().fields())
        .extracting(GridPlan.Field::column)
        .containsExactly(
            GridColumn.NAME,
            GridColumn.UNIT,
            GridColumn.ALLOCATED,
            GridColumn.DISBURSED,
            GridColumn.RETURNED,
            GridColumn.BPM,
            GridColumn.INTERNAL);
  }

  @Test
  void theSameFileSaysTheSameAsAWorkbook() {
    String[] rows = {Grids.HEAD, PLAN + "|100", APPROACH, MAIN, PROJECT, "(1) ก|100|35.78"};
    var csv = GridPlanning.of(EMPTY, EMPTY, Grids.read(Grids.csv(rows)));
    var xlsx = GridPlanning.of(EMPTY, EMPTY, Grids.read(Grids.xlsx(rows)));
    assertThat(xlsx).isEqualTo(csv);
  }

  @Test
  void aFileWithoutSuchAHeadIsRefused() {
    assertThatThrownBy(() -> Grids.read(Grids.csv("ชื่อ|ราคา", "ผ้า|100")))
        .isInstanceOf(BudgetRefused.class);
  }
}
