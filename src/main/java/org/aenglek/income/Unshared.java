package org.aenglek.income;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a community earned while it had no rule, and does not share by itself when it has one. */
@Component
public class Unshared {
  private static final String JOB = "unshared";

  private final Earnings earnings;
  private final Sharing sharing;
  private final Works works;
  private final Rules rules;
  private final ClawBacks clawBacks;
  private final Access access;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Unshared(
      Earnings earnings,
      Sharing sharing,
      Works works,
      Rules rules,
      ClawBacks clawBacks,
      Access access,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.earnings = earnings;
    this.sharing = sharing;
    this.works = works;
    this.rules = rules;
    this.clawBacks = clawBacks;
    this.access = access;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Shares all that waits by the rule that is in force today. Answers how many sales it were.
   *
   * @throws IncomeRefused when there is no rule
   */
  @Transactional
  public int share(UUID community) {
    access.require(Permission.KEEP_MONEY, Place.community(community));
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var rule =
        rules
            .inForce(community, today)
            .orElseThrow(() -> new IncomeRefused(IncomeRefused.Reason.NO_RULE));
    var sender = Actor.current().name();
    return errands.run(
        JOB,
        () -> {
          var waiting = works.unshared(community);
          waiting.forEach(entry -> share(entry, rule.id(), sender));
          return waiting.size();
        });
  }

  private void share(Works.Entry waiting, UUID rule, String sender) {
    var cause = waiting.cause().id();
    earnings.lock(cause);
    var entry = works.find(cause).orElseThrow();
    if (entry.rule() != null) return;
    works.sharedBy(rule, cause);
    var had = works.shares(cause);
    if (had.isEmpty()) return;
    var net = had.stream().map(Share::amount).reduce(Money::plus).orElseThrow();
    var shares = Share.between(had, sharing.of(entry, rule).apply(net));
    var nothing = net.minus(net);
    sharing.record(
        entry, Transfer.Kind.SHARING, rule, clawBacks.settledWith(shares), nothing, sender);
  }
}
