package org.aenglek.income;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.aenglek.base.Actor;
import org.aenglek.people.Rounds;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was recorded, batch by batch: a hash over each batch and the seal before it, and its
 * postings added to the sums of their months. A batch is of transactions that were over before it
 * was looked for, so that none can come into it later and whoever writes never waits for it.
 */
@Component
public class Seals implements Rounds {
  private static final Actor JOB = Actor.job("seals");
  private static final int TRANSACTIONS_AT_ONCE = 5_000;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Seals(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The last seal, by which all before it is known.
   *
   * @param head its hash, in hexadecimal
   */
  public record Head(int number, String head, Instant at) {}

  /** Nothing where nothing was sealed. */
  @Transactional(readOnly = true)
  public Optional<Head> head() {
    return sql.sql("select number, hash, at from income.seal order by number desc limit 1")
        .query(
            (row, i) ->
                new Head(
                    row.getInt("number"),
                    HexFormat.of().formatHex(row.getBytes("hash")),
                    Columns.instant(row, "at")))
        .optional();
  }

  @Override
  public void make() {
    while (JOB.does(this::sealed)) Thread.onSpinWait();
  }

  /** Answers whether there was anything to seal. */
  private boolean sealed() {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              lock();
              return seal(upto());
            }));
  }

  /** Of two nodes one waits, and then finds nothing. */
  private void lock() {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('income seal', 0))").query(row -> {});
  }

  /** Below it all transactions are over. Asked before the batch is read: later none comes below. */
  private String upto() {
    return sql.sql(
            """
            select coalesce(
              (select xid from (select distinct xid from income.transfer
                                 where xid >= income.sealed_to() and xid < pg_snapshot_xmin(pg_current_snapshot())
                                 order by xid offset ? limit 1) first_left_out),
              pg_snapshot_xmin(pg_current_snapshot()))::text
            """)
        .param(TRANSACTIONS_AT_ONCE)
        .query(String.class)
        .single();
  }

  private boolean seal(String upto) {
    sum(upto);
    return sql.sql(
                """
                insert into income.seal (number, upto, transfers, hash, at)
                select last.number + 1, :upto::xid8, batch.transfers,
                       income.chain(last.hash, last.upto, :upto::xid8), :at
                  from (select coalesce(max(number), 0) as number, income.sealed_to() as upto,
                               coalesce((select hash from income.seal order by number desc limit 1), ''::bytea) as hash
                          from income.seal) last,
                       lateral (select count(*) as transfers from income.transfer t
                                 where t.xid >= last.upto and t.xid < :upto::xid8) batch
                 where batch.transfers > 0
                """)
            .param("upto", upto)
            .param("at", Columns.at(clock.instant()))
            .update()
        == 1;
  }

  private void sum(String upto) {
    sql.sql(
            """
            insert into income.month as m (account, month, currency, credit, debit, postings, shared)
            select p.account, p.month, p.currency, coalesce(sum(p.amount) filter (where p.amount > 0), 0),
                   coalesce(-sum(p.amount) filter (where p.amount < 0), 0), count(*),
                   coalesce(sum(p.amount) filter (where p.part is not null), 0)
              from income.transfer t join income.posting p on p.transfer = t.id
             where t.xid >= income.sealed_to() and t.xid < ?::xid8
             group by p.account, p.month, p.currency order by p.account, p.month
            on conflict (account, month, currency) do update
               set credit = m.credit + excluded.credit, debit = m.debit + excluded.debit,
                   postings = m.postings + excluded.postings, shared = m.shared + excluded.shared
            """)
        .param(upto)
        .update();
  }
}
