package org.aenglek.budgets;

import static org.aenglek.budgets.BudgetRefused.mustBe;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
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
   * A file as it is brought.
   *
   * @param isSure whether its year was typed so; if it is only what was perhaps meant, nothing is
   *     changed before somebody says that it is
   * @param day until which its figures hold
   */
  public record Brought(FiscalYear year, boolean isSure, LocalDate day, String file) {}

  /**
   * A file that was brought.
   *
   * @param isSure whether its year was typed so
   * @param day until which its figures hold
   * @param changed how many rows changed something; nothing before it is applied
   */
  public record Import(
      UUID id,
      String province,
      FiscalYear year,
      boolean isSure,
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
  public UUID receive(String province, Brought brought, Grid grid, UUID requestId) {
    keeping.require(province);
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    mustBe(brought.year().contains(brought.day()), Reason.DAY);
    mustBe(!brought.day().isAfter(today), Reason.TO_COME);
    return rows.add(province, brought, grid, requestId);
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
        kept.isSure(),
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
    if (kept.changed() != null) return GridPlan.NOTHING;
    var then = trees.until(kept.province(), kept.year(), kept.day());
    return GridPlanning.of(then, trees.of(kept.province(), kept.year()), kept.grid());
  }

  /**
   * Does all of it or nothing; confirmed twice, it is done once.
   *
   * @param mark of the plan that was confirmed
   * @param year as it was taken where it was asked back
   * @throws BudgetRefused when it was asked back and not taken
   * @throws SheetRefused when the tree changed since that plan was made
   */
  @Transactional
  public int confirm(UUID id, String mark, Optional<FiscalYear> year) {
    var asked = kept(id);
    mustBe(asked.isSure() || year.filter(asked.year()::equals).isPresent(), Reason.YEAR_ASKED);
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
