package org.aenglek.passports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Reward.Kind;
import org.aenglek.passports.Reward.Progress;
import org.aenglek.people.Access;
import org.aenglek.people.Errands;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.trips.Route;
import org.aenglek.trips.Routes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What villages and provinces give to whoever has been around. */
@Component
public class Rewards {
  private static final int LONGEST = 200;
  private static final int MOST_PLACES = 100;
  private static final String REWARD =
      """
      select id, province, place, community, kind, target, least, first_day, last_day, name, gives,
             ended is not null as is_over
        from passports.reward
      """;

  private final JdbcClient sql;
  private final Stamps stamps;
  private final Passports passports;
  private final Errands errands;
  private final Access access;
  private final Areas areas;
  private final Routes routes;
  private final Clock clock;

  Rewards(
      JdbcClient sql,
      Stamps stamps,
      Passports passports,
      Errands errands,
      Access access,
      Areas areas,
      Routes routes,
      Clock clock) {
    this.sql = sql;
    this.stamps = stamps;
    this.passports = passports;
    this.errands = errands;
    this.access = access;
    this.areas = areas;
    this.routes = routes;
    this.clock = clock;
  }

  /** What a reward is, before it has an id. */
  public record NewReward(
      Kind kind,
      @Nullable String target,
      @Nullable Integer least,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Lang lang,
      String name,
      String gives) {}

  /** A reward, how far a passport is, and whether it was handed over. */
  public record Standing(Reward reward, Progress progress, boolean isHanded) {
    public boolean canBeHanded() {
      return progress.isReached() && !isHanded && !reward.isOver();
    }
  }

  /** Those that a community gives. */
  @Transactional(readOnly = true)
  public List<Reward> of(UUID community) {
    return list("community = ? order by made desc, id", community);
  }

  /** Those that a province gives itself. */
  @Transactional(readOnly = true)
  public List<Reward> of(String province) {
    return list("province = ? and community is null order by made desc, id", province);
  }

