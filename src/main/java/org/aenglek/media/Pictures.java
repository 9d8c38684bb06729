package org.aenglek.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Point;
import org.aenglek.base.Request;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to photographs. A picture is received whole, prepared by a job, and shown by things in
 * an order of their own; the first is a thing's cover.
 */
@Component
public class Pictures {
  public static final int MOST_MEGABYTES = 40;
  public static final long MOST_BYTES = (long) MOST_MEGABYTES << 20;

  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Stored stored;
  private final Preparing preparing;
  private final Clock clock;

  Pictures(
      JdbcClient sql,
      TransactionTemplate transaction,
      Stored stored,
      Preparing preparing,
      Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.stored = stored;
    this.preparing = preparing;
    this.clock = clock;
  }

  /** What a person may say of a picture afterwards. */
  public record Description(
      @Nullable LocalText alt,
      Licence licence,
      @Nullable String credit,
      Consent consent,
      Focus focus) {}

  private record Content(NewPicture facts, String sha) {}

  private record Done(UUID id, String fingerprint) {}

  /**
   * Takes a picture in; it is shown once it is prepared. Its row is written when its bytes are
   * safe.
   *
   * @param bytes read to their end, or to the most that is taken
   * @throws PictureRefused with a sentence that says what to do, and nothing is kept
   */
  public Picture receive(NewPicture facts, UUID requestId, InputStream bytes) {
    try {
      var file = stored.newFile();
      try {
        copy(bytes, file);
        return receive(facts, requestId, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void copy(InputStream bytes, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var piece = new byte[1 << 16];
      long length = 0;
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        length += read;
        if (length > MOST_BYTES) throw PictureRefused.tooLarge();
        out.write(piece, 0, read);
      }
    }
  }

  private Picture receive(NewPicture facts, UUID requestId, Path file) throws IOException {
    var seen = Seen.of(file);
    var sha = Sha256.of(file);
    var request = Request.of(requestId, new Content(facts, sha));
    var before = find(request);
    if (before.isPresent()) return before.get();
    stored.keepOriginal(sha, file);
    var id = transaction.execute(status -> enter(facts, request, sha, seen));
    preparing.wake();
    return get(id);
  }

  private Optional<Picture> find(Request request) {
    return done(request)
        .map(
            done -> {
              request.mustEqual(done.fingerprint());
              return get(done.id());
            });
  }

  private Optional<Done> done(Request request) {
    return sql.sql("select id, fingerprint from media.picture where request = ?")
        .param(request.id())
        .query((row, i) -> new Done(Columns.id(row, "id"), row.getString("fingerprint")))
        .optional();
  }

  private UUID enter(NewPicture facts, Request request, String sha, Seen seen) {
    var id = Ids.next(clock);
    Point place = facts.keepsPosition() ? seen.position() : null;
    int entered =
        sql.sql(
                """
                insert into media.picture (id, province, request, fingerprint, sha, width, height,
                  alt, licence, credit, consent, keeps_position, lat, lon, made, actor)
                values (:id, :province, :request, :fingerprint, :sha, :width, :height,
                  :alt::jsonb, :licence, :credit, :consent, :keeps, :lat, :lon, :made, :actor)
                on conflict (request) do nothing
                """)
            .param("id", id)
            .param("province", facts.province())
            .param("request", request.id())
            .param("fingerprint", request.fingerprint())
            .param("sha", sha)
            .param("width", seen.uprightWidth())
            .param("height", seen.uprightHeight())
            .param("alt", Columns.json(facts.alt()))
            .param("licence", facts.licence().key())
            .param("credit", facts.credit())
            .param("consent", facts.consent().key())
            .param("keeps", facts.keepsPosition())
            .param("lat", place == null ? null : place.lat())
            .param("lon", place == null ? null : place.lon())
            .param("made", Columns.at(clock.instant()))
            .param("actor", Actor.current().name())
            .update();
    if (entered == 1) return id;
    var other = done(request).orElseThrow();
    request.mustEqual(other.fingerprint());
    return other.id();
  }

  public Optional<Picture> find(UUID id) {
    return sql.sql("select " + PictureRows.COLUMNS + " from media.picture p where p.id = ?")
        .param(id)
        .query(PictureRows::read)
        .optional();
  }

  /**
   * @throws NotThere when there is no such picture
   */
  public Picture get(UUID id) {
    return find(id).orElseThrow(() -> new NotThere("picture " + id));
  }

  /** The pictures that everybody may see, of each thing that has some, in its order. */
  public Map<UUID, List<Picture>> of(Collection<UUID> owners) {
    var all = new LinkedHashMap<UUID, List<Picture>>();
    for (var entry : shown(owners)) {
      if (!entry.picture().isShown()) continue;
      all.computeIfAbsent(entry.owner(), owner -> new ArrayList<>()).add(entry.picture());
    }
    return all;
  }

  /** All pictures of a thing, also those that are not shown yet, for those who look after them. */
  public List<Picture> album(UUID owner) {
    return shown(List.of(owner)).stream().map(Shown::picture).toList();
  }

  private record Shown(UUID owner, Picture picture) {}

  private List<Shown> shown(Collection<UUID> owners) {
    return sql.sql(
            "select s.owner, "
                + PictureRows.COLUMNS
                + """
                  from media.shown s join media.picture p on p.id = s.picture
                 where s.owner = any(:owners) order by s.owner, s.position, p.id
                """)
        .param("owners", owners.toArray(UUID[]::new))
        .query((row, i) -> new Shown(Columns.id(row, "owner"), PictureRows.read(row, i)))
        .list();
  }

  /** Says which pictures a thing shows, in their order; the first is its cover. */
  @Transactional
  public void show(UUID owner, List<UUID> pictures) {
    sql.sql("delete from media.shown where owner = ?").param(owner).update();
    for (int at = 0; at < pictures.size(); at++) {
      sql.sql(
              """
              insert into media.shown (owner, picture, position) values (?, ?, ?)
              on conflict (owner, picture) do nothing
              """)
          .params(owner, pictures.get(at), at)
          .update();
    }
  }

  /** After the pictures that the thing shows already. */
  @Transactional
  public void add(UUID owner, UUID picture) {
    sql.sql(
            """
            insert into media.shown (owner, picture, position)
            select :owner, :picture, coalesce(max(position) + 1, 0)
              from media.shown where owner = :owner
            on conflict (owner, picture) do nothing
            """)
        .param("owner", owner)
        .param("picture", picture)
        .update();
  }

  @Transactional
  public void describe(UUID id, Description said) {
    int described =
        sql.sql(
                """
                update media.picture set alt = :alt::jsonb, licence = :licence, credit = :credit,
                       consent = :consent, focus_x = :x, focus_y = :y
                 where id = :id
                """)
            .param("id", id)
            .param("alt", Columns.json(said.alt()))
            .param("licence", said.licence().key())
            .param("credit", said.credit())
            .param("consent", said.consent().key())
            .param("x", said.focus().x())
            .param("y", said.focus().y())
            .update();
    if (described == 0) throw new NotThere("picture " + id);
  }

  /** For good, and from everything that shows it; its bytes are swept later. */
  @Transactional
  public void remove(UUID id) {
    sql.sql("delete from media.picture where id = ?").param(id).update();
  }

  /** The bytes of one size; nothing while it is being prepared, or when it is not made in it. */
  public Optional<InputStream> bytes(Picture picture, String fileName) throws IOException {
    if (picture.state() != Picture.State.PREPARED) return Optional.empty();
    for (int width : Shape.steps(picture.width())) {
      for (var shape : Shape.both(width)) {
        if (shape.fileName().equals(fileName)) return stored.find(picture.sha(), shape);
      }
    }
    return Optional.empty();
  }

  /** The preview for chats, cut round the focus. */
  public Optional<byte[]> preview(Picture picture, int width, int height) throws IOException {
    if (picture.state() != Picture.State.PREPARED) return Optional.empty();
    var best = new Shape(Shape.steps(picture.width()).getLast(), Shape.JPEG);
    var bytes = stored.find(picture.sha(), best);
    if (bytes.isEmpty()) return Optional.empty();
    try (var jpeg = bytes.get()) {
      return Optional.of(Darkroom.cut(jpeg.readAllBytes(), picture.focus(), width, height));
    }
  }
}
