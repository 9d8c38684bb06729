package org.aenglek.income;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.people.Errands;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for whoever sells: what was earned is shared at once, by the rule in force on its day,
 * and stands in the books with that rule's version. Without a rule it waits in an account of the
 * community until there is one ({@link #shareWaiting}).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Earnings {
  private static final String JOB = "earnings";
  private static final String UNSHARED = "unshared";

  private final JdbcClient sql;
  private final Journal journal;
  private final Works works;
  private final Rules rules;
  private final Departures departures;
  private final ClawBacks clawBacks;
  private final Errands errands;

  Earnings(
      JdbcClient sql,
      Journal journal,
      Works works,
      Rules rules,
      Departures departures,
      ClawBacks clawBacks,
      Errands errands) {
    this.sql = sql;
    this.journal = journal;
    this.works = works;
    this.rules = rules;
    this.departures = departures;
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
   */
  public void earned(NewIncome income, Money total) {
    lock(income.cause().id());
    errands.run(
        JOB,
        () -> {
          if (!total.isNothing()) works.enter(income, ruleOf(income));
          return settle(income, total);
        });
  }

  private boolean settle(NewIncome income, Money total) {
    var entry = works.find(income.cause().id());
    if (entry.isEmpty()) return false;
    var more = new Money(total.minor() - entry.get().net(), total.currency());
    if (more.isNothing()) return false;
    if (more.minor() > 0) share(entry.get(), income.source(), more);
    else takeBack(entry.get(), income.source(), more.negated());
    return true;
  }

  private @Nullable UUID ruleOf(NewIncome income) {
    return rules
        .inForce(income.work().community(), income.day())
        .map(Rules.Version::id)
        .orElse(null);
  }

  /** What more there is by the rule than there was before. */
  private void share(Works.Entry entry, Account source, Money more) {
    var before = new Money(entry.gross(), more.currency());
    var sharing = sharing(entry, entry.rule());
    var shares = Share.between(sharing.apply(before), sharing.apply(before.plus(more)));
    var postings = with(clawBacks.settledWith(shares), new Posting(source, more.negated()));
    record(entry, Transfer.Kind.EARNING, entry.rule(), postings, more);
  }

  private void takeBack(Works.Entry entry, Account source, Money less) {
    var parts = clawBacks.of(works.shares(entry.cause().id()), less);
    var postings = with(parts, new Posting(source, less));
    record(entry, Transfer.Kind.CLAW_BACK, entry.rule(), postings, less.negated());
  }

  private void record(
      Works.Entry entry,
      Transfer.Kind kind,
      @Nullable UUID rule,
      List<Posting> postings,
      Money amount) {
    var transfer = new Transfer(kind, entry.cause(), entry.sold(), null, rule, postings);
    works.brought(entry, journal.record(transfer, request(entry)), amount);
  }

  /**
   * Shares what was earned while the community had no rule, by the one that is in force today.
   * Answers how many sales it were.
   *
   * @throws IncomeRefused when there is no rule
   */
  public int shareWaiting(UUID community, LocalDate today) {
    return errands.run(
        JOB,
        () -> {
          var rule =
              rules
                  .inForce(community, today)
                  .orElseThrow(() -> new IncomeRefused(IncomeRefused.Reason.NO_RULE));
          var waiting = works.unshared(community);
          waiting.forEach(entry -> shareLater(entry, rule.id()));
          return waiting.size();
        });
  }

  private void shareLater(Works.Entry waiting, UUID rule) {
    lock(waiting.cause().id());
    var entry = works.find(waiting.cause().id()).orElseThrow();
    if (entry.rule() != null) return;
    works.sharedBy(rule, entry.cause().id());
    var had = works.shares(entry.cause().id());
    if (had.isEmpty()) return;
    var net = had.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
    var shares = Share.between(had, sharing(entry, rule).apply(net));
    record(entry, Transfer.Kind.SHARING, rule, clawBacks.settledWith(shares), net.minus(net));
  }

  /** How an amount of it is shared. */
  private Function<Money, List<Share>> sharing(Works.Entry entry, @Nullable UUID rule) {
    var community = entry.work().community();
    if (rule == null) {
      return amount ->
          Share.list(Map.of(new Share.Of(UNSHARED, Account.unshared(community)), amount));
    }
    var version = rules.get(rule);
    var departed = departures.of(community);
    return amount -> Split.of(version.rule(), entry.work(), departed, amount);
  }

  private static List<Posting> with(List<Posting> parts, Posting last) {
    return Stream.concat(parts.stream(), Stream.of(last)).toList();
  }

  /** The next one of its cause: whoever tells it again finds that it was told. */
  private static UUID request(Works.Entry entry) {
    return Request.derived("income " + entry.times(), entry.cause().id());
  }
}
