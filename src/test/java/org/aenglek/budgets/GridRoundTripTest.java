package org.aenglek.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.aenglek.base.Money;
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
    var grid = Grids.read(file);
    return office.does(() -> imports.receive("90", year, day, "งบ.xlsx", grid, UUID.randomUUID()));
  }

  private GridPlan look(UUID id) {
    return office.does(() -> imports.plan(id));
  }

  private int confirm(UUID id, GridPlan plan) {
    return office.does(() -> imports.confirm(id, plan.mark()));
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
      switch (random.nextInt(4)) {
        case 0 -> add(leaf, Kind.ALLOCATION, amount);
        case 1 -> add(leaf, Kind.DISBURSEMENT, amount);
        case 2 -> add(leaf, Kind.RETURN, amount);
        default -> transfer(leaf, leaves.get(random.nextInt(leaves.size())), amount);
      }
    } catch (BudgetRefused refused) {
      assertThat(refused.key()).matches("budgets.refused.(notLeft|notGiven|sameLine)");
    }
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
