package org.aenglek.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.people.People;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders of appointment and the seats that they give. */
@Component
public class Appointments {
  private final JdbcClient sql;
  private final Bodies bodies;
  private final People people;
  private final Settings settings;
  private final Numbering numbering;
  private final Clock clock;

  Appointments(
      JdbcClient sql,
      Bodies bodies,
      People people,
      Settings settings,
      Numbering numbering,
      Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.people = people;
    this.settings = settings;
    this.numbering = numbering;
    this.clock = clock;
  }

  /** The order in force on that day: of those whose term holds it, the last to begin. */
  @Transactional(readOnly = true)
  public Optional<Appointment> on(UUID body, LocalDate day) {
    return on(body, day, null);
  }

  /** So far as it was known at that moment; all that is known where there is none. */
  private Optional<Appointment> on(UUID body, LocalDate day, @Nullable Instant known) {
    return sql.sql(
            """
            select id, body, number, dated, first_day, last_day, duties from meetings.appointment
             where id = meetings.appointment_known(:body, :day, coalesce(:known::timestamptz, 'infinity'))
            """)
        .param("body", body)
        .param("day", day)
        .param("known", at(known))
        .query((row, i) -> appointment(row, known))
        .optional();
  }

  /** The seats that somebody holds on that day; none where no order is in force. */
  @Transactional(readOnly = true)
  public List<Seat> seatsOn(UUID body, LocalDate day) {
    return seatsOn(body, day, null);
  }

  /**
   * The seats that count for a meeting: those held on its first day. Once its minutes are approved,
   * they are those that were known then, whatever is entered later.
   */
  @Transactional(readOnly = true)
  public List<Seat> seatsOf(Meeting meeting) {
    return seatsOn(meeting.body(), meeting.days().first(), meeting.at(Meeting.Step.APPROVED));
  }

  private List<Seat> seatsOn(UUID body, LocalDate day, @Nullable Instant known) {
    return on(body, day, known).stream()
        .flatMap(order -> order.seats().stream())
        .filter(seat -> seat.isHeldOn(day))
        .toList();
  }

  /** People of the body's place who may be given a seat, so far as whoever acts sees them. */
  @Transactional(readOnly = true)
  public Map<UUID, LocalText> candidates(Body body) {
    var known =
        sql.sql(
                """
                select distinct g.person from people.role_grant g
                 where g.ended is null and (g.until is null or g.until > people.moment())
                   and g.role <> 'member' and :place = any(people.chain(g.place))
                """)
            .param("place", body.place().toString())
            .query(UUID.class)
            .list();
    return people.names(known);
  }

  /** Sent twice, it is one. */
  @Transactional
  public UUID order(Appointment.New facts, UUID requestId) {
    bodies.requireToKeep(facts.body());
    Typed.neededLine(facts.number());
    var last = facts.last();
    if (last != null && last.isBefore(facts.first())) throw new MeetingRefused(Reason.DATES);
    var request = Request.of(requestId, facts);
    numbering.waitFor(facts.body());
    var id = Ids.next(clock);
    int made =
        sql.sql(
                """
                insert into meetings.appointment (id, body, number, dated, first_day, last_day, duties, made, made_by,
                                                  request, fingerprint)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                facts.body(),
                Typed.line(facts.number()),
                facts.dated(),
                facts.first(),
                last,
                Typed.text(facts.duties()),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request.id(),
                request.fingerprint())
            .update();
    return made == 1 ? id : doneBefore(request);
  }

  /** The next one of the order. */
  @Transactional
  public UUID seat(UUID appointment, Seat.New facts) {
    var body = bodyOf(appointment);
    bodies.requireToKeep(body);
    mustSeatFor(facts.organisation(), bodies.get(body));
    mustBeKnown(facts.person());
    var title = Typed.line(facts.title());
    var name = name(facts);
    if (title.isEmpty() && name.isEmpty()) throw new MeetingRefused(Reason.SEAT_NOBODY);
    numbering.waitFor(body);
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into meetings.seat (id, appointment, position, role, title, name, person, organisation, made)
            select :id, :appointment, coalesce(max(position), 0) + 1, :role, :title, :name, :person::uuid,
                   :organisation::uuid, :now
              from meetings.seat where appointment = :appointment
            """)
        .param("id", id)
        .param("appointment", appointment)
        .param("role", facts.role().key())
        .param("title", title)
        .param("name", name)
        .param("person", facts.person())
        .param("organisation", facts.organisation())
        .param("now", Columns.at(clock.instant()))
        .update();
    return id;
  }

