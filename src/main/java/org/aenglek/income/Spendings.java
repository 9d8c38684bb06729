package org.aenglek.income;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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
import org.aenglek.income.Rules.Vote;
import org.aenglek.income.Spending.Paid;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.media.PrivatePictures;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a community's fund is spent on: proposed, voted on, and paid with what proves it. Nothing is
 * spent that was not voted for, and never more than there is.
 */
@Component
public class Spendings {
  private static final String JOB = "spendings";
  private static final int LONGEST_LINE = 300;
  private static final String SPENDING =
      """
      select s.id, s.community, s.what, s.amount, s.currency, s.at, v.held, v.in_favour, v.against,
             d.at as paid, d.receipt, d.is_substitute, d.payee_is_near, d.picture is not null as has_picture
        from income.spending s
        left join income.spending_vote v on v.spending = s.id
        left join income.spending_done d on d.spending = s.id
      """;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final PrivatePictures pictures;
  private final Balances balances;
  private final Journal journal;
  private final Errands errands;
  private final Access access;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  Spendings(
      JdbcClient sql,
      TransactionTemplate transaction,
      PrivatePictures pictures,
      Balances balances,
      Journal journal,
      Errands errands,
      Access access,
      Acts acts,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.pictures = pictures;
    this.balances = balances;
    this.journal = journal;
    this.errands = errands;
    this.access = access;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  private record New(UUID community, String what, Money amount) {}

  /**
   * What proves that something was paid.
   *
   * @param receipt its number; where there is none, who was paid and why
   * @param isPayeeNear whether whoever was paid lives in the community's subdistrict; nothing where
   *     that is not said
   */
  public record Proof(String receipt, boolean isSubstitute, @Nullable Boolean isPayeeNear) {}

  /** The latest first, so far as whoever acts may know them. */
  @Transactional(readOnly = true)
  public List<Spending> of(UUID community) {
    return sql.sql(SPENDING + " where s.community = ? order by s.id desc")
        .param(community)
        .query(Spendings::spending)
        .list();
  }

  /**
   * @throws NotThere also when whoever acts may not know it
   */
  @Transactional(readOnly = true)
  public Spending get(UUID id) {
    return sql.sql(SPENDING + " where s.id = ?")
        .param(id)
        .query(Spendings::spending)
        .optional()
        .orElseThrow(() -> new NotThere("spending " + id));
  }

  /** A JPEG of what was got, for the village's own people; others may be in it. */
  @Transactional(readOnly = true)
  public Optional<byte[]> picture(UUID id) {
    return sql.sql(
            "select picture from income.spending_done where spending = ? and picture is not null")
        .param(id)
        .query((row, i) -> row.getBytes("picture"))
        .optional();
  }

  /** Answers its id; sent twice, it is there once. */
  @Transactional
  public UUID propose(UUID community, String typed, Money amount, UUID requestId) {
    var place = Place.community(community);
    access.require(Permission.KEEP_MONEY, place);
    var what = line(typed, Reason.SPENDING);
    if (amount.minor() <= 0) throw new IncomeRefused(Reason.SPENDING);
    var request = Request.of(requestId, new New(community, what, amount));
    var id = Ids.next(clock);
    int entered =
        sql.sql(
                """
                insert into income.spending (id, community, what, amount, currency, at, actor, request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                community,
                what,
                amount.minor(),
                amount.currency().getCurrencyCode(),
                now(),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    if (entered == 0) return doneBefore(request);
    acts.record("spending.proposed", null, place, "");
    return id;
  }

  /**
   * Writes down how the village voted, once for each.
   *
   * @throws IncomeRefused when nobody voted, the day has not come, or it was voted on already
   */
  @Transactional
  public void vote(UUID id, Vote vote) {
    var spending = toKeep(id);
    if (vote.equals(spending.vote())) return;
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    if (!vote.isHeldBy(today) || enter(id, vote) == 0) {
      throw new IncomeRefused(Reason.SPENDING_VOTES);
    }
    var place = Place.community(spending.community());
    acts.record("spending.voted", null, place, vote.inFavour() + " : " + vote.against());
  }

  private int enter(UUID id, Vote vote) {
    return sql.sql(
            """
            insert into income.spending_vote (spending, held, in_favour, against, at, actor)
            values (?, ?, ?, ?, ?, ?) on conflict (spending) do nothing
            """)
        .params(id, vote.held(), vote.inFavour(), vote.against(), now(), Actor.current().name())
        .update();
  }

  /**
   * It was paid: it stands in the books with this. Said twice, it is paid once.
   *
   * @param picture of what was got
   * @throws IncomeRefused when the village did not vote for it, or there is not as much
   */
  public void paid(UUID id, Way way, Proof proof, @Nullable InputStream picture) {
    var developed = picture == null ? null : pictures.develop(picture).jpeg();
    transaction.executeWithoutResult(status -> paid(id, way, proof, developed));
  }

  private void paid(UUID id, Way way, Proof proof, byte @Nullable [] picture) {
    var place = Place.community(toKeep(id).community());
    var receipt = line(proof.receipt(), Reason.SPENDING_RECEIPT);
    var sender = Actor.current().name();
    boolean isNew =
        errands.run(
            JOB,
            () ->
                spend(id, way, sender)
                    .map(transfer -> enter(id, transfer, receipt, proof, picture, sender))
                    .isPresent());
    if (isNew) acts.record("spending.paid", null, place, way.key());
  }

  /** Nothing where it was spent before. */
  private Optional<UUID> spend(UUID id, Way way, String sender) {
    var community = get(id).community();
    var fund = Account.fund(community);
    var there = balances.locked(community, List.of(fund), Payables.CURRENCY).get(fund);
    var spending = get(id);
    if (spending.paid() != null) return Optional.empty();
    if (!spending.isCarried()) throw new IncomeRefused(Reason.SPENDING_NOT_CARRIED);
    if (spending.amount().minor() > there.minor()) throw new IncomeRefused(Reason.FUND_TOO_SMALL);
    var transfer =
        Transfer.of(
            Transfer.Kind.SPENDING,
            new Cause("spending", id),
            null,
            spending.amount(),
            fund,
            way.purse(community));
    return Optional.of(journal.record(transfer, Request.derived("spending", id), sender));
  }

  private int enter(
      UUID id,
      UUID transfer,
      String receipt,
      Proof proof,
      byte @Nullable [] picture,
      String sender) {
    return sql.sql(
            """
            insert into income.spending_done
                   (spending, transfer, receipt, is_substitute, payee_is_near, picture, at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            transfer,
            receipt,
            proof.isSubstitute(),
            proof.isPayeeNear(),
            picture,
            now(),
            sender)
        .update();
  }

  private Spending toKeep(UUID id) {
    var spending = get(id);
    access.require(Permission.KEEP_MONEY, Place.community(spending.community()));
    return spending;
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from income.spending where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private static String line(String typed, Reason missing) {
    var line = Tidy.line(typed);
    if (line.isEmpty() || line.length() > LONGEST_LINE) throw new IncomeRefused(missing);
    return line;
  }

  private Object now() {
    return Columns.at(clock.instant());
  }

  private static Spending spending(ResultSet row, int i) throws SQLException {
    var held = Columns.findDate(row, "held");
    var paid = Columns.findInstant(row, "paid");
    return new Spending(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getString("what"),
        Money.ofMinor(row.getLong("amount"), row.getString("currency")),
        Columns.instant(row, "at"),
        held == null ? null : new Vote(held, row.getInt("in_favour"), row.getInt("against")),
        paid == null
            ? null
            : new Paid(
                paid,
                row.getString("receipt"),
                row.getBoolean("is_substitute"),
                row.getObject("payee_is_near", Boolean.class),
                row.getBoolean("has_picture")));
  }
}