  /** Sent twice, it is one. */
  @Transactional
  public void offer(Place place, NewReward wanted, UUID requestId) {
    access.require(Permission.EDIT, place);
    mustBeWhole(wanted);
    var request = Request.of(requestId, wanted);
    if (isKnown(request)) return;
    boolean isCommunity = place.kind() == Place.Kind.COMMUNITY;
    var community = isCommunity ? UUID.fromString(place.id()) : null;
    sql.sql(
            """
            insert into passports.reward (id, province, place, community, kind, target, least, first_day, last_day,
                                          name, gives, made, made_by, request, fingerprint)
            values (?, ?, ?, ?::uuid, ?, ?, ?::smallint, ?::date, ?::date, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            Ids.next(clock),
            community == null ? place.id() : community(community).province(),
            place.toString(),
            community,
            wanted.kind().key(),
            wanted.target(),
            wanted.least(),
            wanted.first(),
            wanted.last(),
            Columns.json(LocalText.of(wanted.lang(), wanted.name())),
            Columns.json(LocalText.of(wanted.lang(), wanted.gives())),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request.id(),
            request.fingerprint())
        .update();
  }

  /** No more is handed over from now on. */
  @Transactional
  public void end(UUID id) {
    access.require(Permission.EDIT, get(id).place());
    sql.sql("update passports.reward set ended = ?, ended_by = ? where id = ? and ended is null")
        .params(Columns.at(clock.instant()), Actor.current().name(), id)
        .update();
  }

  /** How far a passport is towards all that can still be had in the provinces where it was. */
  @Transactional(readOnly = true)
  public List<Standing> towards(Passport passport) {
    var provinces =
        areas.all(passport.places()).values().stream()
            .map(Community::province)
            .collect(Collectors.toSet());
    var open =
        provinces.stream()
            .sorted()
            .flatMap(
                province ->
                    list("province = ? and ended is null order by made, id", province).stream())
            .toList();
    return standings(passport, open);
  }

  /** What a village may hand to whoever shows that code. */
  @Transactional(readOnly = true)
  public List<Standing> toHand(String code, UUID community) {
    access.require(Permission.RECEIVE, Place.community(community));
    return standings(shown(code), givenAt(community)).stream()
        .filter(Standing::canBeHanded)
        .toList();
  }

  /** Those that may be handed over in that community to whoever has earned them. */
  List<Reward> givenAt(UUID community) {
    return list(
        "(community = ? or community is null and province = ?) and ended is null order by made, id",
        community,
        community(community).province());
  }

  /** Whether it is that community's to hand over; one that is over was. */
  boolean isGivenAt(Reward reward, UUID community) {
    return reward.community() == null
        ? reward.province().equals(community(community).province())
        : reward.community().equals(community);
  }

  /**
   * Hands it over, once.
   *
   * @throws PassportRefused when the passport has not come so far, or it is over
   */
  @Transactional
  public void hand(UUID id, String code, UUID community) {
    access.require(Permission.RECEIVE, Place.community(community));
    var reward = get(id);
    if (!isGivenAt(reward, community)) throw new NotThere("reward " + id);
    if (reward.isOver()) throw new PassportRefused(Reason.REWARD_OVER);
    var passport = shown(code);
    if (!isEarned(reward, passport)) throw new PassportRefused(Reason.NOT_EARNED);
    write(reward, passport, community, Actor.current().name());
  }

  boolean isEarned(Reward reward, Passport passport) {
    return reward.progress(passport, counting(passport, reward)).isReached();
  }

  /** Whether it had not been handed over before. */
  boolean write(Reward reward, Passport passport, UUID community, String giver) {
    return errands.run(Bearers.JOB, () -> insert(reward, passport, community, giver)) == 1;
  }

  private int insert(Reward reward, Passport passport, UUID community, String giver) {
    return sql.sql(
            """
            insert into passports.redemption (reward, passport, community, at, by) values (?, ?, ?, ?, ?)
            on conflict (reward, passport) do nothing
            """)
        .params(reward.id(), passport.id(), community, Columns.at(clock.instant()), giver)
        .update();
  }

  /**
   * @throws NotThere when a code belongs to no passport
   */
  Passport shown(String code) {
    var id = stamps.passport(code);
    return errands.ask(Bearers.JOB, () -> passports.get(id));
  }

  private List<Standing> standings(Passport passport, List<Reward> rewards) {
    var handed = handed(passport.id());
    return rewards.stream()
        .map(
            reward ->
                new Standing(
                    reward,
                    reward.progress(passport, counting(passport, reward)),
                    handed.contains(reward.id())))
        .toList();
  }

  private Set<UUID> handed(UUID passport) {
    return errands.ask(
        Bearers.JOB,
        () ->
            Set.copyOf(
                sql.sql("select reward from passports.redemption where passport = ?")
                    .param(passport)
                    .query(UUID.class)
                    .list()));
  }

  /**
   * The places that count for it: those of a route, else of the passport's those that lie there.
   */
  private Collection<UUID> counting(Passport passport, Reward reward) {
    if (reward.kind() == Kind.ROUTE) return ofRoute(reward);
    return areas.all(passport.places()).values().stream()
        .filter(community -> counts(reward, community))
        .map(Community::id)
        .collect(Collectors.toSet());
  }

  private static boolean counts(Reward reward, Community community) {
    var district = community.district();
    return community.province().equals(reward.province())
        && (reward.kind() != Kind.DISTRICT
            || (district != null && district.code().equals(reward.target())));
  }

  private Collection<UUID> ofRoute(Reward reward) {
    return Optional.ofNullable(reward.target()).flatMap(routes::find).stream()
        .flatMap(route -> route.stops().stream())
        .map(Route.Stop::community)
        .filter(Objects::nonNull)
        .map(Community::id)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private void mustBeWhole(NewReward wanted) {
    if (isWrong(wanted.name()) || isWrong(wanted.gives())) {
      throw new PassportRefused(Reason.REWARD_NAME, LONGEST);
    }
    boolean isCounted = wanted.kind() != Kind.ROUTE;
    Integer least = wanted.least();
    if (isCounted && (least == null || least < 1 || least > MOST_PLACES)) {
      throw new PassportRefused(Reason.REWARD_GOAL, MOST_PLACES);
    }
    if (!isThere(wanted)) throw new PassportRefused(Reason.KIND);
    if (wanted.first() != null && wanted.last() != null && wanted.last().isBefore(wanted.first())) {
      throw new PassportRefused(Reason.DATES);
    }
  }

  /** Whether the district or the route that it is for is one. */
  private boolean isThere(NewReward wanted) {
    var target = wanted.target();
    return switch (wanted.kind()) {
      case PLACES -> target == null;
      case DISTRICT -> target != null && areas.findDistrict(target).isPresent();
      case ROUTE -> target != null && routes.find(target).isPresent();
    };
  }

  private static boolean isWrong(String text) {
    return text.isEmpty() || text.length() > LONGEST;
  }

  private boolean isKnown(Request request) {
    var known =
        sql.sql("select fingerprint from passports.reward where request = ?")
            .param(request.id())
            .query(String.class)
            .optional();
    known.ifPresent(request::mustEqual);
    return known.isPresent();
  }

  private Community community(UUID id) {
    return Objects.requireNonNull(areas.all(List.of(id)).get(id));
  }

  Optional<Reward> find(UUID id) {
    return list("id = ?", id).stream().findFirst();
  }

  private Reward get(UUID id) {
    return find(id).orElseThrow(() -> new NotThere("reward " + id));
  }

  private List<Reward> list(String where, Object... parameters) {
    return sql.sql(REWARD + " where " + where).params(parameters).query(Rewards::reward).list();
  }

  private static Reward reward(ResultSet row, int i) throws SQLException {
    return new Reward(
        Columns.id(row, "id"),
        row.getString("province"),
        Place.parse(row.getString("place")),
        row.getObject("community", UUID.class),
        Kind.find(row.getString("kind")).orElseThrow(),
        row.getString("target"),
        Columns.findInt(row, "least"),
        Columns.findDate(row, "first_day"),
        Columns.findDate(row, "last_day"),
        Columns.text(row, "name"),
        Columns.text(row, "gives"),
        row.getBoolean("is_over"));
  }
}
