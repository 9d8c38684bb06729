package org.aenglek.income;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Tidy;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.Payables.Payable;
import org.aenglek.income.Payout.Line;
import org.aenglek.income.Payout.State;
import org.aenglek.income.Payout.Wanted;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays out what was earned: in batches whose lines are open until they are done or failed. A line
 * stands in the books from the moment in which it is done, and never twice. Who makes a batch of
 * more than one person may pay alone needs another's yes first.
 */
@Component
public class Payouts {
  private static final String JOB = "payouts";
  private static final int LONGEST_REASON = 300;

  private final JdbcClient sql;
  private final PayoutRows rows;
  private final PayoutPostings postings;
  private final Payables payables;
  private final HouseholdWays ways;
  private final PayoutSettings settings;
  private final Balances balances;
  private final Journal journal;
  private final Errands errands;
  private final Access access;
  private final Acts acts;
  private final Clock clock;

  Payouts(
      JdbcClient sql,
      PayoutRows rows,
      PayoutPostings postings,
      Payables payables,
      HouseholdWays ways,
      PayoutSettings settings,
      Balances balances,
      Journal journal,
      Errands errands,
      Access access,
      Acts acts,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.postings = postings;
    this.payables = payables;
    this.ways = ways;
    this.settings = settings;
    this.balances = balances;
    this.journal = journal;
    this.errands = errands;
    this.access = access;
    this.acts = acts;
    this.clock = clock;
  }

  private record Content(UUID community, Way way, List<Wanted> wanted) {}

  private record Made(UUID id, boolean isNew) {}

  /** The latest first, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Payout> of(UUID community) {
    return rows.of(community);
  }

  /**
   * @throws NotThere when there is none, or whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Payout get(UUID id) {
    return rows.find(id).orElseThrow(() -> new NotThere("payout " + id));
  }

  /**
   * @throws Access.NotAllowed when whoever acts neither looks after that village's money nor may
   *     say yes to what is paid out
   */
  @Transactional(readOnly = true)
  public void requireToSee(UUID community) {
    if (!mayApprove(community)) access.require(Permission.SEE_MONEY, Place.community(community));
  }

  @Transactional(readOnly = true)
  public boolean mayApprove(UUID community) {
    return sql.sql("select income.approves(?)").param(community).query(Boolean.class).single();
  }

  /** Whether it waits for another's yes. */
  public boolean needsApproval(Payout payout) {
    return payout.approved() == null && settings.needsApproval(payout.total());
  }

  /**
   * Makes a batch and answers its id; sent twice, it is there once.
   *
   * @throws IncomeRefused when there is less to be paid, also because another batch pays it
   */
  @Transactional
  public UUID make(UUID community, Way way, List<Wanted> wanted, UUID requestId) {
    var place = Place.community(community);
    access.require(Permission.KEEP_MONEY, place);
    var request = Request.of(requestId, new Content(community, way, wanted));
    var sender = Actor.current().name();
    var made = errands.run(JOB, () -> make(community, way, wanted, request, sender));
    if (made.isNew()) acts.record("payout.made", null, place, way.key());
    return made.id();
  }

  private Made make(UUID community, Way way, List<Wanted> wanted, Request request, String sender) {
    balances.lock(community);
    var before = find(request);
    if (before.isPresent()) return new Made(before.get(), false);
    mustBePayable(community, way, wanted);
    var id = Ids.next(clock);
    enter(id, community, way, request, sender);
    for (int i = 0; i < wanted.size(); i++) enter(id, i + 1, wanted.get(i));
    return new Made(id, true);
  }

  private void mustBePayable(UUID community, Way way, List<Wanted> wanted) {
    if (wanted.isEmpty()) throw new IncomeRefused(Reason.PAYOUT_EMPTY);
    var most = new HashMap<Account, Money>();
    for (Payable each : payables.of(community)) most.put(each.account(), each.most());
    for (var each : wanted) {
      var there = most.remove(each.account());
      boolean isThere = there != null && each.amount().minor() <= there.minor();
      if (!isThere || each.amount().minor() <= 0) throw new IncomeRefused(Reason.PAYOUT_CHANGED);
      if (!isPaidBy(way, each.account())) throw new IncomeRefused(Reason.PAYOUT_WAY);
    }
  }

  /** Cash can be handed to everybody; to send money one must know where to. */
  private boolean isPaidBy(Way way, Account account) {
    return way == Way.CASH || (account.isHouseholds() && ways.of(account.owner()).way() == way);
  }

