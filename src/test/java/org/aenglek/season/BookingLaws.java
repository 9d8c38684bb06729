package org.aenglek.season;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.income.Books;
import org.aenglek.site.Columns;
import org.aenglek.testing.World;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is always true of places, visits and money, found out again from the rows alone and in
 * another way than the application does.
 */
final class BookingLaws {
  /** By so much the clocks of nodes differ. */
  static final Duration SKEW = Duration.ofMinutes(1);

  private static final int DAY_MINUTES = 24 * 60;

  /** Visits that the village and the guest rely on, with what each must have. */
  private static final String AGREED =
      """
      with agreed as (
        select v.*, d.visit is null or e.visit is not null as lasts
          from bookings.visit v
          join bookings.placed p on p.id = v.placed
          join bookings.answer a on a.visit = v.id and a.yes
          left join bookings.settled s on s.placed = v.placed
          left join bookings.cancellation c on c.visit = v.id
          left join bookings.deposit d on d.visit = v.id
          left join bookings.deposited e on e.visit = v.id
         where c.visit is null and (not p.whole or s.confirmed)
           and (d.visit is null or e.visit is not null or d.until > :now))
      """;

  private final World world;
  private final JdbcClient sql;
  private final Clock clock;
  private Map<Pool, Integer> before = Map.of();

  BookingLaws(World world, JdbcClient sql, Clock clock) {
    this.world = world;
    this.sql = sql;
    this.clock = clock;
  }

  /** A turn of an offer, or a day of an offer, of something shared or of a village. */
  private record Pool(UUID subject, LocalDate day, int minute) {}

  /** Claims with the same {@code once} count once, as the largest of them. */
  private record Taken(
      Pool pool, @Nullable Integer capacity, int begins, int ends, int units, UUID once) {}

  void hold() {
    noPoolIsFullerThanItMayBe();
    nobodySees("a dead visit that still has places", deadWithPlaces());
    nobodySees("an agreed visit without all of its places", agreedWithoutPlaces());
    nobodySees("an agreed visit for which another price is due", agreedForAnotherPrice());
    nobodySees(
        "a cancelled visit that costs what its terms do not say", cancelledForAnotherPrice());
    nobodySees("money of a visit that came to nothing, and stays", keptForNothing());
    nobodySees("a visit that ended in two ways", endedTwice());
    nobodySees("a village whose books are not its payments", otherBooks());
    nobodySees("a village in which not what is over is earned", otherIncome());
    nobodySees("a household that has less than nothing", lessThanNothing());
    theBooksAreRight();
  }

  private static void nobodySees(String what, List<UUID> found) {
    assertThat(found).as(what).isEmpty();
  }

  /** Where a village lowers a capacity below what is taken, nothing more is taken. */
  private void noPoolIsFullerThanItMayBe() {
    var peaks = new HashMap<Pool, Integer>();
    taken().stream()
        .collect(groupingBy(Taken::pool))
        .forEach(
            (pool, all) -> {
              int peak = peak(all);
              int most = Math.max(capacity(all), before.getOrDefault(pool, 0));
              assertThat(peak).as("%s", pool).isLessThanOrEqualTo(most);
              peaks.put(pool, peak);
            });
    before = peaks;
  }

  private static int capacity(List<Taken> all) {
    var capacity = all.getFirst().capacity();
    return capacity == null ? Integer.MAX_VALUE : capacity;
  }

  /** At every minute of the day; of those that share, the largest counts. */
  private static int peak(List<Taken> all) {
    return IntStream.range(0, DAY_MINUTES).map(minute -> load(all, minute)).max().orElseThrow();
  }

  private static int load(List<Taken> all, int minute) {
    var largest = new HashMap<UUID, Integer>();
    for (var one : all) {
      if (one.begins() <= minute && minute < one.ends()) {
        largest.merge(one.once(), one.units(), Math::max);
      }
    }
    return largest.values().stream().mapToInt(Integer::intValue).sum();
  }

  private List<Taken> taken() {
    return ask(
        """
        select c.subject, c.day, c.minute, c.begins, c.ends, c.units, coalesce(c.share, c.id) as once,
               coalesce(case when c.minute < 0 then o.capacity else t.places end, r.count,
                        w.guests_a_day) as capacity
          from offers.claim c
          left join offers.offer o on o.id = c.subject
          left join offers.timetable t on t.offer = c.subject
          left join offers.resource r on r.id = c.subject
          left join communities.wish w on w.community = c.subject and w.guests_a_day > 0
         where c.released is null and (c.until is null or c.until > :now) and c.day >= :today
        """,
        SKEW,
        (row, i) ->
            new Taken(
                new Pool(
                    Columns.id(row, "subject"),
                    row.getObject("day", LocalDate.class),
                    row.getInt("minute")),
                Columns.findInt(row, "capacity"),
                row.getInt("begins"),
                row.getInt("ends"),
                row.getInt("units"),
                Columns.id(row, "once")));
  }

  private List<UUID> deadWithPlaces() {
    return visits(
        """
        select distinct v.id from bookings.visit v
          join bookings.placed p on p.id = v.placed
          join offers.claim k on k.holder = v.placed and k.community = v.community
               and k.released is null and (k.until is null or k.until > :now)
          left join bookings.answer a on a.visit = v.id
          left join bookings.settled s on s.placed = v.placed
          left join bookings.cancellation c on c.visit = v.id
          left join bookings.deposit d on d.visit = v.id
          left join bookings.deposited e on e.visit = v.id
         where c.visit is not null or not a.yes or not s.confirmed
            or (p.answer_by <= :now and a.visit is null)
            or (p.answer_by <= :now and p.whole and s.placed is null)
            or (d.until <= :now and e.visit is null)
        """);
  }

