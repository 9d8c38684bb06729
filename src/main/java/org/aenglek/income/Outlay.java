package org.aenglek.income;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Payout.Line;

/**
 * What a bank is to pay out as one, so that it may be one line of its statement: a line of a
 * payout, or all lines of a batch.
 *
 * @param id of the line, or of the batch
 * @param payout the number of the batch
 * @param numbers of the accounts and PromptPay ids to which it goes, so far as they are known
 * @param since from when on it may have been paid
 */
public record Outlay(
    UUID id, int payout, List<Line> lines, Set<String> numbers, Money amount, Instant since) {

  public Outlay {
    lines = List.copyOf(lines);
    numbers = Set.copyOf(numbers);
  }

  static Outlay of(Payout payout, Line line, Set<String> numbers) {
    return new Outlay(
        line.id(), payout.number(), List.of(line), numbers, line.amount(), payout.made());
  }

  /** Banks that carry out a file may take its sum in one; they name nobody then. */
  static Outlay of(Payout payout, List<Line> lines) {
    var amount = Payout.sum(lines.stream().map(Line::amount).toList());
    return new Outlay(payout.id(), payout.number(), lines, Set.of(), amount, payout.made());
  }

  public boolean isWholeBatch() {
    return lines.size() > 1;
  }

  /** By which the bank was asked to name it; nothing for a batch. */
  public String reference() {
    return isWholeBatch() ? "" : Payout.reference(payout, lines.getFirst().position());
  }
}
