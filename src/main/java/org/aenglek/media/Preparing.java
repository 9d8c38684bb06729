package org.aenglek.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sizes of received pictures, one picture after the other: a decoded photograph fills
 * much memory.
 */
@Component
class Preparing {
  private final JdbcClient sql;
  private final TransactionTemplate transaction;
  private final Stored stored;
  private final Clock clock;
  private final Jobs jobs;

  Preparing(
      JdbcClient sql, TransactionTemplate transaction, Stored stored, Clock clock, Jobs jobs) {
    this.sql = sql;
    this.transaction = transaction;
    this.stored = stored;
    this.clock = clock;
    this.jobs = jobs;
    jobs.every(this::prepareAll);
  }

  /** Whoever received a picture does not wait for it. */
  void wake() {
    jobs.soon(this::prepareAll);
  }

  private void prepareAll() throws IOException {
    for (var sha = next(); sha.isPresent(); sha = next()) prepare(sha.get());
  }

  private Optional<String> next() {
    return sql.sql(
            """
            select sha from media.picture where prepared is null and not spoilt
             order by id limit 1
            """)
        .query(String.class)
        .optional();
  }

  private void prepare(String sha) throws IOException {
    var file = stored.original(sha).orElse(null);
    if (file == null) {
      spoil(sha);
      return;
    }
    try {
      write(sha, Darkroom.develop(file, Seen.of(file)));
      done(sha);
    } catch (OutOfMemoryError tooLarge) {
      spoil(sha);
    } catch (PictureRefused refused) {
      if (refused.reason() == PictureRefused.Reason.NO_ROOM) throw new IOException(refused);
      spoil(sha);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void write(String sha, BufferedImage best) throws IOException {
    for (int step : Shape.steps(best.getWidth())) {
      var picture = Darkroom.scaled(best, Math.min(step, best.getWidth()));
      stored.keep(sha, new Shape(step, Shape.JPEG), Darkroom.jpeg(picture));
      if (WebP.isPossible()) stored.keep(sha, new Shape(step, Shape.WEBP), WebP.encode(picture));
    }
  }

  /** Every picture of these bytes. */
  private void done(String sha) {
    transaction.executeWithoutResult(
        status ->
            sql.sql(
                    """
                    update media.picture set prepared = ?, webp = ?
                     where sha = ? and prepared is null
                    """)
                .params(Columns.at(clock.instant()), WebP.isPossible(), sha)
                .update());
  }

  private void spoil(String sha) {
    transaction.executeWithoutResult(
        status ->
            sql.sql("update media.picture set spoilt = true where sha = ? and prepared is null")
                .param(sha)
                .update());
  }
}
