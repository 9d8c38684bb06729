package org.aenglek.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written down of a meeting, item by item. One at a time has the pen, which goes back by
 * itself; what another writes meanwhile is kept beside the text and lost to nobody.
 */
@Component
public class Minutes {
  /** So long without a word, and another may write. */
  public static final Duration PEN_LASTS = Duration.ofMinutes(2);

  private final JdbcClient sql;
  private final Bodies bodies;
  private final Clock clock;

  Minutes(JdbcClient sql, Bodies bodies, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.clock = clock;
  }

  /**
   * The words of an item as they stand.
   *
   * @param number of this state of them, from 1
   */
  public record Note(int number, String words) {
    static final Note NONE = new Note(0, "");
  }

  /** What somebody else wrote of the same item at the same time. */
  public record Aside(UUID id, UUID item, String words) {}

  /** Who writes. */
  public record Pen(String by, LocalText name, Instant until) {
    public boolean isMine() {
      return by.equals(Actor.current().name());
    }
  }

  /** What became of somebody's words. */
  public enum Written {
    KEPT,
    BESIDE
  }

  /** The words of every item of which there are some. */
  @Transactional(readOnly = true)
  public Map<UUID, Note> of(UUID meeting) {
    var all = new HashMap<UUID, Note>();
    sql.sql(
            """
            select distinct on (item) item, number, words from meetings.note
             where meeting = ? order by item, number desc
            """)
        .param(meeting)
        .query(
            row -> {
              all.put(
                  Columns.id(row, "item"), new Note(row.getInt("number"), row.getString("words")));
            });
    return all;
  }

  /** What still stands beside the text. */
  @Transactional(readOnly = true)
  public List<Aside> asides(UUID meeting) {
    return sql.sql(
            """
            select id, item, words from meetings.aside where meeting = ? and settled is null order by at, id
            """)
        .param(meeting)
        .query(
            (row, i) ->
                new Aside(Columns.id(row, "id"), Columns.id(row, "item"), row.getString("words")))
        .list();
  }

  /** Who wrote last, as long as they have the pen. */
  @Transactional(readOnly = true)
  public Optional<Pen> pen(UUID meeting) {
    return sql.sql("select by, name, until from meetings.pen where meeting = ? and until > ?")
        .params(meeting, Columns.at(clock.instant()))
        .query(
            (row, i) ->
                new Pen(
                    row.getString("by"), Columns.text(row, "name"), Columns.instant(row, "until")))
        .optional();
  }

  /** Takes or keeps the pen; answers whether nobody else has it. */
  @Transactional
  public boolean take(Meeting meeting) {
    requireToWrite(meeting);
    return takePen(meeting.id());
  }

  /**
   * Writes down what was said of an item.
   *
   * @param base the number of the note that the writer had before them; 0 where there was none
   * @return whether it stands in the minutes, or beside them because somebody else wrote
   */
  @Transactional
  public Written write(Meeting meeting, UUID item, int base, String typed) {
    requireToWrite(meeting);
    mustBeOf(meeting, item);
    var words = Typed.text(typed);
    var current = of(meeting.id()).getOrDefault(item, Note.NONE);
    if (words.equals(current.words())) return Written.KEPT;
    boolean isKept =
        takePen(meeting.id()) && base == current.number() && add(meeting, item, base + 1, words);
    if (!isKept) layBeside(meeting, item, words);
    return isKept ? Written.KEPT : Written.BESIDE;
  }

  /** Both were put together, or one of them was enough. */
  @Transactional
  public void settle(Meeting meeting, UUID aside) {
    requireToWrite(meeting);
    sql.sql(
            """
            update meetings.aside set settled = ?, settled_by = ? where id = ? and meeting = ? and settled is null
            """)
        .params(Columns.at(clock.instant()), Actor.current().name(), aside, meeting.id())
        .update();
  }

  private void requireToWrite(Meeting meeting) {
    bodies.requireToKeep(meeting.body());
    if (meeting.has(Step.APPROVED)) throw new MeetingRefused(Reason.APPROVED);
    if (!meeting.canBeWritten()) throw new MeetingRefused(Reason.NOT_OPEN);
  }

  private void mustBeOf(Meeting meeting, UUID item) {
    if (sql.sql("select 1 from meetings.item where id = ? and meeting = ?")
        .params(item, meeting.id())
        .query(Integer.class)
        .list()
        .isEmpty()) {
      throw new NotThere("item " + item);
    }
  }

  /** One statement of each kind decides, so that two who take it at once do not both have it. */
  private boolean takePen(UUID meeting) {
    var now = clock.instant();
    var me = Actor.current().name();
    var name = SignedIn.find().map(SignedIn::name).orElse(LocalText.ofCodes(Map.of("en", me)));
    var until = Columns.at(now.plus(PEN_LASTS));
    int renewed =
        sql.sql(
                """
                update meetings.pen set by = :me, name = :name::jsonb, until = :until
                 where meeting = :meeting and (by = :me or until <= :now)
                """)
            .param("me", me)
            .param("name", Columns.json(name))
            .param("until", until)
            .param("now", Columns.at(now))
            .param("meeting", meeting)
            .update();
    if (renewed == 1) return true;
    return sql.sql(
                """
                insert into meetings.pen (meeting, by, name, until) values (?, ?, ?::jsonb, ?)
                on conflict (meeting) do nothing
                """)
            .params(meeting, me, Columns.json(name), until)
            .update()
        == 1;
  }

  private boolean add(Meeting meeting, UUID item, int number, String words) {
    return sql.sql(
                """
                insert into meetings.note (meeting, item, number, words, at, by) values (?, ?, ?, ?, ?, ?)
                on conflict (item, number) do nothing
                """)
            .params(
                meeting.id(),
                item,
                number,
                words,
                Columns.at(clock.instant()),
                Actor.current().name())
            .update()
        == 1;
  }

  private void layBeside(Meeting meeting, UUID item, String words) {
    sql.sql(
            "insert into meetings.aside (id, meeting, item, words, at, by) values (?, ?, ?, ?, ?, ?)")
        .params(
            Ids.next(clock),
            meeting.id(),
            item,
            words,
            Columns.at(clock.instant()),
            Actor.current().name())
        .update();
  }
}
