package org.aenglek.budgets;

import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.budgets.GridImports.Brought;
import org.aenglek.budgets.Movement.Kind;
import org.aenglek.site.sheets.SheetRefused;
import org.aenglek.testing.AenglekTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tree and the grid agree to the satang, whatever is brought, changed and taken away. */
@AenglekTest
class GridRoundTripTest {
  private static final long SEED = Long.getLong("budgets.seed", 20_261_126L);

  @Autowired Trees trees;
  @Autowired PlanLines lines;
  @Autowired Movements movements;
  @Autowired GridImports imports;

  private Office office;
  private FiscalYear year;
  private LocalDate day;

  @BeforeEach
  void aYear() {
    office = new Office(trees, lines, movements);
    year = Office.freshYear();
    day = year.first().plusDays(100);
  }

  private UUID receive(byte[] file) {
    return receive(file, UUID.randomUUID());
  }

  private UUID receive(byte[] file, UUID request) {
    var grid = Grids.read(file);
    var brought = new Brought(year, true, day, "งบ.xlsx");
    return office.does(() -> imports.receive("90", brought, grid, request));
  }

  private GridPlan look(UUID id) {
    return office.does(() -> imports.plan(id));
  }

  private int confirm(UUID id, GridPlan plan) {
    return office.does(() -> imports.confirm(id, plan.mark(), Optional.empty()));
  }

  private GridPlan bring(byte[] file) {
    var id = receive(file);
    var plan = look(id);
    assertThat(plan.problems()).isEmpty();
    confirm(id, plan);
    return plan;
  }

