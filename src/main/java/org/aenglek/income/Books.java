package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The books as a whole, for whoever looks over them: an auditor at the machine, by the owner's
 * login, or a job.
 */
public final class Books {
  private final JdbcClient sql;

  public Books(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * What was found.
   *
   * @param sealed how many of the transfers are in a seal
   * @param head of the chain of seals, by which all before it is known; none without seals
   * @param brokenSeal the first whose hash is not what its transfers say
   * @param unbalanced a transfer that does not sum to zero, or moves nothing
   * @param wrongMonths sums that are not those of the postings
   * @param intruders postings in a month that was closed before
   */
  public record Finding(
      long transfers,
      long sealed,
      int seals,
      @Nullable String head,
      @Nullable Integer brokenSeal,
      @Nullable String unbalanced,
      long wrongMonths,
      long intruders,
      long remainder) {

    public boolean isRight() {
      return brokenSeal == null
          && unbalanced == null
          && wrongMonths == 0
          && intruders == 0
          && remainder == 0;
    }

    /** In one line. */
    @Override
    public String toString() {
      return isRight()
          ? "The books are right: %d transfers sum to zero, %d of them in %d seals, head %s."
              .formatted(transfers, sealed, seals, head == null ? "none" : head)
          : ("The books are NOT right: first broken seal %s, unbalanced transfer %s, wrong sums of"
                  + " months %d, postings in closed months %d, sum of all %d.")
              .formatted(brokenSeal, unbalanced, wrongMonths, intruders, remainder);
    }
  }

  /** All of it in one statement, and so as of one moment, while others write. */
  public Finding verify() {
    return sql.sql(
            """
            with chain as (
              select number, transfers, hash, coalesce(lag(hash) over w, ''::bytea) as before,
                     coalesce(lag(upto) over w, '0'::xid8) as since, upto
                from income.seal window w as (order by number)),
            posted as (
              select p.account, p.month, p.currency, coalesce(sum(p.amount) filter (where p.amount > 0), 0) as credit,
                     coalesce(-sum(p.amount) filter (where p.amount < 0), 0) as debit, count(*) as postings,
                     coalesce(sum(p.amount) filter (where p.part is not null), 0) as shared
                from income.posting p where p.xid < income.sealed_to()
               group by p.account, p.month, p.currency)
            select (select count(*) from income.transfer) as transfers,
                   (select coalesce(sum(transfers), 0) from chain) as sealed,
                   (select count(*) from chain) as seals,
                   (select encode(hash, 'hex') from chain order by number desc limit 1) as head,
                   (select min(number) from chain
                     where hash is distinct from income.chain(before, since, upto)) as broken,
                   (select t.id::text from income.transfer t left join income.posting p on p.transfer = t.id
                     group by t.id, p.currency having coalesce(sum(p.amount), 1) <> 0 limit 1) as unbalanced,
                   (select count(*) from posted full join income.month m using (account, month, currency)
                     where (posted.credit, posted.debit, posted.postings, posted.shared)
                           is distinct from (m.credit, m.debit, m.postings, m.shared)) as wrong_months,
                   (select count(*) from income.closing c
                      join income.account a on a.community = c.community
                      join income.posting p on p.account = a.id and p.month <= c.month
                      join income.transfer t on t.id = p.transfer and t.at > c.at) as intruders,
                   (select coalesce(sum(amount), 0) from income.posting) as remainder
            """)
        .query(Books::finding)
        .single();
  }

  private static Finding finding(ResultSet row, int i) throws SQLException {
    return new Finding(
        row.getLong("transfers"),
        row.getLong("sealed"),
        row.getInt("seals"),
        row.getString("head"),
        Columns.findInt(row, "broken"),
        row.getString("unbalanced"),
        row.getLong("wrong_months"),
        row.getLong("intruders"),
        row.getLong("remainder"));
  }
}