  /** From today on nobody holds it; who did is still named. Done twice, it is once. */
  @Transactional
  public void vacate(UUID seat) {
    var body = bodyOfSeat(seat);
    bodies.requireToKeep(body);
    numbering.waitFor(body);
    var now = clock.instant();
    sql.sql(
            """
            update meetings.seat set left_day = ?, left_at = ?, left_by = ? where id = ? and left_day is null
            """)
        .params(
            LocalDate.ofInstant(now, settings.zone()),
            Columns.at(now),
            Actor.current().name(),
            seat)
        .update();
  }

  /** A village names its committee by itself, so nobody speaks for an organisation in it. */
  private void mustSeatFor(@Nullable UUID organisation, Body body) {
    if (organisation == null) return;
    if (!body.maySeatOrganisations()) throw new MeetingRefused(Reason.SEAT_SPEAKS);
    boolean isThere =
        sql.sql("select exists (select from people.organisation where id = ? and province = ?)")
            .params(organisation, body.province())
            .query(Boolean.class)
            .single();
    if (!isThere) throw new NotThere("organisation " + organisation);
  }

  private void mustBeKnown(@Nullable UUID person) {
    if (person == null) return;
    boolean isThere =
        sql.sql("select exists (select from people.person where id = ?)")
            .param(person)
            .query(Boolean.class)
            .single();
    if (!isThere) throw new MeetingRefused(Reason.SEAT_PERSON);
  }

  /** As typed, else as the person is called. */
  private String name(Seat.New facts) {
    var typed = Typed.line(facts.name());
    var person = facts.person();
    if (!typed.isEmpty() || person == null) return typed;
    return Optional.ofNullable(people.names(List.of(person)).get(person))
        .map(name -> name.in(Lang.TH).text())
        .orElseThrow(() -> new NotThere("person " + person));
  }

  /** The body that an order appoints. */
  @Transactional(readOnly = true)
  public UUID bodyOf(UUID appointment) {
    return sql.sql("select body from meetings.appointment where id = ?")
        .param(appointment)
        .query(UUID.class)
        .optional()
        .orElseThrow(() -> new NotThere("appointment " + appointment));
  }

  @Transactional(readOnly = true)
  public UUID bodyOfSeat(UUID seat) {
    return sql.sql("select appointment from meetings.seat where id = ?")
        .param(seat)
        .query(UUID.class)
        .optional()
        .map(this::bodyOf)
        .orElseThrow(() -> new NotThere("seat " + seat));
  }

  private UUID doneBefore(Request request) {
    return sql.sql("select id, fingerprint from meetings.appointment where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .single();
  }

  private Appointment appointment(ResultSet row, @Nullable Instant known) throws SQLException {
    var id = Columns.id(row, "id");
    return new Appointment(
        id,
        Columns.id(row, "body"),
        row.getString("number"),
        row.getObject("dated", LocalDate.class),
        row.getObject("first_day", LocalDate.class),
        Columns.findDate(row, "last_day"),
        row.getString("duties"),
        seats(id, known));
  }

  private List<Seat> seats(UUID appointment, @Nullable Instant known) {
    return sql.sql(
            """
            select id, position, role, title, name, person, organisation,
                   case when left_at > asked.known then null else left_day end as left_day
              from meetings.seat, (select coalesce(:known::timestamptz, 'infinity') as known) asked
             where appointment = :appointment and made <= asked.known order by position
            """)
        .param("known", at(known))
        .param("appointment", appointment)
        .query(Appointments::seat)
        .list();
  }

  private static Seat seat(ResultSet row, int i) throws SQLException {
    return new Seat(
        Columns.id(row, "id"),
        row.getInt("position"),
        Seat.Role.find(row.getString("role")).orElseThrow(),
        row.getString("title"),
        row.getString("name"),
        findId(row, "person"),
        findId(row, "organisation"),
        Columns.findDate(row, "left_day"));
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
    return moment == null ? null : Columns.at(moment);
  }

  private static @Nullable UUID findId(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** The people who hold those seats and are known here. */
  static List<UUID> people(Stream<Seat> seats) {
    return seats.map(Seat::person).filter(Objects::nonNull).distinct().toList();
  }
}