  private void changesNothing(byte[] file) {
    var plan = look(receive(file));
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.changes()).isEmpty();
  }

  @RepeatedTest(25)
  void whatIsTakenAwayAndBroughtBackIsTheSame(RepetitionInfo repetition) {
    long seed = SEED + repetition.getCurrentRepetition();
    System.out.println("grid round trip, seed " + seed);
    var random = new Random(seed);
    var given = new RandomGrid(random).rows();
    var file = random.nextBoolean() ? Grids.csv(given) : Grids.xlsx(given);
    bring(file);
    assertThat(Grids.cells(Grids.read(GridFiles.xlsx(office.tree(year)))))
        .as("seed %d", seed)
        .isEqualTo(Grids.cells(Grids.read(file)));
    for (int i = 0; i < 5; i++) edit(random);
    changesNothing(GridFiles.csv(office.tree(year)));
    changesNothing(GridFiles.xlsx(office.tree(year)));
    theTreeAddsUp();
    var copy = GridFiles.xlsx(office.tree(year));
    year = Office.freshYear();
    day = year.first().plusDays(3);
    bring(copy);
    assertThat(Grids.cells(Grids.read(GridFiles.csv(office.tree(year)))))
        .as("seed %d, in another year", seed)
        .isEqualTo(Grids.cells(Grids.read(copy)));
  }

  /** Something that somebody does by hand; what is refused changes nothing. */
  private void edit(Random random) {
    var leaves = office.tree(year).leaves();
    var leaf = leaves.get(random.nextInt(leaves.size()));
    var amount = Money.ofMinor(random.nextLong(1, 1_000_000), "THB");
    try {
      switch (random.nextInt(5)) {
        case 0 -> add(leaf, Kind.ALLOCATION, amount);
        case 1 -> add(leaf, Kind.DISBURSEMENT, amount);
        case 2 -> add(leaf, Kind.RETURN, amount);
        case 3 -> reword(random);
        default -> transfer(leaf, leaves.get(random.nextInt(leaves.size())), amount);
      }
    } catch (BudgetRefused refused) {
      assertThat(refused.key()).matches("budgets.refused.(notLeft|notGiven|sameLine|numberTaken)");
    }
  }

  /** With few names, so that neighbours without a number are often called alike. */
  private void reword(Random random) {
    var all = office.tree(year).all().map(Node::line).toList();
    var line = all.get(random.nextInt(all.size()));
    reword(line, "ชื่อใหม่ " + random.nextInt(2));
  }

  private void reword(Line line, String name) {
    office.does(
        () -> {
          lines.reword(line.id(), line.kind().titled(line.number(), name), line.unit());
          return 0;
        });
  }

  private void add(UUID leaf, Kind kind, Money amount) {
    var told = new Movement.New(kind, amount, day, "", "");
    office.does(() -> movements.add(leaf, told, null, UUID.randomUUID()));
  }

  private void transfer(UUID from, UUID to, Money amount) {
    office.does(
        () -> {
          movements.transfer(from, to, amount, day, "ย้าย", UUID.randomUUID());
          return 0;
        });
  }

  /** From the movements up, by another way than the tree's own. */
  private void theTreeAddsUp() {
    var tree = office.tree(year);
    for (var node : tree.all().toList()) {
      var all = office.does(() -> movements.of(node.leaves()));
      for (var kind : Kind.values()) {
        long sum =
            all.stream()
                .filter(movement -> movement.kind() == kind)
                .mapToLong(movement -> movement.amount().minor())
                .sum();
        assertThat(Amounts.known(node.amounts().of(kind)).minor()).isEqualTo(sum);
      }
      assertThat(node.amounts().left().minor()).isNotNegative();
    }
  }

  @Test
  void appliedTwiceIsOnceAndTheDifferenceIsWhatIsWrittenDown() {
    bring(rows("100", "40"));
    var id = receive(rows("100", "65.50"));
    var plan = look(id);
    assertThat(plan.changes()).hasSize(1);
    assertThat(confirm(id, plan)).isEqualTo(1);
    assertThat(confirm(id, plan)).isEqualTo(1);
    var leaves = office.tree(year).leaves();
    assertThat(office.does(() -> movements.of(leaves)))
        .filteredOn(movement -> movement.kind() == Kind.DISBURSEMENT)
        .extracting(movement -> movement.amount().amount().toPlainString())
        .containsExactlyInAnyOrder("40.00", "25.50");
  }

  @Test
  void whatChangedMeanwhileIsAskedAgainAndNothingIsHalfDone() {
    bring(rows("100", "40"));
    var id = receive(rows("100", "65"));
    var seen = look(id);
    var leaf = office.tree(year).leaves().getFirst();
    office.move(leaf, Kind.DISBURSEMENT, "5", day);
    assertThatThrownBy(() -> confirm(id, seen)).isInstanceOf(SheetRefused.class);
    assertThat(office.node(leaf).amounts().disbursed()).isEqualTo(Office.baht("45"));
    confirm(id, look(id));
    assertThat(office.node(leaf).amounts().disbursed()).isEqualTo(Office.baht("65"));
  }

  @Test
  void anOlderFileLeavesWhatBecameOfMoneySince() {
    bring(rows("100", "40"));
    var leaf = office.tree(year).leaves().getFirst();
    office.move(leaf, Kind.DISBURSEMENT, "25", day.plusDays(20));
    changesNothing(rows("100", "40"));
    var plan = bring(rows("100", "50"));
    assertThat(plan.later()).containsExactly("(1) อบรม");
    assertThat(office.node(leaf).amounts().disbursed()).isEqualTo(Office.baht("75"));
    assertThat(look(receive(rows("100", "80"))).problems())
        .extracting(Problem::word)
        .containsExactly("overspentLater");
  }

  @Test
  void anOlderFileLeavesThePerCentThatWasToldSince() {
    bring(rows("100", "40|||40|30"));
    var leaf = office.tree(year).leaves().getFirst();
    day = day.plusDays(20);
    bring(rows("100", "40|||40|35"));
    day = day.minusDays(10);
    bring(rows("100", "40|||40|33"));
    assertThat(office.node(leaf).line().told().bpm()).isEqualByComparingTo("35");
  }

  @Test
  void theSameFileTwiceAtOnceIsKeptOnce() {
    var request = UUID.randomUUID();
    var file = rows("100", "40");
    var kept = together(8, any -> receive(file, request));
    assertThat(Set.copyOf(kept)).hasSize(1);
    assertThat(look(kept.getFirst()).changes()).hasSize(5);
  }

  @Test
  void neighboursWithoutANumberAreNeverCalledAlike() {
    var project = office.node(office.activity(year)).line().parent();
    var first = office.within(project, "", "อบรม ก");
    var second = office.within(project, "", "อบรม ข");
    assertThatThrownBy(() -> reword(office.node(second).line(), "อบรม ก"))
        .isInstanceOfSatisfying(
            BudgetRefused.class,
            refused -> assertThat(refused.key()).isEqualTo("budgets.refused.numberTaken"));
    reword(office.node(first).line(), "อบรม ก");
    changesNothing(GridFiles.csv(office.tree(year)));
  }

  @Test
  void aFileThatIsWrongIsNeverApplied() {
    bring(rows("100", "40"));
    var id = receive(rows("100", "140"));
    var plan = look(id);
    assertThat(plan.problems()).isNotEmpty();
    assertThatThrownBy(() -> confirm(id, plan)).isInstanceOf(SheetRefused.class);
  }

  @Test
  void aLineWithMoneyThatTheFileLeavesOutIsSaid() {
    bring(rows("100", "40"));
    var fewer = new ArrayList<>(List.of(RandomGrid.ABOVE));
    fewer.add("(2) อื่น|1");
    var plan = look(receive(Grids.csv(fewer.toArray(String[]::new))));
    assertThat(plan.problems()).extracting(Problem::word).containsExactly("missing");
    assertThat(plan.missing()).containsExactly("(1) อบรม");
  }

  @Test
  void aLineWithMoneyOfItsOwnIsNotDivided() {
    var project = new ArrayList<>(List.of(RandomGrid.ABOVE));
    project.set(4, project.get(4) + "|100");
    bring(Grids.csv(project.toArray(String[]::new)));
    var plan = look(receive(rows("100", "0")));
    assertThat(plan.problems()).extracting(Problem::word).containsExactly("hasMoney");
  }

  private static byte[] rows(String allocated, String disbursed) {
    var rows = new ArrayList<>(List.of(RandomGrid.ABOVE));
    rows.add("(1) อบรม|" + allocated + "|" + disbursed);
    return Grids.csv(rows.toArray(String[]::new));
  }
}
