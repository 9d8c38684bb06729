package org.aenglek.offers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.communities.Closure;
import org.aenglek.communities.Closures;
import org.aenglek.communities.Holidays;
import org.aenglek.offers.SlotRefused.Reason;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is left of every offer, and the only place that takes and gives it back.
 *
 * <p>What is taken is counted and never stored: under the locks of all that is wanted, taken in one
 * order, the living claims are added up, and new ones are written only if all of it fits. A hold
 * that is over does not live, so no job has to run for its places to be free.
 */
@Component
public class Slots {
  private final JdbcClient sql;
  private final Offers offers;
  private final Timetables timetables;
  private final Claims claims;
  private final Areas areas;
  private final Closures closures;
  private final Holidays holidays;
  private final Settings settings;
  private final Clock clock;

  Slots(
      JdbcClient sql,
      Offers offers,
      Timetables timetables,
      Claims claims,
      Areas areas,
      Closures closures,
      Holidays holidays,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.offers = offers;
    this.timetables = timetables;
    this.claims = claims;
    this.areas = areas;
    this.closures = closures;
    this.holidays = holidays;
    this.settings = settings;
    this.clock = clock;
  }

  /** The turns of an offer within a span of days, and which of them such a party can have. */
  @Transactional(readOnly = true)
  public List<Slot> of(Offer offer, DateSpan span, int nights, int heads) {
    return of(offer, span, nights, heads, false);
  }

  /**
   * As {@link #of(Offer, DateSpan, int, int)}.
   *
   * @param isHost whether the village asks for itself: it need not book ahead
   */
  @Transactional(readOnly = true)
  public List<Slot> of(Offer offer, DateSpan span, int nights, int heads, boolean isHost) {
    return of(offer, span, nights, heads, isHost, null);
  }

  /** As {@link #of(Offer, DateSpan, int, int, boolean)}, were that given back. */
  @Transactional(readOnly = true)
  public List<Slot> of(
      Offer offer, DateSpan span, int nights, int heads, boolean isHost, @Nullable Given given) {
    var days = new DateSpan(span.first(), span.last().plusDays(nights - 1));
    var schedule = schedules(List.of(offer), days, isHost).get(offer.id());
    var loads = new Loads(claims.living(schedule.subjects(), days, given));
    return schedule.turns(nights, heads).map(turn -> slot(schedule, turn, loads)).toList();
  }

  /** As the village itself sees them: the turns of several offers, for the fewest who may come. */
  @Transactional(readOnly = true)
  public Map<UUID, List<Slot>> of(Collection<Offer> all, DateSpan span) {
    var schedules = schedules(all, span, true);
    var subjects =
        schedules.values().stream().flatMap(one -> one.subjects().stream()).collect(toSet());
    var loads = new Loads(claims.living(subjects, span, null));
    var turns = new HashMap<UUID, List<Slot>>();
    schedules.forEach(
        (offer, schedule) ->
            turns.put(
                offer,
                schedule
                    .turns(1, schedule.offer().terms().group().smallest())
                    .map(turn -> slot(schedule, turn, loads))
                    .toList()));
    return turns;
  }

  /** Of those whose turns go only with a group, with how many guests they do. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> goesFrom(Collection<UUID> ids) {
    var least = new HashMap<UUID, Integer>();
    timetables
        .of(ids)
        .forEach(
            (offer, table) -> {
              if (table.goesFrom() != null) least.put(offer, table.goesFrom());
            });
    return least;
  }

  /** One turn, also at a moment between those that {@link #of} lists. */
  @Transactional(readOnly = true)
  public Slot at(Wanted wanted) {
    return at(List.of(wanted)).getFirst();
  }

  /** As {@link #at(Wanted)}, in the same order; of what is offered no more there is no turn. */
  @Transactional(readOnly = true)
  public List<Slot> at(List<Wanted> all) {
    if (all.isEmpty()) return List.of();
    var days = span(all);
    var known = offers.all(all.stream().map(Wanted::offer).collect(toSet()));
    var schedules = schedules(known, days, false);
    var subjects =
        schedules.values().stream().flatMap(one -> one.subjects().stream()).collect(toSet());
    var loads = new Loads(claims.living(subjects, days, null));
    return all.stream().map(one -> slot(schedules.get(one.offer()), one, loads)).toList();
  }

