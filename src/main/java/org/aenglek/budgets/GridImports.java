package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.budgets.BudgetRefused.Reason;
import org.aenglek.budgets.GridImportRows.Kept;
import org.aenglek.site.Settings;
import org.aenglek.site.sheets.Grid;
import org.aenglek.site.sheets.Reading;
import org.aenglek.site.sheets.SheetRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grids that offices bring: kept, looked at, and applied as a whole or not at all. */
@Component
public class GridImports {
  private final GridImportRows rows;
  private final Trees trees;
  private final PlanKeeping keeping;
  private final GridApplying applying;
  private final Settings settings;
  private final Clock clock;

  GridImports(
      GridImportRows rows,
      Trees trees,
      PlanKeeping keeping,
      GridApplying applying,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.trees = trees;
    this.keeping = keeping;
    this.applying = applying;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A file that was brought.
   *
   * @param day until which its figures hold
   * @param changed how many rows changed something; nothing before it is applied
   */
  public record Import(
      UUID id,
      String province,
      FiscalYear year,
      LocalDate day,
      String file,
      Optional<Integer> changed) {}

  /**
   * Reads a file before anything else is done with it; it may be anything.
   *
   * @throws SheetRefused when it cannot be read
   * @throws BudgetRefused when no such grid is in it
   */
  public Grid read(Path file) {
    return GridReading.find(Reading.grids(file));
  }

  /** Sent twice, it is kept once. */
  @Transactional
  public UUID receive(
      String province, FiscalYear year, LocalDate day, String file, Grid grid, UUID requestId) {
    keeping.require(province);
    mustBe(year.contains(day), Reason.DAY);
    mustBe(!day.isAfter(LocalDate.ofInstant(clock.instant(), settings.zone())), Reason.TO_COME);
    return rows.add(province, year, day, file, grid, requestId);
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Import get(UUID id) {
    var kept = kept(id);
    return new Import(
        id,
        kept.province(),
        kept.year(),
        kept.day(),
        kept.file(),
        Optional.ofNullable(kept.changed()));
  }

  /** What it would change as things are now; nothing any more once it is applied. */
  @Transactional(readOnly = true)
  public GridPlan plan(UUID id) {
    return plan(kept(id));
  }

  private GridPlan plan(Kept kept) {
    if (kept.changed() != null) return new GridPlan(List.of(), List.of(), 0, List.of());
    return GridPlanning.of(trees.of(kept.province(), kept.year()), kept.grid());
  }

  /**
   * Does all of it or nothing; confirmed twice, it is done once.
   *
   * @param mark of the plan that was confirmed
   * @throws SheetRefused when the tree changed since that plan was made
   */
  @Transactional
  public int confirm(UUID id, String mark) {
    var asked = kept(id);
    keeping.begin(asked.province(), asked.year());
    var kept = kept(id);
    var before = kept.changed();
    if (before != null) return before;
    var plan = plan(kept);
    boolean isAsShown = plan.isGood() && plan.mark().equals(mark);
    if (!isAsShown) throw new SheetRefused(SheetRefused.Reason.CHANGED);
    applying.all(kept, plan.changes());
    rows.apply(id, plan.changes().size());
    return plan.changes().size();
  }

  @Transactional
  public void discard(UUID id) {
    keeping.require(kept(id).province());
    rows.discard(id);
  }

  private Kept kept(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotThere("budget file " + id));
  }
}
