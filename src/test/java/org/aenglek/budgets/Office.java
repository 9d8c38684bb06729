package org.aenglek.budgets;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.budgets.Movement.Kind;
import org.aenglek.testing.World;

/** The province's office in tests: it keeps plans and writes down what becomes of money. */
final class Office {
  private static final int FIRST = 2500;
  private static final int LONG_OVER = 69;
  private static final AtomicInteger YEARS = new AtomicInteger();

  private final Trees trees;
  private final PlanLines lines;
  private final Movements movements;

  Office(Trees trees, PlanLines lines, Movements movements) {
    this.trees = trees;
    this.lines = lines;
    this.movements = movements;
  }

  /** A fiscal year, long over, of which there is no plan: each class has a database of its own. */
  static FiscalYear freshYear() {
    return new FiscalYear(FIRST + YEARS.getAndIncrement() % LONG_OVER);
  }

  static Money baht(String amount) {
    return Money.of(amount, "THB");
  }

  <T> T does(Supplier<T> work) {
    return as("sample.officer", work);
  }

  static <T> T as(String who, Supplier<T> work) {
    return Actor.person(World.idOf(who)).does(work);
  }

  UUID plan(FiscalYear year, String name) {
    return does(() -> lines.plan("90", year, facts("", name), UUID.randomUUID()));
  }

  UUID within(UUID parent, String number, String name) {
    return does(() -> lines.within(parent, facts(number, name), UUID.randomUUID()));
  }

  private static PlanLines.New facts(String number, String name) {
    return new PlanLines.New(number, name, "สพจ. (ตัวอย่าง)");
  }

  /** A plan of that year with one line of each kind; answers the activity. */
  UUID activity(FiscalYear year) {
    var approach = within(plan(year, "ตัวอย่าง"), "1", "บุคลากร");
    var main = within(approach, "1.1", "เตรียมความพร้อม");
    return within(within(main, "1.1.1", "ขับเคลื่อน"), "1", "อบรม");
  }

  UUID move(UUID line, Kind kind, String amount, LocalDate day) {
    var told = new Movement.New(kind, baht(amount), day, "PO-1", "ตัวอย่าง");
    return does(() -> movements.add(line, told, null, UUID.randomUUID()));
  }

  Node node(UUID line) {
    return does(() -> trees.get(line));
  }

  Tree tree(FiscalYear year) {
    return does(() -> trees.of("90", year));
  }
}
