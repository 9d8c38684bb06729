package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Posting;
import org.aenglek.people.Errands;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the books: transfers are added, and nothing is ever changed. The database looks at
 * each statement that its postings sum to zero. A transfer is one statement and locks no account,
 * so that those who post do not wait for each other; whoever may take no more out of accounts than
 * is in them asks {@link Balances#locked} first.
 */
@Component
public class Journal {
  private static final String JOB = "journal";
  private final JdbcClient sql;
  private final Balances balances;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Journal(JdbcClient sql, Balances balances, Errands errands, Settings settings, Clock clock) {
    this.sql = sql;
    this.balances = balances;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  private record Correcting(UUID transfer) {}

  private record Written(UUID id, String kind) {}

  /** Belongs to the transaction of its cause; sent twice it is there once. Answers its id. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID record(Transfer transfer, UUID requestId) {
    var sender = Actor.current().name();
    return errands.run(JOB, () -> record(transfer, requestId, sender));
  }

  /** The same for a job of this module, which says who sent it. */
  UUID record(Transfer transfer, UUID requestId, String sender) {
    return add(transfer, Request.of(requestId, transfer), sender);
  }

  /**
   * Moves back all that a transfer moved, into the month that is open; answers the correction's id.
   *
   * @param corrected the request with which that transfer was recorded
   * @throws IncomeRefused when it is a correction itself, or was corrected already
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID correct(UUID corrected, UUID requestId) {
    var sender = Actor.current().name();
    return errands.run(JOB, () -> turnBack(corrected, requestId, sender));
  }

  /** What is in an account, so far as whoever acts may see it. */
  @Transactional(readOnly = true)
  public Money balance(Account account, String currency) {
    return balances.of(List.of(account), currency).get(account);
  }

  private UUID add(Transfer transfer, Request request, String sender) {
    var now = clock.instant();
    var id = Ids.next(Clock.fixed(now, ZoneOffset.UTC));
    return write(transfer, id, now, request, sender) > 0 ? id : doneBefore(request);
  }

  /**
   * The accounts that are not there yet are opened by the way, in the order of their ids, so that
   * two who open the same never wait for each other crosswise. Answers how many postings were
   * written: none when the transfer was there already.
   */
  private int write(Transfer transfer, UUID id, Instant now, Request request, String sender) {
    var postings = transfer.postings();
    var sold = transfer.sold();
    return sql.sql(
            """
            with entered as (
              insert into income.transfer (id, at, kind, cause_kind, cause, sold_kind, sold, sold_name,
                                           corrects, rule, actor, request, fingerprint)
              values (:id, :at, :kind, :causeKind, :cause, :soldKind, :sold::uuid, :soldName::jsonb,
                      :corrects::uuid, :rule::uuid, :actor, :request, :fingerprint)
              on conflict (request) do nothing returning id),
            given as (
              select * from unnest(:lines::int[], :accounts::uuid[], :ownerKinds::text[], :owners::uuid[],
                                   :kinds::text[], :communities::uuid[], :places::text[], :amounts::bigint[],
                                   :currencies::text[], :parts::text[])
                as p (line, account, owner_kind, owner, kind, community, place, amount, currency, part)),
            opened as (
              insert into income.account (id, owner_kind, owner, kind, community, place)
              select distinct on (account) account, owner_kind, owner, kind, community, place
                from given order by account
              on conflict do nothing),
            open as (
              select community, greatest(:month, (max(c.month) + interval '1 month')::date) as month
                from (select distinct community from given) g left join income.closing c using (community)
               group by community)
            insert into income.posting (transfer, line, account, month, amount, currency, part)
            select e.id, g.line, g.account, o.month, g.amount, g.currency, g.part
              from entered e, given g join open o using (community)
            """)
        .param("id", id)
        .param("at", Columns.at(now))
        .param("kind", transfer.kind().key())
        .param("causeKind", transfer.cause().kind())
        .param("cause", transfer.cause().id())
        .param("soldKind", sold == null ? null : sold.kind())
        .param("sold", sold == null ? null : sold.id())
        .param("soldName", sold == null ? null : Columns.json(sold.name()))
        .param("corrects", transfer.corrects())
        .param("rule", transfer.rule())
        .param("actor", sender)
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .param("month", monthOf(now))
        .param("lines", IntStream.rangeClosed(1, postings.size()).boxed().toArray(Integer[]::new))
        .param("accounts", ids(postings, Account::id))
        .param("ownerKinds", texts(postings, posting -> posting.account().ownerKind().key()))
        .param("owners", ids(postings, Account::owner))
        .param("kinds", texts(postings, posting -> posting.account().kind().key()))
        .param("communities", ids(postings, Account::community))
        .param("places", texts(postings, posting -> posting.account().place().toString()))
        .param("amounts", postings.stream().map(p -> p.amount().minor()).toArray(Long[]::new))
        .param("currencies", texts(postings, p -> p.amount().currency().getCurrencyCode()))
        .param("parts", texts(postings, Posting::part))
        .update();
  }

  private static UUID[] ids(List<Posting> postings, Function<Account, UUID> id) {
    return postings.stream().map(posting -> id.apply(posting.account())).toArray(UUID[]::new);
  }

  private static String[] texts(List<Posting> postings, Function<Posting, @Nullable String> text) {
    return postings.stream().map(text).toArray(String[]::new);
  }

  /** The calendar's, in the province. */
  private LocalDate monthOf(Instant moment) {
    return LocalDate.ofInstant(moment, settings.zone()).withDayOfMonth(1);
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

  private UUID turnBack(UUID corrected, UUID requestId, String sender) {
    var wrong = find(corrected);
    var request = Request.of(requestId, new Correcting(wrong.id()));
    if (isCorrected(wrong.id(), request)) return doneBefore(request);
    if (wrong.kind().equals(Transfer.Kind.CORRECTION.key())) {
      throw new IncomeRefused(Reason.CORRECTION_OF_CORRECTION);
    }
    var back =
        new Transfer(
            Transfer.Kind.CORRECTION,
            new Cause("transfer", wrong.id()),
            null,
            wrong.id(),
            null,
            negated(wrong.id()));
    return add(back, request, sender);
  }

  private Written find(UUID request) {
    return sql.sql("select id, kind from income.transfer where request = ?")
        .param(request)
        .query((row, i) -> new Written(Columns.id(row, "id"), row.getString("kind")))
        .optional()
        .orElseThrow(() -> new NotThere("transfer of request " + request));
  }

  /**
   * @throws IncomeRefused when it was corrected by another request
   */
  private boolean isCorrected(UUID transfer, Request request) {
    return sql.sql("select request from income.transfer where corrects = ?")
        .param(transfer)
        .query(UUID.class)
        .optional()
        .map(
            by -> {
              if (!by.equals(request.id())) throw new IncomeRefused(Reason.CORRECTED);
              return true;
            })
        .orElse(false);
  }

  private List<Posting> negated(UUID transfer) {
    return sql.sql(
            """
            select a.owner_kind, a.owner, a.kind, a.community, a.place, p.amount, p.currency, p.part
              from income.posting p join income.account a on a.id = p.account
             where p.transfer = ? order by p.line
            """)
        .param(transfer)
        .query(Journal::negated)
        .list();
  }

  private static Posting negated(ResultSet row, int i) throws SQLException {
    return new Posting(
        Balances.account(row),
        Money.ofMinor(-row.getLong("amount"), row.getString("currency")),
        row.getString("part"));
  }
}
