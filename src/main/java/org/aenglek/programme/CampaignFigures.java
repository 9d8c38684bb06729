package org.aenglek.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.Money;
import org.aenglek.income.IncomeByCause;
import org.aenglek.income.IncomeByCause.Told;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.stories.Campaign;
import org.aenglek.stories.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What campaigns led to, by what was written down of each step: seen, asked, held, came, earned. A
 * quotation came by the campaign by which its enquiry came.
 */
@Component
public class CampaignFigures {
  /** What was held by whoever came by it, also by a quotation. */
  private static final String CAME =
      """
      with came as (
        select id from bookings.hold where campaign = :code
        union
        select h.id from bookings.enquiry e
          join bookings.quotation q on q.enquiry = e.id
          join bookings.hold h on h.id = q.id and h.campaign is null
         where e.campaign = :code)
      """;

  /** Of the communities that it names, and of those to which its guests went on by themselves. */
  private static final String STEPS =
      CAME
          + """
      , place as (
        select community, min(position) as position
          from (select community, position from stories.campaign_community where campaign = :id
                union all
                select l.community, null from came k join bookings.line l on l.hold = k.id
                union all
                select e.community, null from bookings.enquiry e where e.campaign = :code) each
         group by community)
      select p.community,
             (select coalesce(sum(s.times), 0) from stories.seen s
               where s.campaign = :id and s.community = p.community)::bigint as seen,
             (select count(*) from bookings.enquiry e
               where e.campaign = :code and e.community = p.community) as enquired,
             (select count(distinct l.hold) from came k join bookings.line l on l.hold = k.id
               where l.community = p.community) as held,
             (select count(*) from came k
                join bookings.visit v on v.placed = k.id
                join bookings.arrival a on a.visit = v.id and a.attended
               where v.community = p.community) as attended
        from place p order by p.position nulls last, p.community
      """;

  private final JdbcClient sql;
  private final Campaigns campaigns;
  private final IncomeByCause income;
  private final Areas areas;
  private final Errands errands;
  private final Access access;

  CampaignFigures(
      JdbcClient sql,
      Campaigns campaigns,
      IncomeByCause income,
      Areas areas,
      Errands errands,
      Access access) {
    this.sql = sql;
    this.campaigns = campaigns;
    this.income = income;
    this.areas = areas;
    this.errands = errands;
    this.access = access;
  }

  /**
   * From the poster to the money; each is a number of times, not of people.
   *
   * @param seen how often its short link was opened, or led on to a community
   * @param attended visits on which the guests came
   */
  public record Steps(long seen, long enquired, long held, long attended, Told earned) {
    static final Steps NONE = new Steps(0, 0, 0, 0, Told.NOTHING);

    Steps plus(Steps other) {
      return new Steps(
          seen + other.seen,
          enquired + other.enquired,
          held + other.held,
          attended + other.attended,
          earned.plus(other.earned));
    }

    Steps seenAs(long times) {
      return new Steps(times, enquired, held, attended, earned);
    }
  }

  public record Row(UUID community, Steps steps) {}

  /**
   * @param all seen is how often the poster's link was opened; the other steps are sums
   * @param cost nothing where nobody told it
   */
  public record Result(Campaign campaign, List<Row> rows, Steps all, Optional<Money> cost) {}

  /** The codes of the provinces whose campaigns whoever acts may weigh. */
  @Transactional(readOnly = true)
  public List<String> provinces() {
    return areas.provinces().stream()
        .map(Province::code)
        .filter(code -> access.may(Permission.DRAFT_ROUTES, Place.province(code)))
        .toList();
  }

  /**
   * The campaigns of a province, the last one first.
   *
   * @throws Access.NotAllowed when whoever acts does not work with the whole province
   */
  @Transactional(readOnly = true)
  public List<Result> of(String province) {
    return campaigns.of(province).stream().map(this::of).toList();
  }

  /**
   * @throws Access.NotAllowed when whoever acts does not work with the whole province
   */
  @Transactional(readOnly = true)
  public Result of(Campaign campaign) {
    access.require(Permission.DRAFT_ROUTES, Place.province(campaign.province()));
    var earned =
        income.of(campaign.province(), errands.ask(Reckoning.JOB, () -> linesOf(campaign.code())));
    var rows =
        errands.ask(Reckoning.JOB, () -> steps(campaign)).stream()
            .map(row -> new Row(row.community(), with(row.steps(), earned.get(row.community()))))
            .toList();
    long opened = errands.ask(Reckoning.JOB, () -> opened(campaign));
    var sum = rows.stream().map(Row::steps).reduce(Steps.NONE, Steps::plus).seenAs(opened);
    return new Result(campaign, rows, sum, campaigns.cost(campaign));
  }

  private static Steps with(Steps steps, @Nullable Told earned) {
    var told = earned == null ? Told.NOTHING : earned;
    return new Steps(steps.seen(), steps.enquired(), steps.held(), steps.attended(), told);
  }

  private List<Row> steps(Campaign campaign) {
    return sql.sql(STEPS)
        .param("id", campaign.id())
        .param("code", campaign.code())
        .query(
            (row, i) ->
                new Row(
                    Columns.id(row, "community"),
                    new Steps(
                        row.getLong("seen"),
                        row.getLong("enquired"),
                        row.getLong("held"),
                        row.getLong("attended"),
                        Told.NOTHING)))
        .list();
  }

  private long opened(Campaign campaign) {
    return sql.sql(
            """
            select coalesce(sum(times), 0)::bigint from stories.seen where campaign = ? and community is null
            """)
        .param(campaign.id())
        .query(Long.class)
        .single();
  }

  /** What was booked by whoever came by that campaign. */
  private List<UUID> linesOf(String code) {
    return sql.sql(CAME + "select l.id from bookings.line l join came k on k.id = l.hold")
        .param("code", code)
        .query(UUID.class)
        .list();
  }
}