  /**
   * Takes all that is wanted, or nothing.
   *
   * @param holder whoever takes it; what one takes together is counted as one party
   * @param until none: it lasts
   * @param isHost whether the village takes it for a guest: it need not book ahead
   * @throws SlotRefused when some of it cannot be had; nothing is taken then
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = SlotRefused.class)
  public void take(UUID holder, List<Wanted> wanted, @Nullable Instant until, boolean isHost) {
    var parts = parts(holder, wanted, isHost);
    mustFit(parts, null); // whoever finds it full need not wait
    var keys = keys(parts);
    claims.lock(keys);
    claims.reap(keys);
    mustFit(parts, null);
    claims.add(parts.stream().map(part -> part.kept(holder, until)).toList());
  }

  /**
   * Takes one unit of a turn for each of these holders, whoever will come: how many make a group is
   * not asked.
   *
   * @throws SlotRefused when there are not so many; nothing is taken then
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = SlotRefused.class)
  public void lend(List<UUID> holders, Wanted turn, Instant until) {
    var of =
        schedules(offers.all(Set.of(turn.offer())), span(List.of(turn)), true).get(turn.offer());
    if (of == null) throw SlotRefused.noTurn(turn.offer());
    var why = of.whyNot(of.forGroup(turn));
    if (why != null) throw refused(of, why);
    var units = new LinkedHashMap<UUID, List<Part>>();
    for (var holder : holders) units.put(holder, parts(of, of.forOne(turn), holder).toList());
    var parts = units.values().stream().flatMap(List::stream).toList();
    var keys = keys(parts);
    claims.lock(keys);
    claims.reap(keys);
    mustFit(parts, null);
    units.forEach(
        (holder, its) -> claims.add(its.stream().map(part -> part.kept(holder, until)).toList()));
  }

  /**
   * As {@link #take}, but takes nothing: whether all of it could be had now.
   *
   * @throws SlotRefused when some of it cannot
   */
  @Transactional(readOnly = true, noRollbackFor = SlotRefused.class)
  public void mustBeFree(UUID holder, List<Wanted> wanted, boolean isHost) {
    mustFit(parts(holder, wanted, isHost), null);
  }

  /**
   * What a holder has in one community, so far as it would be given back for something else.
   *
   * @param beside who keeps for it what a change needs more
   */
  public record Given(UUID holder, UUID community, @Nullable UUID beside) {}

