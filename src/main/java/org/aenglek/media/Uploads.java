package org.aenglek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.media.PictureRefused.Reason;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for pictures that come in pieces over a bad line. Each piece is safe before it is
 * acknowledged; whoever was cut off asks how far it came and goes on from there. Seen by their
 * sender alone.
 */
@Component
public class Uploads {
  /** What is read of a body is kept in pieces of this size, so that a cut loses little. */
  static final int PIECE_BYTES = 256 << 10;

  static final Duration UNFINISHED_STAY = Duration.ofDays(1);
  static final int MOST_AT_ONCE = 20;
  static final long MOST_BYTES_AT_ONCE = 10 * Pictures.MOST_BYTES;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Stored stored;
  private final Pictures pictures;
  private final Clock clock;

  Uploads(
      JdbcClient sql,
      TransactionTemplate transaction,
      Stored stored,
      Pictures pictures,
      Jobs jobs,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.stored = stored;
    this.pictures = pictures;
    this.clock = clock;
    jobs.every(this::sweep);
  }

  private record Content(UUID owner, NewPicture facts, long length) {}

  private record Begun(UUID id, String fingerprint) {}

  /**
   * Begins an upload; begun twice it is the same one.
   *
   * @param owner the thing that will show the picture
   * @throws PictureRefused when it is too large, or this sender has too much on the way
   */
  public Upload begin(UUID owner, NewPicture facts, long length, UUID requestId) {
    if (length > Pictures.MOST_BYTES) throw PictureRefused.tooLarge();
    if (length < 1) throw new PictureRefused(Reason.EMPTY);
    var request = Request.of(requestId, new Content(owner, facts, length));
    return transaction.execute(status -> begin(owner, facts, length, request));
  }

  private Upload begin(UUID owner, NewPicture facts, long length, Request request) {
    var actor = Actor.current().name();
    sql.sql("select pg_advisory_xact_lock(hashtext('media.upload'), hashtext(?))")
        .param(actor)
        .query((row, i) -> 0)
        .single();
    var before =
        sql.sql("select id, fingerprint from media.upload where request = ?")
            .param(request.id())
            .query((row, i) -> new Begun(Columns.id(row, "id"), row.getString("fingerprint")))
            .optional();
    if (before.isPresent()) {
      request.mustEqual(before.get().fingerprint());
      return read(before.get().id());
    }
    mustHaveRoom(length);
    var id = Ids.next(clock);
    int begun =
        sql.sql(
                """
                insert into media.upload (id, request, fingerprint, owner, facts, length, begun, actor)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (request) do nothing
                """)
            .params(
                id,
                request.id(),
                request.fingerprint(),
                owner,
                Columns.json(facts),
                length,
                Columns.at(clock.instant()),
                actor)
            .update();
    if (begun == 0) throw new Request.Reused();
    return read(id);
  }

  private void mustHaveRoom(long length) {
    boolean hasRoom =
        sql.sql(
                """
                select count(*) < :most and coalesce(sum(length), 0) + :length <= :bytes
                  from media.upload where not finished
                   and actor = current_setting('aenglek.actor', true)
                """)
            .param("most", MOST_AT_ONCE)
            .param("length", length)
            .param("bytes", MOST_BYTES_AT_ONCE)
            .query(Boolean.class)
            .single();
    if (!hasRoom) throw new PictureRefused(Reason.TOO_MANY_UNFINISHED);
  }

  /**
   * How far it is.
   *
   * @throws NotThere when there is none, or it is another's
   */
  public Upload get(UUID id) {
    return transaction.execute(status -> read(id));
  }

  private Upload read(UUID id) {
    return sql.sql(
            """
            select id, owner, length, received, finished, picture from media.upload where id = ?
            """)
        .param(id)
        .query(Uploads::upload)
        .optional()
        .orElseThrow(() -> new NotThere("upload " + id));
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    return new Upload(
        Columns.id(row, "id"),
        Columns.id(row, "owner"),
        row.getLong("length"),
        row.getLong("received"),
        row.getBoolean("finished"),
        row.getObject("picture", UUID.class));
  }

  /**
   * Goes on with an upload. What came before the line was cut is kept. With the last byte it
   * becomes a picture of its thing.
   *
   * @param offset where the bytes belong
   * @throws PictureRefused when it is not as far as that, or further; when it is no picture, and
   *     then nothing is left of it
   */
  public Upload append(UUID id, long offset, InputStream body) throws IOException {
    var upload = get(id);
    if (upload.received() != offset) throw new PictureRefused(Reason.WRONG_OFFSET);
    var piece = new byte[PIECE_BYTES];
    long at = offset;
    for (int read = fill(piece, body); read > 0; read = fill(piece, body)) {
      if (at + read > upload.length()) throw new PictureRefused(Reason.WRONG_OFFSET);
      keep(id, at, Arrays.copyOf(piece, read));
      at += read;
    }
    return at == upload.length() ? finish(id) : get(id);
  }

