package org.aenglek.income;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the books: transfers are added, and nothing is ever changed. The database looks at
 * the commit that each sums to zero.
 */
@Component
public class Journal {
  private static final String JOB = "journal";
  private final JdbcClient sql;
  private final Errands errands;
  private final Clock clock;

  Journal(JdbcClient sql, Errands errands, Clock clock) {
    this.sql = sql;
    this.errands = errands;
    this.clock = clock;
  }

  /** Belongs to the transaction of its cause; sent twice it is there once. Answers its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID record(Transfer transfer, UUID requestId) {
    var sender = Actor.current().name();
    return errands.run(JOB, () -> add(transfer, Request.of(requestId, transfer), sender));
  }

  /** What is in an account, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public Money balance(Account account, String currency) {
    long sum =
        sql.sql(
                """
                select coalesce(sum(p.amount), 0) from income.posting p
                  join income.account a on a.id = p.account
                 where a.owner_kind = :ownerKind and a.owner is not distinct from :owner::uuid
                   and a.kind = :kind and a.community is not distinct from :community::uuid
                   and p.currency = :currency
                """)
            .param("ownerKind", account.ownerKind().key())
            .param("owner", account.owner())
            .param("kind", account.kind().key())
            .param("community", account.community())
            .param("currency", currency)
            .query(Long.class)
            .single();
    return Money.ofMinor(sum, currency);
  }

  private UUID add(Transfer transfer, Request request, String sender) {
    var id = Ids.next(clock);
    int added =
        sql.sql(
                """
                insert into income.transfer
                       (id, at, kind, sold_kind, sold, sold_name, actor, request, fingerprint)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                Columns.at(clock.instant()),
                transfer.kind().key(),
                transfer.sold().kind(),
                transfer.sold().id(),
                Columns.json(transfer.sold().name()),
                sender,
                request.id(),
                request.fingerprint())
            .update();
    if (added == 0) return doneBefore(request);
    var accounts = open(transfer.postings());
    for (var posting : transfer.postings()) {
      post(id, accounts.get(posting.account()), posting.amount());
    }
    return id;
  }

  private void post(UUID transfer, @Nullable UUID account, Money amount) {
    sql.sql("insert into income.posting (transfer, account, amount, currency) values (?, ?, ?, ?)")
        .params(transfer, account, amount.minor(), amount.currency().getCurrencyCode())
        .update();
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from income.transfer where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  /** The ids of the accounts, opened where they are new, and locked in the one order. */
  private Map<Account, UUID> open(List<Posting> postings) {
    var ids = new HashMap<Account, UUID>();
    postings.stream()
        .map(Posting::account)
        .distinct()
        .sorted(Comparator.comparing(Account::toString))
        .forEach(account -> ids.put(account, open(account)));
    lock(ids);
    return ids;
  }

  private UUID open(Account account) {
    sql.sql(
            """
            insert into income.account (id, owner_kind, owner, kind, community, place)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Ids.next(clock),
            account.ownerKind().key(),
            account.owner(),
            account.kind().key(),
            account.community(),
            account.place().toString())
        .update();
    return sql.sql(
            """
            select id from income.account
             where owner_kind = ? and owner is not distinct from ?::uuid
               and kind = ? and community is not distinct from ?::uuid
            """)
        .params(
            account.ownerKind().key(), account.owner(), account.kind().key(), account.community())
        .query(UUID.class)
        .single();
  }

  private void lock(Map<Account, UUID> accounts) {
    var counted =
        accounts.entrySet().stream()
            .filter(entry -> entry.getKey().isCounted())
            .map(Map.Entry::getValue)
            .toArray(UUID[]::new);
    sql.sql("select id from income.account where id = any(?) order by id for update")
        .param(counted)
        .query(UUID.class)
        .list();
  }
}