  /**
   * Keeps until then what a holder needs more than it has, so that both can still be had: what it
   * has, and what it wants instead.
   *
   * @throws SlotRefused when some of it cannot; nothing is taken then
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = SlotRefused.class)
  public void reserve(Given given, UUID beside, List<Wanted> wanted, Instant until) {
    var parts = parts(given.holder(), wanted, false);
    var keys = keys(parts);
    keys.addAll(claims.keysOf(List.of(given.holder())));
    claims.lock(keys);
    claims.reap(keys);
    var more = more(parts, claims.of(given), given.holder());
    mustFit(more, null);
    claims.add(more.stream().map(part -> part.kept(beside, until)).toList());
  }

  /**
   * Takes what is wanted and gives back what the holder had there, both or neither.
   *
   * @param until when what it had ends, and what it takes ends, too; none: it lasts
   * @param isHost whether the village does it for the guest, or has said yes to it
   * @return whether what it had was still its own
   * @throws SlotRefused when some of what is wanted cannot be had; nothing is given back then
   */
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = SlotRefused.class)
  public boolean exchange(
      Given given, UUID beside, List<Wanted> wanted, @Nullable Instant until, boolean isHost) {
    var holder = given.holder();
    var parts = parts(holder, wanted, isHost);
    var keys = keys(parts);
    keys.addAll(claims.keysOf(List.of(holder, beside)));
    claims.lock(keys);
    claims.reap(keys);
    mustFit(parts, given);
    if (until != null && !claims.prolong(holder, given.community(), until)) return false;
    claims.handOver(given, beside);
    claims.add(parts.stream().map(part -> part.kept(holder, until)).toList());
    return true;
  }

  /** Of each scarce thing so much as what is wanted exceeds what the holder has. */
  private static List<Part> more(List<Part> parts, List<Claim> has, UUID holder) {
    return parts.stream()
        .collect(groupingBy(part -> part.need().claim().at(), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .flatMap(
            same -> {
              var wants = same.getValue().stream().map(part -> part.need().claim()).toList();
              var its = has.stream().filter(one -> one.at().equals(same.getKey())).toList();
              int more = Claim.together(wants) - Claim.together(its);
              return more <= 0
                  ? Stream.<Part>empty()
                  : Stream.of(same.getValue().getFirst().of(more, holder));
            })
        .toList();
  }

  private static SortedSet<Claim.Key> keys(List<Part> parts) {
    return parts.stream().map(Part::key).collect(toCollection(TreeSet::new));
  }

  /** One of the things that are scarce in what somebody wants. */
  private record Part(Offer offer, Need need) {
    Claim.Key key() {
      return need.claim().of();
    }

    /**
     * So many units of the same, which are the holder's own and shared with nobody of its party.
     */
    Part of(int units, UUID holder) {
      var claim = need.claim();
      var share = holder.equals(claim.share()) ? null : claim.share();
      var more = new Claim(claim.of(), claim.begins(), claim.ends(), units, share);
      return new Part(offer, new Need(more, need.capacity(), need.reason()));
    }

    Claims.Kept kept(UUID holder, @Nullable Instant until) {
      return new Claims.Kept(holder, offer.community(), offer.id(), need.claim(), until);
    }
  }

  private List<Part> parts(UUID holder, List<Wanted> wanted, boolean isHost) {
    var ids = wanted.stream().map(Wanted::offer).collect(toSet());
    var schedules = schedules(offers.all(ids), span(wanted), isHost);
    return wanted.stream()
        .flatMap(
            one -> {
              var schedule = schedules.get(one.offer());
              if (schedule == null) throw new SlotRefused(Reason.NO_TURN, one.offer());
              var why = schedule.whyNot(one);
              if (why != null) throw refused(schedule, why);
              return parts(schedule, one, holder);
            })
        .toList();
  }

  private static Stream<Part> parts(Schedule schedule, Wanted wanted, UUID holder) {
    return schedule.needs(wanted, holder).stream().map(need -> new Part(schedule.offer(), need));
  }

  /**
   * @param given what is given back for it, and so counts for nothing
   * @throws SlotRefused when something does not fit beside what is taken
   */
  private void mustFit(List<Part> parts, @Nullable Given given) {
    if (parts.isEmpty()) return;
    var subjects = parts.stream().map(part -> part.key().subject()).collect(toSet());
    var days = parts.stream().map(part -> part.key().day()).sorted().toList();
    var span = new DateSpan(days.getFirst(), days.getLast());
    var loads = new Loads(claims.living(subjects, span, given));
    for (var part : parts) {
      if (loads.leftWith(part.need()) < 0) {
        throw new SlotRefused(part.need().reason(), part.offer().id());
      }
      loads.add(part.need().claim());
    }
  }

  /** Prolongs a hold, unless some of it is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean extend(UUID holder, Instant until) {
    lockAll(holder);
    return claims.prolong(holder, until);
  }

  /** As {@link #extend(UUID, Instant)}, of what was taken in one community. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean extend(UUID holder, UUID community, Instant until) {
    lockAll(holder);
    return claims.prolong(holder, community, until);
  }

  /** Makes of a hold what lasts, unless some of it is over. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keep(UUID holder) {
    lockAll(holder);
    return claims.keep(holder);
  }

  /** As {@link #keep(UUID)}, of what was taken in one community. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean keep(UUID holder, UUID community) {
    lockAll(holder);
    return claims.keep(holder, community);
  }

  /** Gives everything back. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(UUID holder) {
    lockAll(holder);
    claims.release(holder);
  }

  /** Gives back what was taken in one community. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(UUID holder, UUID community) {
    lockAll(holder);
    claims.release(holder, community);
  }

  /** As {@link #release(UUID, UUID)}, with what was kept for a change. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void release(Given given) {
    var beside = given.beside();
    if (beside == null) {
      release(given.holder(), given.community());
      return;
    }
    claims.lock(new TreeSet<>(claims.keysOf(List.of(given.holder(), beside))));
    claims.release(given.holder(), given.community());
    claims.release(beside);
  }

  private void lockAll(UUID holder) {
    claims.lock(new TreeSet<>(claims.keysOf(List.of(holder))));
  }

  private static SlotRefused refused(Schedule schedule, Reason why) {
    var terms = schedule.offer().terms();
    return switch (why) {
      case GROUP_SMALL -> new SlotRefused(why, schedule.offer().id(), terms.group().smallest());
      case GROUP_LARGE ->
          new SlotRefused(
              why, schedule.offer().id(), Objects.requireNonNull(terms.group().largest()));
      case TOO_LATE -> new SlotRefused(why, schedule.offer().id(), terms.leadHours());
      case NIGHTS_FEW -> new SlotRefused(why, schedule.offer().id(), schedule.timetable().nights());
      default -> new SlotRefused(why, schedule.offer().id());
    };
  }

  private static DateSpan span(List<Wanted> wanted) {
    var first = wanted.stream().map(Wanted::day).min(LocalDate::compareTo).orElseThrow();
    var last =
        wanted.stream()
            .map(one -> one.day().plusDays(one.nights() - 1L))
            .max(LocalDate::compareTo)
            .orElseThrow();
    return new DateSpan(first, last);
  }

  private static Slot slot(@Nullable Schedule schedule, Wanted turn, Loads loads) {
    if (schedule == null) return new Slot(turn.day(), turn.starts(), 0, Reason.NO_TURN);
    var why = schedule.whyNot(turn);
    Integer free = null;
    for (var need : schedule.needs(turn, schedule.offer().id())) {
      if (need.capacity() == null) continue;
      int left = loads.leftWith(need);
      if (left < 0 && why == null) why = need.reason();
      if (need.claim().share() == null) free = least(free, left + need.claim().units());
    }
    return new Slot(turn.day(), turn.starts(), free, why);
  }

  private static int least(@Nullable Integer one, int other) {
    return one == null ? other : Math.min(one, other);
  }

  private Map<UUID, Schedule> schedules(Collection<Offer> all, DateSpan span, boolean isHost) {
    var tables = timetables.of(all.stream().map(Offer::id).toList());
    var communities = areas.all(all.stream().map(Offer::community).distinct().toList());
    var closing = closures.all(span);
    var limits = guestsADay(communities.keySet());
    var schedules = new HashMap<UUID, Schedule>();
    for (var offer : all) {
      var table = tables.get(offer.id());
      var community = communities.get(offer.community());
      schedules.put(
          offer.id(),
          new Schedule(
              offer,
              table,
              table
                  .days(offer.terms(), span, holidays.of(community.province(), span))
                  .collect(toCollection(TreeSet::new)),
              closed(closing, community),
              limits.get(offer.community()),
              settings.zone(),
              clock.instant(),
              isHost));
    }
    return schedules;
  }

  private Predicate<LocalDate> closed(List<Closure> closing, Community community) {
    var there = closing.stream().filter(closure -> closure.concerns(community)).toList();
    return day ->
        there.stream()
            .anyMatch(
                closure ->
                    closure.from().isBefore(begin(day.plusDays(1)))
                        && closure.until().isAfter(begin(day)));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(settings.zone()).toInstant();
  }

  private record Limit(UUID community, int guests) {}

  /** How many guests a day each of these communities bears, where it has said so. */
  private Map<UUID, Integer> guestsADay(Collection<UUID> communities) {
    return sql
        .sql(
            """
            select community, guests_a_day from communities.wish
             where community = any(?) and guests_a_day > 0
            """)
        .param(communities.toArray(UUID[]::new))
        .query(
            (row, i) ->
                new Limit(row.getObject("community", UUID.class), row.getInt("guests_a_day")))
        .list()
        .stream()
        .collect(toMap(Limit::community, Limit::guests));
  }
}
