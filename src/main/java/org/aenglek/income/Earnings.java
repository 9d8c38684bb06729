package org.aenglek.income;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.income.Transfer.Kind;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.people.Errands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever sells: what was earned is shared at once, by the rule in force on its day,
 * and stands in the books with that rule's version. Without a rule it waits in an account of the
 * community until there is one ({@link Unshared}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Earnings {
  private static final String JOB = "earnings";

  private final JdbcClient sql;
  private final Sharing sharing;
  private final Works works;
  private final Rules rules;
  private final ClawBacks clawBacks;
  private final Errands errands;

  Earnings(
      JdbcClient sql,
      Sharing sharing,
      Works works,
      Rules rules,
      ClawBacks clawBacks,
      Errands errands) {
    this.sql = sql;
    this.sharing = sharing;
    this.works = works;
    this.rules = rules;
    this.clawBacks = clawBacks;
    this.errands = errands;
  }

  /**
   * From now on nobody else tells what was earned by that cause until this transaction ends:
   * whoever reads what was paid, and then tells, does not miss what another takes meanwhile.
   *
   * @param cause a visit or a sale
   */
  public void lock(UUID cause) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('income of ' || ?, 0))")
        .param(cause)
        .query(row -> {});
  }

  /**
   * Says what something has brought in all. More than was told before is shared; less is taken back
   * from those who got it, in the proportions in which they did. Told twice it is done once. Who
   * worked for it is as it was told first.
   *
   * @throws IllegalArgumentException when it is less than nothing: no more goes back than came
   */
  public void earned(NewIncome income, Money total) {
    if (total.minor() < 0) throw new IllegalArgumentException("brought " + total.minor());
    lock(income.cause().id());
    var sender = Actor.current().name();
    errands.run(
        JOB,
        () -> {
          var entry = entry(income, total);
          entry.ifPresent(known -> settle(known, income.source(), total, sender));
          return entry;
        });
  }

  /** Nothing where nothing was ever brought. */
  private Optional<Works.Entry> entry(NewIncome income, Money total) {
    var cause = income.cause().id();
    return total.isNothing() ? works.find(cause) : enter(income).or(() -> works.find(cause));
  }

  private Optional<Works.Entry> enter(NewIncome income) {
    var rule = rules.inForce(income.work().community(), income.day());
    return works.enter(income, rule.map(Rules.Version::id).orElse(null));
  }

  private void settle(Works.Entry entry, Account source, Money total, String sender) {
    var more = new Money(total.minor() - entry.net(), total.currency());
    if (more.isNothing()) return;
    boolean isMore = more.minor() > 0;
    var parts = isMore ? shared(entry, more) : takenBack(entry, more.negated());
    var whole = Stream.concat(parts.stream(), Stream.of(new Posting(source, more.negated())));
    var kind = isMore ? Kind.EARNING : Kind.CLAW_BACK;
    sharing.record(entry, kind, entry.rule(), whole.toList(), more, sender);
  }

  /** What more there is by the rule than there was before. */
  private List<Posting> shared(Works.Entry entry, Money more) {
    var before = new Money(entry.gross(), more.currency());
    var split = sharing.of(entry, entry.rule());
    return clawBacks.settledWith(
        Share.between(split.apply(before), split.apply(before.plus(more))));
  }

  private List<Posting> takenBack(Works.Entry entry, Money less) {
    return clawBacks.of(works.shares(entry.cause().id()), less);
  }
}
