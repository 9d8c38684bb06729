package org.aenglek.stories;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.communities.CommunityStandings;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.CameBy;
import org.aenglek.site.Columns;
import org.aenglek.stories.CampaignRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns of provinces. Everybody reads them; what they cost only those who weigh them. */
@Component
public class Campaigns {
  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_LEAD = 1000;
  static final int MOST_COMMUNITIES = 30;
  private static final String CURRENCY = "THB";
  private static final String ALL =
      "select id, province, code, title, lead, audience, first_day, last_day from stories.campaign ";

  private final JdbcClient sql;
  private final Areas areas;
  private final CommunityStandings standings;
  private final Access access;
  private final Clock clock;

  Campaigns(JdbcClient sql, Areas areas, CommunityStandings standings, Access access, Clock clock) {
    this.sql = sql;
    this.areas = areas;
    this.standings = standings;
    this.access = access;
    this.clock = clock;
  }

  public Optional<Campaign> find(String code) {
    return list(ALL + "where code = ?", code).stream().findFirst();
  }

  /**
   * @throws NotThere when there is none with that code
   */
  public Campaign get(String code) {
    return find(code).orElseThrow(() -> new NotThere("campaign " + code));
  }

  /** Of a province, the last one first. */
  public List<Campaign> of(String province) {
    return list(ALL + "where province = ? order by first_day desc, code", province);
  }

  /** What it cost, as it was told last; nothing where nobody knows, or whoever asks may not. */
  @Transactional(readOnly = true)
  public Optional<Money> cost(Campaign campaign) {
    return sql.sql(
            """
            select satang from stories.campaign_cost where campaign = ? order by number desc limit 1
            """)
        .param(campaign.id())
        .query((row, i) -> Optional.ofNullable(row.getObject("satang", Long.class)))
        .optional()
        .flatMap(satang -> satang)
        .map(satang -> Money.ofMinor(satang, CURRENCY));
  }

  /**
   * Enters one; sent twice, it is one.
   *
   * @return its code
   * @throws CampaignRefused when it has no days, communities of another province, or one that is
   *     not to be promoted
   */
  @Transactional
  public String enter(Campaign.New facts, UUID requestId) {
    access.require(Permission.EDIT, Place.province(facts.province()));
    mustBeWhole(facts);
    var request = Request.of(requestId, facts);
    var before = enteredBy(request);
    if (before.isPresent()) return before.get();
    mustBePromoted(facts.communities());
    var id = Ids.next(clock);
    var code = CameBy.next();
    if (insert(id, code, facts, request) == 0) return enteredBy(request).orElseThrow();
    name(id, facts.communities());
    tell(id, facts.cost());
    return code;
  }

  private int insert(UUID id, String code, Campaign.New facts, Request request) {
    return sql.sql(
            """
            insert into stories.campaign (id, province, code, title, lead, audience, first_day, last_day, changed, by,
                                          request, fingerprint)
            values (?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
            on conflict (request) do nothing
            """)
        .params(
            id,
            facts.province(),
            code,
            Columns.json(facts.title()),
            Columns.json(facts.lead()),
            facts.audience(),
            facts.days().first(),
            facts.days().last(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  private Optional<String> enteredBy(Request request) {
    record Before(String code, String fingerprint) {}
    var before =
        sql.sql("select code, fingerprint from stories.campaign where request = ?")
            .param(request.id())
            .query((row, i) -> new Before(row.getString("code"), row.getString("fingerprint")))
            .optional();
    before.ifPresent(one -> request.mustEqual(one.fingerprint()));
    return before.map(Before::code);
  }

  /**
   * Says it anew; the code on posters that hang already stays, and so may the communities that it
   * names already.
   */
  @Transactional
  public void change(String code, Campaign.New facts) {
    var campaign = get(code);
    access.require(Permission.EDIT, Place.province(campaign.province()));
    mustBeWhole(facts);
    mustBePromoted(
        facts.communities().stream().filter(one -> !campaign.communities().contains(one)).toList());
    sql.sql(
            """
            update stories.campaign
               set title = ?::jsonb, lead = ?::jsonb, audience = ?, first_day = ?, last_day = ?, changed = ?, by = ?
             where id = ?
            """)
        .params(
            Columns.json(facts.title()),
            Columns.json(facts.lead()),
            facts.audience(),
            facts.days().first(),
            facts.days().last(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            campaign.id())
        .update();
    sql.sql("delete from stories.campaign_community where campaign = ?")
        .param(campaign.id())
        .update();
    name(campaign.id(), facts.communities());
    if (!Objects.equals(cost(campaign).orElse(null), facts.cost())) {
      tell(campaign.id(), facts.cost());
    }
  }

  private void mustBeWhole(Campaign.New facts) {
    var there = areas.all(facts.communities());
    boolean areOurs =
        facts.communities().stream()
            .allMatch(
                id -> there.containsKey(id) && there.get(id).province().equals(facts.province()));
    int count = facts.communities().size();
    if (!areOurs || count < 1 || count > MOST_COMMUNITIES) {
      throw new CampaignRefused(Reason.CAMPAIGN_COMMUNITIES, MOST_COMMUNITIES);
    }
  }

  private void mustBePromoted(List<UUID> communities) {
    var promoted = standings.promoted(communities);
    communities.stream()
        .filter(one -> !promoted.contains(one))
        .findFirst()
        .map(one -> Objects.requireNonNull(areas.all(List.of(one)).get(one)))
        .ifPresent(
            one -> {
              throw new CampaignRefused(Reason.CAMPAIGN_STANDING, one.name());
            });
  }

  private void name(UUID campaign, List<UUID> communities) {
    for (int i = 0; i < communities.size(); i++) {
      sql.sql("insert into stories.campaign_community values (?, ?, ?)")
          .params(campaign, i + 1, communities.get(i))
          .update();
    }
  }

  private void tell(UUID campaign, @Nullable Money cost) {
    sql.sql(
            """
            insert into stories.campaign_cost (campaign, number, satang, at, by)
            select :campaign, coalesce(max(number), 0) + 1, :satang::bigint, :at, :by
              from stories.campaign_cost where campaign = :campaign
            """)
        .param("campaign", campaign)
        .param("satang", cost == null ? null : cost.minor())
        .param("at", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .update();
  }

  private List<Campaign> list(String query, String parameter) {
    var all = sql.sql(query).param(parameter).query(Campaigns::row).list();
    if (all.isEmpty()) return all;
    var named = named(all.stream().map(Campaign::id).toArray(UUID[]::new));
    return all.stream()
        .map(
            one ->
                new Campaign(
                    one.id(),
                    one.province(),
                    one.code(),
                    one.title(),
                    one.lead(),
                    one.audience(),
                    one.days(),
                    named.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private record Named(UUID campaign, UUID community) {}

  private Map<UUID, List<UUID>> named(UUID[] campaigns) {
    return sql
        .sql(
            """
            select campaign, community from stories.campaign_community
             where campaign = any(?) order by campaign, position
            """)
        .param(campaigns)
        .query((row, i) -> new Named(Columns.id(row, "campaign"), Columns.id(row, "community")))
        .list()
        .stream()
        .collect(groupingBy(Named::campaign, mapping(Named::community, toList())));
  }

  private static Campaign row(ResultSet row, int i) throws SQLException {
    return new Campaign(
        Columns.id(row, "id"),
        row.getString("province"),
        row.getString("code"),
        Columns.text(row, "title"),
        Columns.text(row, "lead"),
        row.getString("audience"),
        new DateSpan(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        List.of());
  }
}