  /** A line that is cut within a piece ends the piece. */
  private static int fill(byte[] piece, InputStream body) {
    int filled = 0;
    try {
      while (filled < piece.length) {
        int read = body.read(piece, filled, piece.length - filled);
        if (read < 0) break;
        filled += read;
      }
    } catch (IOException cut) {
      return filled;
    }
    return filled;
  }

  /** Of two that send the same piece at once, one is first. */
  private void keep(UUID id, long at, byte[] piece) {
    transaction.executeWithoutResult(
        status -> {
          int kept =
              sql.sql(
                      """
                      update media.upload set received = received + :more
                       where id = :id and received = :at and not finished
                      """)
                  .param("more", piece.length)
                  .param("id", id)
                  .param("at", at)
                  .update();
          if (kept == 0) throw new PictureRefused(Reason.WRONG_OFFSET);
          sql.sql("insert into media.piece (upload, start, bytes) values (?, ?, ?)")
              .params(id, at, piece)
              .update();
        });
  }

  private record Whole(UUID owner, UUID request, NewPicture facts) {}

  /** Finished twice, it is the same picture. */
  private Upload finish(UUID id) throws IOException {
    var upload = get(id);
    if (upload.isFinished()) return upload;
    var whole = transaction.execute(status -> whole(id));
    var file = stored.newFile();
    try {
      assemble(id, file);
      try (var bytes = Files.newInputStream(file)) {
        var picture = pictures.receive(whole.facts(), whole.request(), bytes);
        transaction.executeWithoutResult(status -> become(id, whole.owner(), picture.id()));
      }
    } catch (PictureRefused refused) {
      if (refused.reason() != Reason.NO_ROOM) end(id);
      throw refused;
    } finally {
      Files.deleteIfExists(file);
    }
    return get(id);
  }

  private Whole whole(UUID id) {
    return sql.sql("select owner, request, facts from media.upload where id = ?")
        .param(id)
        .query(
            (row, i) ->
                new Whole(
                    Columns.id(row, "owner"),
                    Columns.id(row, "request"),
                    Columns.read(row, "facts", NewPicture.class)))
        .single();
  }

  private void assemble(UUID id, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      for (long at = 0, more = 1; more > 0; at += more) more = write(id, at, out);
    }
  }

  private int write(UUID id, long at, OutputStream out) throws IOException {
    var piece =
        transaction.execute(
            status ->
                sql.sql("select bytes from media.piece where upload = ? and start = ?")
                    .params(id, at)
                    .query((row, i) -> row.getBytes("bytes"))
                    .optional()
                    .orElseGet(() -> new byte[0]));
    out.write(piece);
    return piece.length;
  }

  private void become(UUID id, UUID owner, UUID picture) {
    pictures.add(owner, picture);
    sql.sql("update media.upload set finished = true, picture = ? where id = ?")
        .params(picture, id)
        .update();
    sql.sql("delete from media.piece where upload = ?").param(id).update();
  }

  /** Its sender wants it no longer. */
  public void end(UUID id) {
    transaction.executeWithoutResult(
        status -> sql.sql("delete from media.upload where id = ?").param(id).update());
  }

  /** What nobody went on with for a day goes; so does what the store no longer needs. */
  void sweep() throws IOException {
    finishWhole();
    transaction.executeWithoutResult(
        status ->
            sql.sql("delete from media.upload where begun < ?")
                .param(Columns.at(clock.instant().minus(UNFINISHED_STAY)))
                .update());
    stored.sweep();
  }

  private record Waiting(UUID id, String actor) {}

  /** All of it was here when the server ended: it still becomes a picture, in its sender's name. */
  private void finishWhole() {
    for (var waiting : waiting()) {
      new Actor(waiting.actor()).does(() -> finishQuietly(waiting.id()));
    }
  }

  private List<Waiting> waiting() {
    return transaction.execute(
        status ->
            sql.sql("select id, actor from media.upload where received = length and not finished")
                .query((row, i) -> new Waiting(Columns.id(row, "id"), row.getString("actor")))
                .list());
  }

  /** What is no picture has gone by now; its sender will ask, and send it again. */
  private void finishQuietly(UUID id) {
    try {
      finish(id);
    } catch (PictureRefused | NotThere gone) {
      return;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
