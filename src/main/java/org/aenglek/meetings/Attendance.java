package org.aenglek.meetings;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who came, in whose place, and whether they were enough. */
@Component
public class Attendance {
  private final JdbcClient sql;
  private final Bodies bodies;
  private final Appointments appointments;
  private final Numbering numbering;
  private final Clock clock;

  Attendance(
      JdbcClient sql, Bodies bodies, Appointments appointments, Numbering numbering, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.appointments = appointments;
    this.numbering = numbering;
    this.clock = clock;
  }

  /** Whether the holder of a seat came. */
  public enum State {
    PRESENT,
    SUBSTITUTE,
    ABSENT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> find(String key) {
      return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
    }
  }

  /**
   * What is known of a seat at a meeting.
   *
   * @param state none where nobody has said
   * @param substitute who came instead; empty unless somebody did
   */
  public record Place(Seat seat, @Nullable State state, String substitute) {
    public boolean isTaken() {
      return state == State.PRESENT || state == State.SUBSTITUTE;
    }
  }

  /**
   * What is said of a seat.
   *
   * @param substitute who came instead; means nothing unless somebody did
   */
  public record Mark(State state, String substitute) {}

  /** The seats that count for the meeting, in the order of the order. */
  @Transactional(readOnly = true)
  public List<Place> of(Meeting meeting) {
    var marks = marks(meeting.id());
    return appointments.seatsOf(meeting).stream()
        .map(seat -> place(seat, marks.get(seat.id())))
        .toList();
  }

  /** Whether somebody has said of every seat that its holder came, or did not. */
  @Transactional(readOnly = true)
  public boolean isTold(Meeting meeting) {
    return of(meeting).stream().allMatch(place -> place.state() != null);
  }

  /** Whether anybody has said of any seat whether its holder came. */
  @Transactional(readOnly = true)
  public boolean isBegun(Meeting meeting) {
    return of(meeting).stream().anyMatch(place -> place.state() != null);
  }

  /** Who attended without a seat. */
  @Transactional(readOnly = true)
  public List<String> others(UUID meeting) {
    return sql.sql("select name from meetings.attendee where meeting = ? order by at, id")
        .param(meeting)
        .query(String.class)
        .list();
  }

  @Transactional(readOnly = true)
  public Quorum quorum(Meeting meeting) {
    var places = of(meeting);
    int present = Math.toIntExact(places.stream().filter(Place::isTaken).count());
    return new Quorum(places.size(), present, bodies.get(meeting.body()).quorumPercent());
  }

  /**
   * A whole sheet of it: all is written or, when something on it is refused, nothing. Said again,
   * the last word holds, until the minutes are approved.
   */
  @Transactional
  public void write(Meeting meeting, Map<UUID, Mark> marks, String other, UUID request) {
    numbering.waitFor(meeting.id());
    requireToWrite(meeting);
    marks.forEach((seat, mark) -> enter(meeting, seat, mark.state(), mark.substitute()));
    if (!other.isBlank()) attend(meeting, other, request);
  }

  private void enter(Meeting meeting, UUID seat, State state, String substitute) {
    var instead = state == State.SUBSTITUTE ? Typed.line(substitute) : "";
    if (state == State.SUBSTITUTE && instead.isEmpty()) {
      throw new MeetingRefused(Reason.SUBSTITUTE);
    }
    if (of(meeting).stream().noneMatch(place -> place.seat().id().equals(seat))) {
      throw new NotThere("seat " + seat);
    }
    sql.sql(
            """
            insert into meetings.attendance (meeting, seat, state, substitute, at, by) values (?, ?, ?, ?, ?, ?)
            on conflict (meeting, seat) do update
               set state = excluded.state, substitute = excluded.substitute, at = excluded.at, by = excluded.by
            """)
        .params(
            meeting.id(),
            seat,
            state.key(),
            instead,
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }

  /** Somebody without a seat. Sent twice, they are written down once. */
  @Transactional
  public void attend(Meeting meeting, String name, UUID request) {
    requireToWrite(meeting);
    sql.sql(
            """
            insert into meetings.attendee (id, meeting, name, at, by, request) values (?, ?, ?, ?, ?, ?)
            on conflict (request) do nothing
            """)
        .params(
            Ids.next(clock),
            meeting.id(),
            Typed.neededLine(name),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request)
        .update();
  }

  private void requireToWrite(Meeting meeting) {
    bodies.requireToKeep(meeting.body());
    if (meeting.has(Step.APPROVED)) throw new MeetingRefused(Reason.APPROVED);
  }

  private static Place place(Seat seat, @Nullable Mark mark) {
    return mark == null
        ? new Place(seat, null, "")
        : new Place(seat, mark.state(), mark.substitute());
  }

  private Map<UUID, Mark> marks(UUID meeting) {
    var all = new HashMap<UUID, Mark>();
    sql.sql("select seat, state, substitute from meetings.attendance where meeting = ?")
        .param(meeting)
        .query(
            row -> {
              var state = State.find(row.getString("state")).orElseThrow();
              all.put(Columns.id(row, "seat"), new Mark(state, row.getString("substitute")));
            });
    return all;
  }
}
