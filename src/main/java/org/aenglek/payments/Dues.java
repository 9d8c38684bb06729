package org.aenglek.payments;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.base.Secret;
import org.aenglek.people.Errands;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for those who make amounts due. Whoever acts, a guest too, has it done within their
 * transaction; they see of it what they are answered here.
 */
@Component
public class Dues {
  private static final String JOB = "dues";
  private final JdbcClient sql;
  private final DueRows rows;
  private final Payees payees;
  private final Bookkeeping books;
  private final Areas areas;
  private final Errands errands;
  private final Vault vault;
  private final Clock clock;

  Dues(
      JdbcClient sql,
      DueRows rows,
      Payees payees,
      Bookkeeping books,
      Areas areas,
      Errands errands,
      Vault vault,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.payees = payees;
    this.books = books;
    this.areas = areas;
    this.errands = errands;
    this.vault = vault;
    this.clock = clock;
  }

  private record Change(UUID visit, Money amount) {}

  private record Done(UUID id, String fingerprint) {}

  /** Makes an amount due and answers its id; sent twice, it is due once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public UUID enter(NewDue due, UUID requestId) {
    var sender = Actor.current().name();
    return errands.run(JOB, () -> enter(due, Request.of(requestId, due), sender));
  }

  /** Those of some visits, in the order in which they became due. */
  @Transactional(readOnly = true)
  public List<Due> of(Collection<UUID> visits) {
    return errands.ask(JOB, () -> rows.ofVisits(visits));
  }

  /**
   * Several visits that are paid at once, to a named collector.
   *
   * @param next what they ask for together
   * @param code what a QR says for it, if the collector has told a PromptPay id
   */
  public record Together(List<Due> dues, Payee collector, Money next, Optional<String> code) {}

  /** Nothing where each community is paid by itself. */
  @Transactional(readOnly = true)
  public Optional<Together> together(Collection<UUID> visits) {
    return errands.ask(JOB, () -> together(rows.ofVisits(visits)));
  }

  private Optional<Together> together(List<Due> dues) {
    boolean isCollected =
        !dues.isEmpty() && dues.stream().allMatch(Due::isCollected) && isToOne(dues);
    if (!isCollected) return Optional.empty();
    var first = dues.getFirst();
    var next = dues.stream().map(Due::next).reduce(Money::plus).orElseThrow();
    return payees
        .find(first.payee())
        .map(one -> new Together(dues, one, next, one.code(next, first.reference())));
  }

  private static boolean isToOne(List<Due> dues) {
    return dues.stream().map(Due::payee).distinct().count() == 1;
  }

  /** The address of a due's page after the language: who has it, pays. */
  public String path(Due due) {
    return "/payments/" + key(due.id()).text();
  }

  /**
   * Less, or more, is due than before; what was paid above it is to go back.
   *
   * @throws NotThere when nothing is due for that visit
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reduce(UUID visit, Money newAmount, UUID requestId) {
    change(
        new Change(visit, newAmount),
        requestId,
        """
        update payments.due set amount = :amount, deposit = least(deposit, :amount)
         where visit = :visit and currency = :currency
        """);
  }

  /**
   * Nothing is due any more; all that was paid is to go back.
   *
   * @throws NotThere when nothing is due for that visit
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(UUID visit, UUID requestId) {
    change(
        new Change(visit, Money.ofMinor(0, "THB")),
        requestId,
        "update payments.due set withdrawn = coalesce(withdrawn, :at) where visit = :visit");
  }

  /** The due whose page has that secret in its address. */
  Optional<Due> byKey(String key) {
    Supplier<Optional<UUID>> found =
        () ->
            sql.sql("select id from payments.due where key_hash = ?")
                .param(new Secret(key).hash())
                .query(UUID.class)
                .optional();
    return errands.ask(JOB, () -> found.get().flatMap(rows::find));
  }

  /** It follows from the id by a key outside the database, which keeps a hash alone to find it. */
  private Secret key(UUID due) {
    return Secret.of(vault.hash("payments.due", due.toString()));
  }

  private UUID enter(NewDue due, Request request, String sender) {
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into payments.due
                       (id, key_hash, community, payee, visit, reference, what, payer, payer_lang,
                        foreign_payer, amount, deposit, currency, until, entered, actor, request, fingerprint)
                values (:id, :key, :community, :payee, :visit, :reference, :what::jsonb, :payer, :lang,
                        :foreign, :amount, :deposit, :currency, :until, :entered, :actor, :request, :fingerprint)
                on conflict (request) do nothing
                """)
            .param("id", id)
            .param("key", key(id).hash())
            .param("community", due.community())
            .param("payee", paid(due.community()).toString())
            .param("visit", due.visit())
            .param("reference", due.reference())
            .param("what", Columns.json(due.what()))
            .param("payer", due.payer())
            .param("lang", due.payerLang().code())
            .param("foreign", due.foreignPayer())
            .param("amount", due.amount().minor())
            .param("deposit", due.deposit().minor())
            .param("currency", due.amount().currency().getCurrencyCode())
            .param("until", Columns.at(due.until()))
            .param("entered", Columns.at(clock.instant()))
            .param("actor", sender)
            .param("request", request.id())
            .param("fingerprint", request.fingerprint())
            .update();
    return entered == 1 ? id : doneBefore(request);
  }

  /** Who is paid: the collector of the province, where one is named; else the community itself. */
  @Transactional(readOnly = true)
  public Place payee(UUID community) {
    return errands.ask(JOB, () -> paid(community));
  }

  private Place paid(UUID community) {
    var province = Place.province(areas.all(List.of(community)).get(community).province());
    return payees.find(province).isPresent() ? province : Place.community(community);
  }

  private UUID doneBefore(Request request) {
    var done =
        sql.sql("select id, fingerprint from payments.due where request = ?")
            .param(request.id())
            .query((row, i) -> new Done(Columns.id(row, "id"), row.getString("fingerprint")))
            .single();
    request.mustEqual(done.fingerprint());
    return done.id();
  }

  private void change(Change change, UUID requestId, String statement) {
    var sender = Actor.current().name();
    errands.run(
        JOB,
        () -> {
          var due = rows.lock(find(change.visit()).id());
          if (!isNew(Request.of(requestId, change), due, change.amount(), sender)) return due;
          sql.sql(statement)
              .param("amount", change.amount().minor())
              .param("currency", change.amount().currency().getCurrencyCode())
              .param("at", Columns.at(clock.instant()))
              .param("visit", change.visit())
              .update();
          var now = rows.get(due.id());
          books.goesBack(due, now, requestId);
          return now;
        });
  }

  private Due find(UUID visit) {
    return rows.ofVisit(visit).orElseThrow(() -> new NotThere("due of visit " + visit));
  }

  private boolean isNew(Request request, Due due, Money amount, String sender) {
    int noted =
        sql.sql(
                """
                insert into payments.change (request, fingerprint, due, at, actor, amount)
                values (?, ?, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                request.id(),
                request.fingerprint(),
                due.id(),
                Columns.at(clock.instant()),
                sender,
                amount.minor())
            .update();
    if (noted == 1) return true;
    request.mustEqual(
        sql.sql("select fingerprint from payments.change where request = ?")
            .param(request.id())
            .query(String.class)
            .single());
    return false;
  }
}
