package org.aenglek.meetings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.media.PrivatePictures;
import org.aenglek.meetings.Meeting.Step;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers that belong to a meeting: PDF files as they are, and pictures, developed. */
@Component
public class Papers {
  public static final int LARGEST = 10_000_000;
  private static final String PDF = "application/pdf";
  private static final String JPEG = "image/jpeg";
  private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final JdbcClient sql;
  private final Bodies bodies;
  private final PrivatePictures pictures;
  private final Clock clock;

  Papers(JdbcClient sql, Bodies bodies, PrivatePictures pictures, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.pictures = pictures;
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
    boolean isPdf = isPdf(file);
    var bytes = isPdf ? file : pictures.develop(new ByteArrayInputStream(file)).jpeg();
    sql.sql(
            """
            insert into meetings.document (id, meeting, name, type, bytes, at, by, request)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (request) do nothing
            """)
        .params(
            Ids.next(clock),
            meeting.id(),
            Typed.neededLine(name),
            isPdf ? PDF : JPEG,
            bytes,
            Columns.at(clock.instant()),
            Actor.current().name(),
            request)
        .update();
  }

  public static MeetingRefused tooLarge() {
    return new MeetingRefused(Reason.FILE_LARGE, LARGEST / 1_000_000);
  }

  private static boolean isPdf(byte[] file) {
    int length = PDF_BEGINS.length;
    return file.length > length && Arrays.equals(file, 0, length, PDF_BEGINS, 0, length);
  }
}
