package org.aenglek.income;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.Payout.Line;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Kind;
import org.aenglek.income.Transfer.Posting;
import org.springframework.stereotype.Component;

/** What the books hear of a line of a payout. A job acts, and holds the community's lock. */
@Component
class PayoutPostings {
  private static final String PART = "payout";

  private final Balances balances;
  private final ClawBacks clawBacks;

  PayoutPostings(Balances balances, ClawBacks clawBacks) {
    this.balances = balances;
    this.clawBacks = clawBacks;
  }

  /**
   * What a guest got back while the batch was under way is owed from now on, as if the payout had
   * come first: the money is in the household's hand.
   */
  Transfer paid(Line line, Way way) {
    var amount = line.amount();
    var now = amount.minus(owed(line));
    var postings = new ArrayList<Posting>();
    add(postings, line.account(), now.negated());
    if (line.account().isHouseholds()) add(postings, owing(line), now.minus(amount));
    add(postings, way.purse(line.account().community()), amount);
    return new Transfer(Kind.PAYOUT, cause(line), null, postings);
  }

  /** How much of it is there no more; a group is the village's own, and may stand below nothing. */
  private Money owed(Line line) {
    var account = line.account();
    var nothing = line.amount().minus(line.amount());
    if (!account.isHouseholds()) return nothing;
    var there = balances.of(List.of(account), Payables.CURRENCY).get(account).orNothing();
    return line.amount().minus(there).orNothing();
  }

  /** What came back is to be paid again, less what is owed meanwhile. */
  Transfer cameBack(Line line, Way way) {
    var back = clawBacks.settledWith(List.of(new Share(PART, line.account(), line.amount())));
    var purse = new Posting(way.purse(line.account().community()), line.amount().negated());
    var postings = Stream.concat(back.stream().map(PayoutPostings::ofNoPart), Stream.of(purse));
    return new Transfer(
        Kind.CORRECTION, cause(line), null, line.transfer(), null, postings.toList());
  }

  private static Posting ofNoPart(Posting posting) {
    return new Posting(posting.account(), posting.amount());
  }

  private static Account owing(Line line) {
    return Account.receivable(line.account().owner(), line.account().community());
  }

  private static Cause cause(Line line) {
    return new Cause("payout", line.id());
  }

  private static void add(List<Posting> postings, Account account, Money amount) {
    if (!amount.isNothing()) postings.add(new Posting(account, amount));
  }
}
