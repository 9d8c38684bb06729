package org.aenglek.income;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.income.Payout.Line;
import org.aenglek.income.Payout.State;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What banks are to pay out, and that a statement showed it. */
@Component
public class Outlays {
  private static final String JOB = "payouts";

  private final JdbcClient sql;
  private final Payouts payouts;
  private final HouseholdWays ways;
  private final Errands errands;
  private final Clock clock;

  Outlays(JdbcClient sql, Payouts payouts, HouseholdWays ways, Errands errands, Clock clock) {
    this.sql = sql;
    this.payouts = payouts;
    this.ways = ways;
    this.errands = errands;
    this.clock = clock;
  }

  /** What no statement has shown yet, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public List<Outlay> of(UUID community) {
    return payouts.of(community).stream()
        .filter(payout -> payout.way() != Way.CASH && !payouts.needsApproval(payout))
        .flatMap(this::outlays)
        .toList();
  }

  private Stream<Outlay> outlays(Payout payout) {
    var unseen = payout.lines().stream().filter(Outlays::isExpected).toList();
    var told = ways.of(unseen.stream().map(line -> line.account().owner()).toList());
    var single = unseen.stream().map(line -> Outlay.of(payout, line, numbers(told, line)));
    boolean isCarriedOutAsOne = payout.way() == Way.BANK && unseen.size() > 1;
    return isCarriedOutAsOne ? Stream.concat(single, Stream.of(Outlay.of(payout, unseen))) : single;
  }

  private static boolean isExpected(Line line) {
    return line.state() != State.FAILED && line.seen() == null;
  }

  private static Set<String> numbers(Map<UUID, HouseholdWay> told, Line line) {
    return told.getOrDefault(line.account().owner(), HouseholdWay.CASH).numbers();
  }

  /**
   * A bank's statement showed it: what was open of it is done by that. Said twice, it is said once.
   *
   * @param bankLine the line of the statement
   * @param day on which the bank paid it
   */
  @Transactional
  public void seen(Outlay outlay, UUID bankLine, LocalDate day) {
    outlay.lines().stream().filter(Line::isOpen).forEach(line -> payouts.done(line.id()));
    var sender = Actor.current().name();
    errands.run(
        JOB,
        () -> {
          for (var line : outlay.lines()) enter(line.id(), bankLine, day, sender);
          return bankLine;
        });
  }

  private void enter(UUID line, UUID bankLine, LocalDate day, String sender) {
    sql.sql(
            """
            insert into income.payout_seen (line, bank_line, day, at, actor) values (?, ?, ?, ?, ?)
            on conflict (line) do nothing
            """)
        .params(line, bankLine, day, Columns.at(clock.instant()), sender)
        .update();
  }
}
