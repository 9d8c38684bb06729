package org.aenglek.bookings;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.bookings.Visit.Stage;
import org.aenglek.offers.Offer;
import org.aenglek.people.Place;
import org.aenglek.site.Columns;
import org.aenglek.site.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes holds, orders and visits of rows, so far as whoever acts may see them. */
@Component
class BookingRows {
  private static final String VISITS =
      """
      select v.*, v.kept_satang as kept_of_changes, p.whole, p.answer_by, a.yes, a.note, a.at as answered, s.confirmed,
             s.at as settled, c.at as cancelled, c.back_satang, c.kept_satang as cancelled_satang, c.why,
             c.by like 'guest:%' as cancelled_by_guest,
             r.attended, r.at as arrived, d.satang as deposit, d.until as deposit_until,
             e.at as deposited
        from bookings.visit v
        join bookings.placed p on p.id = v.placed
        left join bookings.answer a on a.visit = v.id
        left join bookings.settled s on s.placed = v.placed
        left join bookings.cancellation c on c.visit = v.id
        left join bookings.arrival r on r.visit = v.id
        left join bookings.deposit d on d.visit = v.id
        left join bookings.deposited e on e.visit = v.id
      """;

  private final JdbcClient sql;
  private final Sealing sealing;
  private final Vault vault;
  private final Clock clock;

  BookingRows(JdbcClient sql, Sealing sealing, Vault vault, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.vault = vault;
    this.clock = clock;
  }

  private record LineOf(UUID hold, Line line) {}

