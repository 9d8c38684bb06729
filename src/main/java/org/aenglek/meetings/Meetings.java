package org.aenglek.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door of this module: meetings from the call to the approved minutes. */
@Component
public class Meetings {
  private static final int BUDDHIST_ERA = 543;
  private static final int MOST_DAYS = 30;
  private static final String MEETING =
      """
      select id, body, kind, year, number, title, first_day, last_day, starts, place from meetings.meeting
      """;

  private final JdbcClient sql;
  private final Bodies bodies;
  private final Agendas agendas;
  private final Attendance attendance;
  private final MeetingInvitations invitations;
  private final Numbering numbering;
  private final Settings settings;
  private final Clock clock;

  Meetings(
      JdbcClient sql,
      Bodies bodies,
      Agendas agendas,
      Attendance attendance,
      MeetingInvitations invitations,
      Numbering numbering,
      Settings settings,
      Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.agendas = agendas;
    this.attendance = attendance;
    this.invitations = invitations;
    this.numbering = numbering;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @throws NotThere also when whoever acts may not see it
   */
  @Transactional(readOnly = true)
  public Meeting get(UUID id) {
    return list("where id = ?", id).stream()
        .findFirst()
        .orElseThrow(() -> new NotThere("meeting " + id));
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Meeting> of(UUID body) {
    return list("where body = ? order by first_day desc, number desc", body);
  }

  /** Of all bodies that whoever acts sees, from that day on, the soonest first. */
  @Transactional(readOnly = true)
  public List<Meeting> from(LocalDate day) {
    return list("where last_day >= ? order by first_day, starts, id", day).stream()
        .filter(meeting -> !meeting.has(Step.CALLED_OFF))
        .toList();
  }

  /**
   * It gets the next number of its year. Sent twice, it is one.
   *
   * @throws MeetingRefused when it has no name or place, or goes over more than a month
   */
  @Transactional
  public UUID call(Meeting.New facts, UUID requestId) {
    bodies.requireToKeep(facts.body());
    Typed.requireLine(facts.title());
    if (Typed.line(facts.place()).isEmpty()) throw new MeetingRefused(Reason.VENUE);
    if (isLong(facts.days())) throw new MeetingRefused(Reason.DAYS_MANY, MOST_DAYS);
    var request = Request.of(requestId, facts);
    numbering.waitFor(facts.body());
    var known = find(request);
    if (!known.isEmpty()) return known.getFirst();
    var id = Ids.next(clock);
    sql.sql(
            """
            insert into meetings.meeting (id, body, kind, year, number, title, first_day, last_day, starts, place,
                                          made, made_by, request, fingerprint)
            select :id, :body, :kind, :year, coalesce(max(number), 0) + 1, :title::jsonb, :first, :last, :starts,
                   :place, :now, :by, :request, :fingerprint
              from meetings.meeting where body = :body and year = :year
            """)
        .param("id", id)
        .param("body", facts.body())
        .param("kind", facts.kind().key())
        .param("year", facts.days().first().getYear() + BUDDHIST_ERA)
        .param("title", Columns.json(facts.title()))
        .param("first", facts.days().first())
        .param("last", facts.days().last())
        .param("starts", facts.starts())
        .param("place", Typed.line(facts.place()))
        .param("now", Columns.at(clock.instant()))
        .param("by", Actor.current().name())
        .param("request", request.id())
        .param("fingerprint", request.fingerprint())
        .update();
    return id;
  }

  private static boolean isLong(DateSpan days) {
    return days.dates().limit(MOST_DAYS + 1).count() > MOST_DAYS;
  }

  /** Writes to everybody who has a seat; those who are not known here get theirs on paper. */
  @Transactional
  public void invite(UUID id) {
    var meeting = toKeep(id);
    if (!meeting.isStillToCome()) throw new MeetingRefused(Reason.CALLED_OFF);
    take(meeting, Step.INVITED);
    invitations.write(meeting, bodies.get(meeting.body()));
  }

  /**
   * From now on the agenda stands as it is; what put itself on it is written down.
   *
   * @throws MeetingRefused when it was called off, or its day has not come
   */
  @Transactional
  public void open(UUID id) {
    var meeting = toKeep(id);
    if (meeting.has(Step.CALLED_OFF)) throw new MeetingRefused(Reason.CALLED_OFF);
    if (meeting.has(Step.OPENED)) return;
    if (!meeting.hasComeBy(today())) {
      throw new MeetingRefused(Reason.NOT_YET, meeting.days().first());
    }
    agendas.writeDown(meeting, bodies.get(meeting.body()));
    take(meeting, Step.OPENED);
  }

  @Transactional
  public void close(UUID id) {
    var meeting = toKeep(id);
    if (!meeting.has(Step.OPENED)) throw new MeetingRefused(Reason.NOT_OPEN);
    take(meeting, Step.CLOSED);
  }

  @Transactional
  public void callOff(UUID id) {
    var meeting = toKeep(id);
    if (meeting.has(Step.OPENED)) throw new MeetingRefused(Reason.NOT_CLOSED);
    take(meeting, Step.CALLED_OFF);
    if (meeting.has(Step.INVITED)) invitations.callOff(meeting, bodies.get(meeting.body()));
  }

  /**
   * From now on nothing of it changes, which the database sees to as well.
   *
   * @throws MeetingRefused when it is not closed, nobody has said of a seat whether its holder
   *     came, or something still stands beside the text
   */
  @Transactional
  public void approve(UUID id) {
    var meeting = toKeep(id);
    if (!meeting.has(Step.CLOSED)) throw new MeetingRefused(Reason.NOT_CLOSED);
    if (meeting.has(Step.APPROVED)) return;
    numbering.waitFor(meeting.body()); // whoever is being seated is known from here on, or is not
    if (!attendance.isTold(meeting)) throw new MeetingRefused(Reason.UNMARKED);
    boolean hasAsides =
        sql.sql("select exists (select from meetings.aside where meeting = ? and settled is null)")
            .param(id)
            .query(Boolean.class)
            .single();
    if (hasAsides) throw new MeetingRefused(Reason.ASIDE_OPEN);
    take(meeting, Step.APPROVED);
  }

  /** Waits for whoever takes a step with it at the same moment, and only then reads it. */
  private Meeting toKeep(UUID id) {
    numbering.waitFor(id);
    var meeting = get(id);
    bodies.requireToKeep(meeting.body());
    return meeting;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }

  private void take(Meeting meeting, Step step) {
    sql.sql(
            """
            insert into meetings.step (meeting, what, at, by) values (?, ?, ?, ?)
            on conflict (meeting, what) do nothing
            """)
        .params(meeting.id(), step.key(), Columns.at(clock.instant()), Actor.current().name())
        .update();
  }

  private List<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from meetings.meeting where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .list();
  }

  private List<Meeting> list(String which, Object parameter) {
    var rows = sql.sql(MEETING + which).param(parameter).query(Meetings::meeting).list();
    var steps = steps(rows.stream().map(Meeting::id).toList());
    return rows.stream().map(row -> with(row, steps.getOrDefault(row.id(), Map.of()))).toList();
  }

  private Map<UUID, Map<Step, Instant>> steps(Collection<UUID> meetings) {
    var all = new HashMap<UUID, Map<Step, Instant>>();
    sql.sql("select meeting, what, at from meetings.step where meeting = any(?)")
        .param(meetings.toArray(UUID[]::new))
        .query(
            row -> {
              all.computeIfAbsent(Columns.id(row, "meeting"), id -> new EnumMap<>(Step.class))
                  .put(Step.of(row.getString("what")), Columns.instant(row, "at"));
            });
    return all;
  }

  private static Meeting with(Meeting row, Map<Step, Instant> steps) {
    return new Meeting(
        row.id(),
        row.body(),
        row.kind(),
        row.year(),
        row.number(),
        row.title(),
        row.days(),
        row.starts(),
        row.place(),
        steps);
  }

  private static Meeting meeting(ResultSet row, int i) throws SQLException {
    return new Meeting(
        Columns.id(row, "id"),
        Columns.id(row, "body"),
        row.getString("kind").equals("workshop") ? Meeting.Kind.WORKSHOP : Meeting.Kind.MEETING,
        row.getInt("year"),
        row.getInt("number"),
        Columns.text(row, "title"),
        new DateSpan(
            row.getObject("first_day", LocalDate.class),
            row.getObject("last_day", LocalDate.class)),
        row.getObject("starts", LocalTime.class),
        row.getString("place"),
        Map.of());
  }
}
