package org.aenglek.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import org.aenglek.OwnerLogin;

/**
 * Five years of a nation in which guests book, come, buy and judge, and what they paid is shared:
 * for each ten transfers a visit, for each twenty a sale and an arrival without a booking.
 */
final class BusyYears {
  static final int MONTHS = 60;

  private static final int HOUSEHOLDS = 40;

  private final Statement all;
  private final YearMonth last;
  private final int transfers;

  private BusyYears(Statement all, YearMonth last, int transfers) {
    this.all = all;
    this.last = last;
    this.transfers = transfers;
  }

  /** The last of them is the month before this one, and the first that is there. */
  static void fill(Path home, YearMonth thisMonth, int transfers, Runnable afterEachMonth)
      throws SQLException, IOException {
    try (Connection connection = OwnerLogin.ofEverything(home);
        var all = connection.createStatement()) {
      new BusyYears(all, thisMonth.minusMonths(1), transfers).fill(afterEachMonth);
    }
  }

  private void fill(Runnable afterEachMonth) throws SQLException {
    // What is made up here refers to what is there: nothing is looked up again.
    all.execute("set session_replication_role = replica");
    all.execute("set synchronous_commit = off");
    villages();
    for (int ago = 0; ago < MONTHS; ago++) {
      month(last.minusMonths(ago));
      afterEachMonth.run();
    }
    all.execute("vacuum analyze");
  }

  private void month(YearMonth month) throws SQLException {
    shares(month);
    visits(month);
    counters(month);
  }

  private void villages() throws SQLException {
    all.execute(
        """
        create temp table village as
          select row_number() over (order by id) - 1 as number, id from areas.community where slug like 'nation-%'
        """);
    all.execute(
        """
        insert into income.account (id, owner_kind, owner, kind, community, place)
        select gen_random_uuid(), 'household', gen_random_uuid(), 'earned', id, 'household ' || id
          from village, generate_series(1, %d)
        union all
        select gen_random_uuid(), 'community', id, kind, id, 'community ' || id
          from village, unnest('{cash,fund}'::text[]) kind
        """
            .formatted(HOUSEHOLDS));
    all.execute(
        """
        create temp table owned as
          select v.number, a.kind, array_agg(a.id order by a.id) as ids
            from village v join income.account a on a.community = v.id group by 1, 2
        """);
    all.execute("create index on owned (number)");
    all.execute(
        """
        with coded as (
          insert into counter.code (id, code_hash, community, holder, ends, until, made, made_by, request, fingerprint)
          select id, uuid_send(id), id, '', current_date, current_timestamp, current_timestamp, '', id, '' from village)
        insert into counter.device (id, code, community, number, name, holder, key, secret_hash, ends, enrolled, seen)
        select id, id, id, 1, '', '', '', uuid_send(id), current_date, current_timestamp, current_timestamp from village
        """);
  }

  /** Every tenth share is the fund's. */
  private void shares(YearMonth month) throws SQLException {
    all.execute(
        """
        with batch as (
          select uuidv7() as id, n, n %% (select count(*) from village) as village,
                 n / (select count(*) from village) as turn
            from generate_series(1, %d) n),
        entered as (
          insert into income.transfer (id, at, kind, cause_kind, cause, actor, request, fingerprint)
          select id, '%3$s'::date + (n %% 28)::int, 'earning', 'sale', id, 'job:bench', id, '' from batch)
        insert into income.posting (transfer, line, account, month, amount, currency, part)
        select b.id, line, o.ids[1 + (b.turn + %d) %% array_length(o.ids, 1)], '%s',
               case line when 1 then -1 else 1 end * (100 + b.n %% 100000), 'THB', case line when 2 then 'served' end
          from batch b cross join generate_series(1, 2) line
          join owned o on o.number = b.village
           and o.kind = case when line = 1 then 'cash' when b.n %% 10 = 0 then 'fund' else 'earned' end
        """
            .formatted(transfers / MONTHS, 7 * month.getMonthValue(), month.atDay(1)));
  }

  private void visits(YearMonth month) throws SQLException {
    all.execute(
        """
        with batch as (
          select uuidv7() as id, n, v.id as village, '%1$s'::date + (n %% 28)::int as day
            from generate_series(1, %2$d) n join village v on v.number = n %% (select count(*) from village)),
        held as (
          insert into bookings.hold (id, secret_hash, lang, adults, children, made, made_by, until, request, fingerprint)
          select id, uuid_send(id), 'th', 2, 1, day, 'job:bench', day, id, '' from batch),
        put as (
          insert into bookings.placed (id, reference, phone_hash, whole, channel, at, answer_by, request, fingerprint)
          select id, id::text, int8send((n * 7 + %3$d * 1009) %% %4$d), true, 'web', day - 9, day - 8, id, '' from batch),
        told as (
          insert into bookings.visit (id, placed, community, place, reference, first_day, last_day, starts, adults, children,
                                      satang, terms, ordered)
          select id, id, village, 'community ' || village, id::text, day, day + 1, '09:00', 2, 1, 90000, '{}', day - 9
            from batch),
        lines as (
          insert into bookings.line (id, hold, position, community, place, offer, kind, name, day, starts, nights, heads, satang)
          select id, id, 0, village, 'community ' || village, village, (array['stay', 'product', 'meal'])[1 + n %% 3], '{}', day,
                 '09:00', 1, 3, 90000 from batch),
        answers as (
          insert into bookings.answer (visit, yes, at, by) select id, true, day - 9 + n %% 3, 'bench' from batch),
        arrivals as (
          insert into bookings.arrival (visit, attended, at, by) select id, n %% 9 > 0, day, 'bench' from batch)
        insert into passports.review (visit, placed, community, judge, day, rating, words, lang, at, by)
        select id, id, village, 'community ' || village, day, 1 + n %% 5, '', 'th', day, 'bench' from batch where n %% 4 = 0
        """
            .formatted(month.atDay(1), transfers / MONTHS / 10, monthsAgo(month), guests()));
  }

  /** As many as order five times in five years. */
  private int guests() {
    return Math.max(1, transfers / 50);
  }

  private void counters(YearMonth month) throws SQLException {
    all.execute(
        """
        with batch as (
          select uuidv7() as id, n, v.id as village, what, '%1$s'::date + n %% 28 as day
            from generate_series(1, %2$d) n join village v on v.number = n %% (select count(*) from village),
                 unnest('{sale,walkin}'::text[]) what),
        events as (
          insert into counter.event (id, device, number, kind, at, trusted, happened, text, received)
          select id, village, %3$d * 1000000 + row_number() over (), what, day, true, day, '', day from batch),
        known as (insert into counter.applied (event, at) select id, day from batch),
        came as (
          insert into counter.arrival (event, community, device, heads, happened)
          select id, village, village, 2, day from batch where what = 'walkin'),
        sold as (
          insert into counter.sale (id, community, device, happened, total, paid, same)
          select id, village, village, day, 100, 'cash', '' from batch where what = 'sale')
        insert into counter.line (id, sale, position, offer, kind, name, quantity, unit, gift)
        select id, id, 0, village, 'product', '{}', 1, 100, false from batch where what = 'sale'
        """
            .formatted(month.atDay(1), transfers / MONTHS / 20, monthsAgo(month)));
  }

  private int monthsAgo(YearMonth month) {
    return (last.getYear() - month.getYear()) * 12 + last.getMonthValue() - month.getMonthValue();
  }
}