  /** The numbers of a community's batches have no gaps: its lock is held. */
  private void enter(UUID id, UUID community, Way way, Request request, String sender) {
    sql.sql(
            """
            insert into income.payout (id, community, number, way, made, actor, request, fingerprint)
            select :id, :community, coalesce(max(number), 0) + 1, :way, :made, :actor, :request, :fingerprint
              from income.payout where community = :community
            """)
        .param("id", id)
        .param("community", community)
        .param("way", way.key())
        .param("made", now())
        .param("actor", sender)
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  private void enter(UUID payout, int position, Wanted wanted) {
    var account = wanted.account();
    sql.sql(
            """
            insert into income.payout_line
                   (id, payout, position, account, owner_kind, owner, kind, community, place, amount, currency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            payout,
            position,
            account.id(),
            account.ownerKind().key(),
            account.owner(),
            account.kind().key(),
            account.community(),
            account.place().toString(),
            wanted.amount().minor(),
            wanted.amount().currency().getCurrencyCode())
        .update();
  }

  private Optional<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from income.payout where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }

  /**
   * Says yes to another's batch. Said twice, it is said once.
   *
   * @throws IncomeRefused when it is one's own
   */
  @Transactional
  public void approve(UUID id) {
    var payout = get(id);
    if (!mayApprove(payout.community())) throw new Access.NotAllowed();
    if (payout.maker().equals(Actor.current().name())) throw new IncomeRefused(Reason.PAYOUT_OWN);
    int approved =
        sql.sql(
                """
                insert into income.payout_approval (payout, at, actor) values (?, ?, ?)
                on conflict (payout) do nothing
                """)
            .params(id, now(), Actor.current().name())
            .update();
    if (approved == 1) {
      acts.record("payout.approved", null, Place.community(payout.community()), number(payout));
    }
  }

  /**
   * Somebody was paid: it stands in the books with this. Said twice, it is paid once.
   *
   * @throws IncomeRefused when nobody else has approved it yet, or it failed
   */
  @Transactional
  public void done(UUID line) {
    var payout = toPay(rows.ofLine(line));
    var sender = Actor.current().name();
    errands.run(JOB, () -> pay(payout, line, sender));
  }

  /** All that is open of a batch was paid. */
  @Transactional
  public void allDone(UUID id) {
    var payout = toPay(get(id));
    var sender = Actor.current().name();
    errands.run(
        JOB, () -> payout.open().stream().filter(line -> pay(payout, line.id(), sender)).count());
  }

  private Payout toPay(Payout payout) {
    access.require(Permission.KEEP_MONEY, Place.community(payout.community()));
    if (needsApproval(payout)) throw new IncomeRefused(Reason.PAYOUT_NOT_APPROVED);
    return payout;
  }

  private boolean pay(Payout payout, UUID id, String sender) {
    var line = locked(payout, id);
    if (line.state() == State.FAILED) throw new IncomeRefused(Reason.PAYOUT_OVER);
    if (line.state() == State.DONE) return false;
    var transfer =
        journal.record(
            postings.paid(line, payout.way()), Request.derived("payout done", id), sender);
    sql.sql("insert into income.payout_done (line, transfer, at, actor) values (?, ?, ?, ?)")
        .params(id, transfer, now(), sender)
        .update();
    return true;
  }

  /**
   * Somebody was not paid, or what was paid came back: it is to be paid again. Said twice, it is
   * said once.
   */
  @Transactional
  public void failed(UUID line, String reason) {
    var payout = rows.ofLine(line);
    var place = Place.community(payout.community());
    access.require(Permission.KEEP_MONEY, place);
    var why = Tidy.line(reason);
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new IncomeRefused(Reason.REASON_MISSING);
    }
    var sender = Actor.current().name();
    boolean isNew = errands.run(JOB, () -> fail(payout, line, why, sender));
    if (isNew) acts.record("payout.failed", null, place, number(payout));
  }

  private boolean fail(Payout payout, UUID id, String why, String sender) {
    var line = locked(payout, id);
    if (line.state() == State.FAILED) return false;
    var transfer = line.state() == State.DONE ? takeBack(payout, line, sender) : null;
    sql.sql(
            "insert into income.payout_failed (line, why, transfer, at, actor) values (?, ?, ?, ?, ?)")
        .params(id, why, transfer, now(), sender)
        .update();
    return true;
  }

  private UUID takeBack(Payout payout, Line line, String sender) {
    return journal.record(
        postings.cameBack(line, payout.way()),
        Request.derived("payout came back", line.id()),
        sender);
  }

  /** As it is while nobody else pays or fails it. */
  private Line locked(Payout payout, UUID line) {
    balances.lock(payout.community());
    return rows.ofLine(line).lines().stream()
        .filter(one -> one.id().equals(line))
        .findFirst()
        .orElseThrow();
  }

  private static String number(Payout payout) {
    return Integer.toString(payout.number());
  }

  private Object now() {
    return Columns.at(clock.instant());
  }
}