  Optional<Hold> hold(UUID id) {
    var lines = lines(List.of(id)).getOrDefault(id, List.of());
    return sql.sql("select * from bookings.hold where id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Hold(
                    id,
                    lang(row),
                    party(row),
                    row.getString("trip"),
                    row.getString("campaign"),
                    Columns.instant(row, "until"),
                    row.getObject("extended") != null,
                    row.getObject("extension", UUID.class),
                    row.getObject("dropped") != null,
                    lines))
        .optional();
  }

  Optional<Order> order(UUID id) {
    var visits = visits(" where v.placed = ? order by v.first_day, v.starts, v.id", id);
    return sql.sql(
            """
            select p.*, h.lang, h.adults, h.children, h.trip
              from bookings.placed p join bookings.hold h on h.id = p.id where p.id = ?
            """)
        .param(id)
        .query(
            (row, i) ->
                new Order(
                    id,
                    row.getString("reference"),
                    lang(row),
                    party(row),
                    guest(id, row.getBytes("guest")),
                    row.getBoolean("whole"),
                    Order.Channel.find(row.getString("channel")).orElseThrow(),
                    Columns.instant(row, "at"),
                    row.getString("trip"),
                    visits))
        .optional();
  }

  Optional<Visit> visit(UUID id) {
    return visits(" where v.id = ?", id).stream().findFirst();
  }

  Optional<Visit> visit(String reference) {
    return visits(" where v.reference = ?", reference).stream().findFirst();
  }

  List<Visit> visitsOf(UUID community, LocalDate first, LocalDate last) {
    return visits(
        """
         where v.community = ? and v.last_day >= ? and v.first_day <= ?
         order by v.first_day, v.starts, v.id
        """,
        community,
        first,
        last);
  }

  List<Visit> visitsOn(LocalDate firstDay) {
    return visits(" where v.first_day = ? order by v.id", firstDay);
  }

  /** Those that the village has still to answer. */
  List<Visit> askedOf(UUID community) {
    return visits(
        """
         where v.community = ? and p.answer_by > ? and a.visit is null and c.visit is null
           and s.placed is null order by p.answer_by, v.id limit 100
        """,
        community,
        Columns.at(clock.instant()));
  }

  /** Those of which a change still waits for the village. */
  List<Visit> wantingChange(UUID community) {
    return visits(
        """
         where v.community = ? and exists (
           select from bookings.change x
            where x.visit = v.id and x.answer_by > ?
              and not exists (select from bookings.change_answer y where y.change = x.id))
         order by v.first_day, v.starts, v.id
        """,
        community,
        Columns.at(clock.instant()));
  }

  /** Who changes a booking waits for whoever does now; asked before any place is locked. */
  void lock(UUID booking) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("booking " + booking)
        .query(row -> {});
  }

  byte[] seal(UUID order, Guest guest) {
    return sealing.seal(guest, about(order));
  }

  byte[] phoneHash(String phone) {
    return vault.hash("bookings.phone", phone);
  }

  private @Nullable Guest guest(UUID order, byte @Nullable [] sealed) {
    return sealed == null ? null : sealing.open(sealed, Guest.class, about(order));
  }

  private static String about(UUID order) {
    return "bookings.placed " + order;
  }

  private List<Visit> visits(String where, Object... parameters) {
    var bare = sql.sql(VISITS + where).params(List.of(parameters)).query(this::visitOf).list();
    var lines = lines(bare.stream().map(Visit::order).distinct().toList());
    return bare.stream().map(visit -> with(visit, lines)).toList();
  }

  private static Visit with(Visit visit, Map<UUID, List<Line>> lines) {
    var its =
        lines.getOrDefault(visit.order(), List.of()).stream()
            .filter(line -> line.community().equals(visit.community()))
            .toList();
    return new Visit(
        visit.id(),
        visit.order(),
        visit.community(),
        visit.place(),
        visit.reference(),
        visit.firstDay(),
        visit.lastDay(),
        visit.starts(),
        visit.party(),
        visit.price(),
        visit.kept(),
        visit.deposit(),
        visit.terms(),
        visit.stage(),
        its);
  }

  private Map<UUID, List<Line>> lines(Collection<UUID> holds) {
    return sql
        .sql("select * from bookings.line where hold = any(?) order by day, starts, position")
        .param(holds.toArray(UUID[]::new))
        .query((row, i) -> new LineOf(Columns.id(row, "hold"), line(row)))
        .list()
        .stream()
        .collect(groupingBy(LineOf::hold, mapping(LineOf::line, toList())));
  }

  private Visit visitOf(ResultSet row, int i) throws SQLException {
    var price = Prices.baht(row.getLong("satang"));
    var terms = Columns.read(row, "terms", VillageTerms.class);
    return new Visit(
        Columns.id(row, "id"),
        Columns.id(row, "placed"),
        Columns.id(row, "community"),
        Place.parse(row.getString("place")),
        row.getString("reference"),
        row.getObject("first_day", LocalDate.class),
        row.getObject("last_day", LocalDate.class),
        row.getObject("starts", LocalTime.class),
        party(row),
        price,
        Prices.baht(row.getLong("kept_of_changes")),
        deposit(row, terms, price),
        terms,
        stage(row, clock.instant()),
        List.of());
  }

  /** What was asked for stays what it was, unless all of it costs less by now. */
  private static Money deposit(ResultSet row, VillageTerms terms, Money price) throws SQLException {
    if (row.getObject("deposit_until") == null) return terms.deposit(price);
    return Prices.baht(Math.min(row.getLong("deposit"), price.minor()));
  }

  /** What the rows that say who and when amount to at a moment. */
  private static Stage stage(ResultSet row, Instant now) throws SQLException {
    if (row.getObject("arrived") != null) {
      var at = Columns.instant(row, "arrived");
      return row.getBoolean("attended") ? new Visit.Attended(at) : new Visit.Missed(at);
    }
    if (row.getObject("cancelled") != null) {
      return new Visit.Cancelled(
          Columns.instant(row, "cancelled"),
          Prices.baht(row.getLong("back_satang")),
          Prices.baht(row.getLong("cancelled_satang")),
          requireNonNullElse(row.getString("why"), ""),
          row.getBoolean("cancelled_by_guest"));
    }
    return answered(row, now);
  }

  private static Stage answered(ResultSet row, Instant now) throws SQLException {
    var answerBy = Columns.instant(row, "answer_by");
    boolean isAnswered = row.getObject("answered") != null;
    boolean isYes = isAnswered && row.getBoolean("yes");
    boolean isSettled = row.getObject("settled") != null;
    if (isAnswered && !isYes) {
      return new Visit.Declined(requireNonNullElse(row.getString("note"), ""));
    }
    if (isYes && !row.getBoolean("whole")) return agreed(row, now, "answered");
    if (isSettled) {
      return row.getBoolean("confirmed") ? agreed(row, now, "settled") : new Visit.Declined("");
    }
    if (!now.isBefore(answerBy)) return new Visit.Lapsed(false);
    return isYes ? new Visit.Agreed(answerBy) : new Visit.Asked(answerBy);
  }

  private static Stage agreed(ResultSet row, Instant now, String since) throws SQLException {
    if (row.getObject("deposited") != null) {
      return new Visit.Confirmed(Columns.instant(row, "deposited"));
    }
    if (row.getObject("deposit_until") == null) {
      return new Visit.Confirmed(Columns.instant(row, since));
    }
    var until = Columns.instant(row, "deposit_until");
    return now.isBefore(until)
        ? new Visit.AwaitsDeposit(
            Prices.baht(Math.min(row.getLong("deposit"), row.getLong("satang"))), until)
        : new Visit.Lapsed(true);
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        Columns.id(row, "id"),
        Columns.id(row, "community"),
        Columns.id(row, "offer"),
        Offer.Kind.find(row.getString("kind")).orElseThrow(),
        Columns.text(row, "name"),
        row.getObject("day", LocalDate.class),
        row.getObject("starts", LocalTime.class),
        row.getInt("nights"),
        row.getInt("heads"),
        Prices.baht(row.getLong("satang")));
  }

  private static Party party(ResultSet row) throws SQLException {
    return new Party(row.getInt("adults"), row.getInt("children"));
  }

  private static Lang lang(ResultSet row) throws SQLException {
    return Lang.find(row.getString("lang")).orElse(Lang.TH);
  }
}
