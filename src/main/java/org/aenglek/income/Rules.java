package org.aenglek.income;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.people.Access;
import org.aenglek.people.Acts;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of communities' sharing rules: proposed, voted on, published. Those who have a part
 * in a village know its rules; whoever keeps its money writes down what the village decides.
 */
@Component
public class Rules {
  private static final String VERSION =
      """
      select r.id, r.community, r.number, r.from_day, r.clauses, r.at, v.held, v.in_favour, v.against,
             p.at as published
        from income.rule r
        left join income.vote v on v.rule = r.id
        left join income.publication p on p.rule = r.id
      """;

  private final JdbcClient sql;
  private final Departures departures;
  private final Access access;
  private final Acts acts;
  private final Settings settings;
  private final Clock clock;

  Rules(
      JdbcClient sql,
      Departures departures,
      Access access,
      Acts acts,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.departures = departures;
    this.access = access;
    this.acts = acts;
    this.settings = settings;
    this.clock = clock;
  }

  /** What a meeting of the village decided. */
  public record Vote(LocalDate held, int inFavour, int against) {
    public boolean isCarried() {
      return inFavour > against;
    }

    /** Whether somebody voted, and not on a day to come. */
    boolean isHeldBy(LocalDate today) {
      return inFavour >= 0 && against >= 0 && inFavour + against > 0 && !held.isAfter(today);
    }
  }

  /**
   * A rule as it was proposed, and what became of it.
   *
   * @param from the first day on which it shares what is earned
   * @param published nothing as long as it is not
   */
  public record Version(
      UUID id,
      UUID community,
      int number,
      LocalDate from,
      SharingRule rule,
      Instant proposed,
      @Nullable Vote vote,
      @Nullable Instant published) {}

  private record Proposal(UUID community, LocalDate from, SharingRule rule) {}

  /** The villages in which whoever acts, or their household, has a part. */
  @Transactional(readOnly = true)
  public List<UUID> villages() {
    return sql.sql("select * from income.villages()").query(UUID.class).list();
  }

  /** All of a community, the latest first, so far as whoever acts may know them. */
  @Transactional(readOnly = true)
  public List<Version> of(UUID community) {
    return sql.sql(VERSION + " where r.community = ? order by r.number desc")
        .param(community)
        .query(Rules::version)
        .list();
  }

  /**
   * @throws Access.NotAllowed when whoever acts has no part in that village and does not look after
   *     its money
   */
  @Transactional(readOnly = true)
  public void requireToKnow(UUID community) {
    Access.requireSomebody();
    boolean knows =
        sql.sql("select income.knows(?)").param(community).query(Boolean.class).single();
    if (!knows) throw new Access.NotAllowed();
  }

  /** The published one by which is shared what was earned on that day. */
  @Transactional(readOnly = true)
  public Optional<Version> inForce(UUID community, LocalDate day) {
    return sql.sql(
            VERSION + " where p.community = ? and p.from_day <= ? order by p.from_day desc limit 1")
        .params(community, day)
        .query(Rules::version)
        .optional();
  }

  /**
   * @throws NotThere also when whoever acts may not know it
   */
  @Transactional(readOnly = true)
  public Version get(UUID id) {
    return sql.sql(VERSION + " where r.id = ?")
        .param(id)
        .query(Rules::version)
        .optional()
        .orElseThrow(() -> new NotThere("rule " + id));
  }

  /**
   * Answers its id; sent twice, it is there once.
   *
   * @throws IncomeRefused when it does not say who gets all of it, begins in the past, or names a
   *     household that is no more
   */
  @Transactional
  public UUID propose(UUID community, LocalDate from, SharingRule rule, UUID requestId) {
    var place = Place.community(community);
    access.require(Permission.KEEP_MONEY, place);
    var request = Request.of(requestId, new Proposal(community, from, rule));
    lock(community);
    var before = find(request);
    if (before.isPresent()) return before.get();
    rule.mustBeSound();
    mustBeToCome(from);
    departures.mustBeThere(community, rule);
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into income.rule (id, community, number, from_day, clauses, at, actor, request, fingerprint)
            select :id, :community, coalesce(max(number), 0) + 1, :from, :clauses::jsonb, :at, :actor,
                   :request, :fingerprint
              from income.rule where community = :community
            """)
        .param("id", id)
        .param("community", community)
        .param("from", from)
        .param("clauses", Columns.json(rule.clauses()))
        .param("at", now())
        .param("actor", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
    acts.record("rule.proposed", null, place, from.toString());
    return id;
  }

  /**
   * Writes down how the village voted, once for each rule.
   *
   * @throws IncomeRefused when nobody voted, or it was voted on already
   */
  @Transactional
  public void vote(UUID id, Vote vote) {
    var version = deciding(id);
    if (!vote.isHeldBy(today())) throw new IncomeRefused(Reason.RULE_VOTES);
    if (vote.equals(version.vote())) return;
    if (version.vote() != null) throw new IncomeRefused(Reason.RULE_VOTES);
    sql.sql(
            """
            insert into income.vote (rule, held, in_favour, against, at, actor)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, vote.held(), vote.inFavour(), vote.against(), now(), Actor.current().name())
        .update();
    acts.record("rule.voted", null, Place.community(version.community()), counted(vote));
  }

  /**
   * From its day on, what is earned is shared by it. Said twice, it is said once.
   *
   * @throws IncomeRefused when more did not vote for it than against, its day is over, another one
   *     begins on the same day, or it names a household that is no more
   */
  @Transactional
  public void publish(UUID id) {
    var version = deciding(id);
    if (version.published() != null) return;
    var vote = version.vote();
    if (vote == null || !vote.isCarried()) throw new IncomeRefused(Reason.RULE_NOT_CARRIED);
    mustBeToCome(version.from());
    departures.mustBeThere(version.community(), version.rule());
    int published =
        sql.sql(
                """
                insert into income.publication (rule, community, from_day, at, actor)
                values (?, ?, ?, ?, ?) on conflict (community, from_day) do nothing
                """)
            .params(id, version.community(), version.from(), now(), Actor.current().name())
            .update();
    if (published == 0) throw new IncomeRefused(Reason.RULE_SAME_DAY);
    acts.record(
        "rule.published", null, Place.community(version.community()), version.from().toString());
  }

  private Version deciding(UUID id) {
    var version = get(id);
    access.require(Permission.KEEP_MONEY, Place.community(version.community()));
    lock(version.community());
    return get(id);
  }

  /** Two who decide at once do so one after the other. */
  private void lock(UUID community) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended('income rule ' || ?, 0))")
        .param(community)
        .query(row -> {});
  }

  private void mustBeToCome(LocalDate from) {
    if (from.isBefore(today())) throw new IncomeRefused(Reason.RULE_PAST);
  }

  private Optional<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from income.rule where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .optional();
  }

  private static String counted(Vote vote) {
    return vote.inFavour() + " : " + vote.against();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private Object now() {
    return Columns.at(clock.instant());
  }

  private static Version version(ResultSet row, int i) throws SQLException {
    var held = Columns.findDate(row, "held");
    return new Version(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        row.getInt("number"),
        row.getObject("from_day", LocalDate.class),
        new SharingRule(Columns.list(row, "clauses", SharingRule.Clause.class)),
        Columns.instant(row, "at"),
        held == null ? null : new Vote(held, row.getInt("in_favour"), row.getInt("against")),
        Columns.findInstant(row, "published"));
  }
}
