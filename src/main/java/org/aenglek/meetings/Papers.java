package org.aenglek.meetings;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.media.PrivatePapers;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers that belong to a meeting. */
@Component
public class Papers {
  public static final int LARGEST = PrivatePapers.LARGEST;

  private final JdbcClient sql;
  private final Bodies bodies;
  private final PrivatePapers papers;
  private final Clock clock;

  Papers(JdbcClient sql, Bodies bodies, PrivatePapers papers, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.papers = papers;
    this.clock = clock;
  }

  /** One of them, by its name alone. */
  public record Paper(UUID id, String name, String type) {}

  /** All of it. */
  public record Opened(String name, String type, byte[] bytes) {}

  @Transactional(readOnly = true)
  public List<Paper> of(UUID meeting) {
    return sql.sql("select id, name, type from meetings.document where meeting = ? order by at, id")
        .param(meeting)
        .query(
            (row, i) ->
                new Paper(Columns.id(row, "id"), row.getString("name"), row.getString("type")))
        .list();
  }

  @Transactional(readOnly = true)
  public Opened open(UUID meeting, UUID id) {
    return sql.sql("select name, type, bytes from meetings.document where id = ? and meeting = ?")
        .params(id, meeting)
        .query(
            (row, i) ->
                new Opened(row.getString("name"), row.getString("type"), row.getBytes("bytes")))
        .optional()
        .orElseThrow(() -> new NotThere("document " + id));
  }

  /** Judged by what is in it, not by its name. Sent twice, it is there once. */
  @Transactional
  public void add(Meeting meeting, String name, byte[] file, UUID request) {
    bodies.requireToKeep(meeting.body());
    if (meeting.has(Step.APPROVED)) throw new MeetingRefused(Reason.APPROVED);
    if (file.length == 0) throw new MeetingRefused(Reason.FILE);
    if (file.length > LARGEST) throw tooLarge();
    var paper = papers.take(new ByteArrayInputStream(file));
    sql.sql(
            """
            insert into meetings.document (id, meeting, name, type, bytes, at, by, request)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
            """)
        .params(
            Ids.next(clock),
            meeting.id(),
            Typed.neededLine(name),
            paper.type().toString(),
            paper.bytes(),
            Columns.at(clock.instant()),
            Actor.current().name(),
            request)
        .update();
  }

  public static MeetingRefused tooLarge() {
    return new MeetingRefused(Reason.FILE_LARGE, LARGEST / 1_000_000);
  }
}
