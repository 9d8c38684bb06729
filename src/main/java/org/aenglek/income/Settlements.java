package org.aenglek.income;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a collector owes to communities, and the batches in which it is handed over. */
@Component
public class Settlements {
  private static final String JOB = "settlements";
  private final JdbcClient sql;
  private final Journal journal;
  private final Errands errands;
  private final Clock clock;

  Settlements(JdbcClient sql, Journal journal, Errands errands, Clock clock) {
    this.sql = sql;
    this.journal = journal;
    this.errands = errands;
    this.clock = clock;
  }

  /** Who collects, as they were called then, and the place for which they do. */
  public record Collector(UUID id, String name, Place place) {}

  /** What one community is owed, or was handed over. */
  public record Line(UUID community, Money amount) {}

  /** A batch with its statement: a line for each community. */
  public record Settlement(UUID id, String collector, Instant made, List<Line> lines) {}

  private record Content(Collector collector, List<Line> lines) {}

  /** What is not handed over yet, by community; nothing where nothing is owed. */
  @Transactional(readOnly = true)
  public List<Line> owed(UUID collector) {
    return errands.ask(JOB, () -> read(collector));
  }

  /**
   * Says that the collector handed over what is owed: one transfer for all communities. Belongs to
   * the transaction of who may say so. Answers the batch.
   *
   * @param lines what was handed over, as {@link #owed} told it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID settle(Collector collector, List<Line> lines, UUID requestId) {
    var sender = Actor.current().name();
    var request = Request.of(requestId, new Content(collector, lines));
    return errands.run(JOB, () -> settle(collector, lines, request, sender));
  }

  /** The batches of a collector, the latest first, so far as whoever acts may see them. */
  @Transactional(readOnly = true)
  public List<Settlement> of(UUID collector) {
    return sql.sql(
            """
            select id, collector_name, transfer, made from income.settlement
             where collector = ? order by made desc, id desc
            """)
        .param(collector)
        .query(
            (row, i) ->
                new Settlement(
                    Columns.id(row, "id"),
                    row.getString("collector_name"),
                    Columns.instant(row, "made"),
                    statement(Columns.id(row, "transfer"))))
        .list();
  }

  private List<Line> read(UUID collector) {
    return sql.sql(
            """
            select a.community, b.currency, sum(b.debit - b.credit) as amount
              from income.account a join income.booked b on b.account = a.id
             where a.owner_kind = 'collector' and a.owner = ? and a.kind = 'owed'
             group by a.community, b.currency having sum(b.debit - b.credit) <> 0
             order by a.community, b.currency
            """)
        .param(collector)
        .query(
            (row, i) ->
                new Line(
                    Columns.id(row, "community"),
                    Money.ofMinor(row.getLong("amount"), row.getString("currency"))))
        .list();
  }

  private List<Line> statement(UUID transfer) {
    return sql.sql(
            """
            select a.community, p.currency, p.amount
              from income.posting p join income.account a on a.id = p.account
             where p.transfer = ? and a.kind = 'owed' order by a.community
            """)
        .param(transfer)
        .query(
            (row, i) ->
                new Line(
                    Columns.id(row, "community"),
                    Money.ofMinor(row.getLong("amount"), row.getString("currency"))))
        .list();
  }

  private UUID settle(Collector collector, List<Line> lines, Request request, String sender) {
    var before = find(request);
    if (!before.isEmpty()) return before.getFirst();
    lock(collector.id());
    if (lines.isEmpty() || !read(collector.id()).equals(lines))
      throw new IncomeRefused(IncomeRefused.Reason.OWED_CHANGED);
    var id = Ids.next(clock);
    var transfer = journal.record(transfer(id, collector, lines), request.id(), sender);
    sql.sql(
            """
            insert into income.settlement
                   (id, collector, collector_name, place, transfer, made, actor, request, fingerprint)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            collector.id(),
            collector.name(),
            collector.place().toString(),
            transfer,
            Columns.at(clock.instant()),
            sender,
            request.id(),
            request.fingerprint())
        .update();
    return id;
  }

  private List<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from income.settlement where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .list();
  }

  /** Two do not hand over the same; what is taken meanwhile is for the next batch. */
  private void lock(UUID collector) {
    sql.sql(
            """
            select id from income.account
             where owner_kind = 'collector' and owner = ? order by id for no key update
            """)
        .param(collector)
        .query(UUID.class)
        .list();
  }

  private static Transfer transfer(UUID batch, Collector collector, List<Line> lines) {
    var postings = new ArrayList<Posting>();
    for (var line : lines) {
      postings.add(new Posting(Account.bank(line.community()), line.amount().negated()));
      postings.add(new Posting(Account.owed(collector.id(), line.community()), line.amount()));
    }
    var cause = new Transfer.Cause("settlement", batch);
    return new Transfer(Transfer.Kind.SETTLEMENT, cause, null, postings);
  }
}
