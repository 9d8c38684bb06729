package org.aenglek.payments;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.payments.PaymentRefused.Reason;

/**
 * What was in the account after each line of a statement: it follows from what was there before.
 * Where it does not, lines are missing.
 */
final class RunningBalance {
  private RunningBalance() {}

  /**
   * A row of a statement.
   *
   * @param said by which whoever looks finds it: its day and its balance, as they are written
   * @param moved what came in, below zero what went out
   */
  record Step(String said, long moved, long balance) {}

  private record Gap(Step before, Step after) {
    boolean isOpen() {
      return before.balance() + after.moved() != after.balance();
    }
  }

  /**
   * Banks begin with the oldest line or with the newest.
   *
   * @throws PaymentRefused with the two rows between which something is missing
   */
  static void mustFollow(List<Step> steps) {
    var gaps =
        Stream.of(gaps(steps), gaps(steps.reversed())).min(comparingInt(List::size)).orElseThrow();
    if (gaps.isEmpty()) return;
    var first = gaps.getFirst();
    throw new PaymentRefused(Reason.GAP, first.before().said(), first.after().said());
  }

  private static List<Gap> gaps(List<Step> steps) {
    return IntStream.range(1, steps.size())
        .mapToObj(i -> new Gap(steps.get(i - 1), steps.get(i)))
        .filter(Gap::isOpen)
        .toList();
  }
}
