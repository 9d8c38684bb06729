package org.aenglek.budgets;

import java.util.Arrays;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.budgets.Movement.Kind;

/**
 * What became of money in the course of a fiscal year: of a line, or of all that lies in it.
 *
 * @param given what was allocated until the end of each month, from October on
 * @param paid what was disbursed until then
 * @param back what was returned until then
 * @param planned what was to be disbursed until then; empty where nothing is planned
 */
public record Course(List<Money> given, List<Money> paid, List<Money> back, List<Money> planned) {

  /** Money of one month of the year. */
  record Flow(int month, Kind kind, long satang) {}

  static Course of(List<Flow> flows, List<Long> planned) {
    return new Course(
        grown(flows, Kind.ALLOCATION),
        grown(flows, Kind.DISBURSEMENT),
        grown(flows, Kind.RETURN),
        planned.isEmpty() ? List.of() : grown(planned.stream().mapToLong(one -> one).toArray()));
  }

  private static List<Money> grown(List<Flow> flows, Kind kind) {
    var months = new long[FiscalYear.MONTHS];
    for (var flow : flows) if (flow.kind() == kind) months[flow.month()] += flow.satang();
    return grown(months);
  }

  private static List<Money> grown(long[] months) {
    Arrays.parallelPrefix(months, Math::addExact);
    return Arrays.stream(months).mapToObj(sum -> Money.ofMinor(sum, Amounts.CURRENCY)).toList();
  }

  /** What was disbursed until so many months were over. */
  Money paidBy(int months) {
    return after(paid, months);
  }

  /** What could have been disbursed at most, as it was then. */
  Money mostBy(int months) {
    return after(given, months).minus(after(back, months));
  }

  private static Money after(List<Money> sums, int months) {
    return months == 0 ? Amounts.NOTHING : sums.get(months - 1);
  }

  /** How much less than planned was disbursed until so many months were over. */
  public Money behindBy(int months) {
    if (planned.isEmpty()) return Amounts.NOTHING;
    return after(planned, months).minus(paidBy(months)).orNothing();
  }

  public Money plannedBy(int months) {
    return planned.isEmpty() ? Amounts.NOTHING : after(planned, months);
  }
}
