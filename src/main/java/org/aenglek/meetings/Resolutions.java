package org.aenglek.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.meetings.Resolution.Kind;
import org.aenglek.meetings.Resolution.Votes;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What meetings resolved. A resolution that asks for something makes its task in the same
 * transaction, so none is without an owner and a date.
 */
@Component
public class Resolutions {
  private static final String RESOLUTION =
      """
      select r.id, r.meeting, r.item, r.number, r.kind, r.words, r.yes, r.no, r.abstained, t.id as task,
             c.meeting as confirmed_by
        from meetings.resolution r
        left join meetings.task t on t.resolution = r.id
        left join meetings.confirmation c on c.resolution = r.id
      """;

  private final JdbcClient sql;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Attendance attendance;
  private final Tasks tasks;
  private final Numbering numbering;
  private final Clock clock;

  Resolutions(
      JdbcClient sql,
      Bodies bodies,
      Meetings meetings,
      Attendance attendance,
      Tasks tasks,
      Numbering numbering,
      Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.meetings = meetings;
    this.attendance = attendance;
    this.tasks = tasks;
    this.numbering = numbering;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Resolution> of(UUID meeting) {
    return sql.sql(RESOLUTION + " where r.meeting = ? order by r.number")
        .param(meeting)
        .query(Resolutions::resolution)
        .list();
  }

  @Transactional(readOnly = true)
  public Resolution get(UUID id) {
    return sql.sql(RESOLUTION + " where r.id = ?")
        .param(id)
        .query(Resolutions::resolution)
        .optional()
        .orElseThrow(() -> new NotThere("resolution " + id));
  }

  /**
   * Something that was resolved without a quorum.
   *
   * @param numbered the meeting that did, as {@code 3/2569}
   */
  public record WithoutForce(Resolution resolution, String numbered) {}

  /**
   * Those of a body that were resolved without a quorum and are not confirmed, the last meeting
   * first. The seats are those of {@link Appointments#seatsOf}, the rule is {@link Quorum}'s.
   */
  @Transactional(readOnly = true)
  public List<WithoutForce> withoutForce(UUID body) {
    return sql.sql(
            """
            with met as (
              select m.id, m.number, m.year, m.first_day, b.quorum_percent as percent,
                     coalesce(approved.at, 'infinity') as known,
                     meetings.appointment_known(m.body, m.first_day, coalesce(approved.at, 'infinity')) as appointment
                from meetings.meeting m
                join meetings.body b on b.id = m.body
                join meetings.step closed on closed.meeting = m.id and closed.what = 'closed'
                left join meetings.step approved on approved.meeting = m.id and approved.what = 'approved'
               where m.body = ?),
            thin as (
              select met.id, met.number, met.year, met.first_day
                from met
                left join meetings.seat s on s.appointment = met.appointment and s.made <= met.known
                     and (s.left_day is null or s.left_at > met.known or met.first_day < s.left_day)
                left join meetings.attendance a on a.meeting = met.id and a.seat = s.id and a.state <> 'absent'
               group by met.id, met.number, met.year, met.first_day, met.percent
              having count(s.id) = 0 or count(a.seat) < greatest(1, (count(s.id) * met.percent + 99) / 100))
            select res.*, thin.number || '/' || thin.year as numbered from thin join (
            """
                + RESOLUTION
                + """
            ) res on res.meeting = thin.id
             where res.confirmed_by is null order by thin.first_day desc, thin.number desc, res.number
            """)
        .param(body)
        .query((row, i) -> new WithoutForce(resolution(row, i), row.getString("numbered")))
        .list();
  }

  /**
   * What the meeting resolves on an item of its agenda. Sent twice, it is resolved once.
   *
   * @throws MeetingRefused with what is missing: an owner, a date, an open meeting
   */
  @Transactional
  public UUID resolve(Meeting meeting, Resolution.New facts, UUID requestId) {
    requireToWrite(meeting);
    var request = Request.of(requestId, facts);
    numbering.waitFor(meeting.id());
    var known = find(request);
    if (!known.isEmpty()) return known.getFirst();
    if (facts.votes() != null) mustBeCast(meeting, facts.votes());
    var id = Ids.next(clock);
    insert(id, meeting, facts, request);
    if (facts.work() != null) tasks.give(bodies.get(meeting.body()), id, facts.work(), requestId);
    return id;
  }

  /**
   * This meeting says what an earlier one resolved without a quorum. Done twice, it is once.
   *
   * @throws MeetingRefused when it has force already, or this meeting has no quorum either
   */
  @Transactional
  public void confirm(Meeting meeting, UUID resolution) {
    requireToWrite(meeting);
    var earlier = meetings.get(get(resolution).meeting());
    if (!earlier.body().equals(meeting.body()) || earlier.id().equals(meeting.id())) {
      throw new NotThere("resolution " + resolution);
    }
    if (attendance.quorum(earlier).isReached()) throw new MeetingRefused(Reason.HAS_FORCE);
    if (!attendance.quorum(meeting).isReached()) throw new MeetingRefused(Reason.NO_QUORUM_YET);
    sql.sql(
            """
            insert into meetings.confirmation (resolution, meeting, at, by) values (?, ?, ?, ?)
            on conflict (resolution) do nothing
            """)
        .params(resolution, meeting.id(), Columns.at(clock.instant()), Actor.current().name())
        .update();
  }

  private void requireToWrite(Meeting meeting) {
    bodies.requireToKeep(meeting.body());
    if (meeting.has(Step.APPROVED)) throw new MeetingRefused(Reason.APPROVED);
    if (!meeting.canBeWritten()) throw new MeetingRefused(Reason.NOT_OPEN);
  }

  /** By those who are there, each seat once; without an order in force nobody has one. */
  private void mustBeCast(Meeting meeting, Votes votes) {
    if (votes.isNegative()) throw new MeetingRefused(Reason.VOTES);
    if (attendance.quorum(meeting).seats() == 0) return;
    if (!attendance.isBegun(meeting)) throw new MeetingRefused(Reason.VOTES_UNCOUNTED);
    int present = attendance.quorum(meeting).present();
    if (votes.cast() > present) throw new MeetingRefused(Reason.VOTES_MANY, votes.cast(), present);
  }

  private void insert(UUID id, Meeting meeting, Resolution.New facts, Request request) {
    var votes = facts.votes();
    int made =
        sql.sql(
                """
                insert into meetings.resolution (id, meeting, item, number, kind, words, yes, no, abstained, at, by,
                                                 request, fingerprint)
                select :id, i.meeting, i.id,
                       (select coalesce(max(number), 0) + 1 from meetings.resolution where meeting = :meeting),
                       :kind, :words, :yes::int, :no::int, :abstained::int, :now, :by, :request, :fingerprint
                  from meetings.item i where i.id = :item and i.meeting = :meeting
                """)
            .param("id", id)
            .param("meeting", meeting.id())
            .param("item", facts.item())
            .param("kind", facts.kind().key())
            .param("words", Typed.neededText(facts.words()))
            .param("yes", votes == null ? null : votes.yes())
            .param("no", votes == null ? null : votes.no())
            .param("abstained", votes == null ? null : votes.abstained())
            .param("now", Columns.at(clock.instant()))
            .param("by", Actor.current().name())
            .param("request", request.id())
            .param("fingerprint", request.fingerprint())
            .update();
    if (made == 0) throw new NotThere("item " + facts.item());
  }

  private List<UUID> find(Request request) {
    return sql.sql("select id, fingerprint from meetings.resolution where request = ?")
        .param(request.id())
        .query(
            (row, i) -> {
              request.mustEqual(row.getString("fingerprint"));
              return Columns.id(row, "id");
            })
        .list();
  }

  private static Resolution resolution(ResultSet row, int i) throws SQLException {
    return new Resolution(
        Columns.id(row, "id"),
        Columns.id(row, "meeting"),
        Columns.id(row, "item"),
        row.getInt("number"),
        Kind.find(row.getString("kind")).orElseThrow(),
        row.getString("words"),
        votes(row),
        row.getObject("task", UUID.class),
        row.getObject("confirmed_by") != null);
  }

  private static @Nullable Votes votes(ResultSet row) throws SQLException {
    return row.getObject("yes") == null
        ? null
        : new Votes(row.getInt("yes"), row.getInt("no"), row.getInt("abstained"));
  }
}