  private List<UUID> agreedWithoutPlaces() {
    return visits(
        AGREED
            + """
            select v.id from agreed v
             where exists (
               select from bookings.line l join offers.offer o on o.id = l.offer,
                      lateral (select l.day + n as day from generate_series(0, l.nights - 1) n) night
                where l.hold = v.placed and l.community = v.community
                group by l.offer, night.day
               having sum(case when o.unit in ('house', 'boat') then 1 else l.heads end) <>
                      (select coalesce(sum(k.units), 0) from offers.claim k
                        where k.holder = v.placed and k.subject = l.offer and k.day = night.day
                          and k.minute = -1 and k.released is null
                          and (k.until is null or not v.lasts and k.until > :now)))
            """);
  }

  private List<UUID> agreedForAnotherPrice() {
    return visits(
        AGREED
            + """
            select v.id from agreed v left join payments.due d on d.visit = v.id
             where d.id is null or d.withdrawn is not null or d.amount <> v.satang
                or v.satang <> (select sum(l.satang) from bookings.line l
                                 where l.hold = v.placed and l.community = v.community)
            """);
  }

  private List<UUID> cancelledForAnotherPrice() {
    return visits(
        """
        select v.id from bookings.visit v
          join bookings.cancellation c on c.visit = v.id
          left join payments.due d on d.visit = v.id
         where c.back_satang + c.kept_satang <> v.satang
            or case when d.withdrawn is null then d.amount else 0 end <> c.kept_satang
        """);
  }

  /** Late money that could not bring a visit back is on its way back to the guest. */
  private List<UUID> keptForNothing() {
    return visits(
        """
        select v.id from bookings.visit v
          join bookings.deposit a on a.visit = v.id and a.until <= :now
          join payments.due d on d.visit = v.id and d.withdrawn is null and d.amount > 0
         where not exists (select from bookings.deposited e where e.visit = v.id)
           and exists (select from payments.payment p where p.due = d.id and p.amount >= a.satang)
        """);
  }

  private List<UUID> endedTwice() {
    return visits(
        """
        select v.id from bookings.visit v
          left join bookings.answer a on a.visit = v.id
          left join bookings.settled s on s.placed = v.placed
          left join bookings.cancellation c on c.visit = v.id
          left join bookings.arrival r on r.visit = v.id
         where r.visit is not null and (c.visit is not null or a.yes is not true or s.confirmed is false)
            or c.visit is not null and a.yes is false
        """);
  }

  private void theBooksAreRight() {
    var found = world.<Books.Finding>ask(() -> new Books(sql).verify());
    assertThat(found.isRight()).as("%s", found).isTrue();
  }

  private List<UUID> otherBooks() {
    return visits(
        """
        with booked as (
          select a.community, -sum(p.amount) as satang
            from income.posting p join income.account a on a.id = p.account
           where a.kind in ('cash', 'bank', 'owed') group by a.community),
        paid as (
          select d.community, sum(m.satang) as satang
            from payments.due d
            join (select due, amount as satang from payments.payment where taken_back is null
                  union all select due, -amount from payments.refund) m on m.due = d.id
           group by d.community)
        select community from booked full join paid using (community)
         where coalesce(booked.satang, 0) <> coalesce(paid.satang, 0)
        """);
  }

  /**
   * What was paid of what is due waits for its visit, and is income once that is over. What went
   * back and had never come is missing from what waits.
   */
  private List<UUID> otherIncome() {
    return visits(
        """
        with kept as (
          select d.community, d.visit, coalesce(sum(m.satang), 0) as satang,
                 case when d.withdrawn is null then d.amount else 0 end as due
            from payments.due d
            left join (select due, amount as satang from payments.payment where taken_back is null
                       union all select due, -amount from payments.refund) m on m.due = d.id
           group by d.id),
        expected as (
          select k.community,
                 coalesce(sum(case when o.visit is null then least(satang, due) else least(satang, 0) end), 0)
                   as pending,
                 coalesce(sum(greatest(least(satang, due), 0)) filter (where o.visit is not null), 0) as earned,
                 sum(greatest(satang - due, 0)) as refund
            from kept k
            left join (select visit from bookings.arrival union select visit from bookings.cancellation) o
              using (visit)
           group by k.community),
        booked as (
          select a.community, coalesce(sum(p.amount) filter (where a.kind = 'pending'), 0) as pending,
                 coalesce(sum(p.amount) filter (where a.kind = 'refund'), 0) as refund,
                 coalesce(sum(p.amount) filter (where a.kind not in
                          ('cash', 'bank', 'owed', 'pending', 'refund')), 0) as earned
            from income.posting p join income.account a on a.id = p.account
           group by a.community)
        select community from expected e left join booked b using (community)
         where (e.pending, e.earned, e.refund)
               <> (coalesce(b.pending, 0), coalesce(b.earned, 0), coalesce(b.refund, 0))
        """);
  }

  private List<UUID> lessThanNothing() {
    return visits(
        """
        select a.owner from income.posting p join income.account a on a.id = p.account
         where a.owner_kind = 'household' group by a.owner, a.kind
        having case a.kind when 'receivable' then -1 else 1 end * sum(p.amount) < 0
        """);
  }

  private List<UUID> visits(String statement) {
    return ask(statement, Duration.ZERO, (row, i) -> row.getObject(1, UUID.class));
  }

  private <T> List<T> ask(String statement, Duration ago, RowMapper<T> mapper) {
    var now = clock.instant().minus(ago);
    return world.ask(
        () ->
            sql.sql(statement)
                .param("now", Columns.at(now))
                .param("today", now.atZone(clock.getZone()).toLocalDate())
                .query(mapper)
                .list());
  }
}
