package org.aenglek.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aenglek.site.Changes;
import org.aenglek.site.Photograph;
import org.aenglek.site.Photographs;
import org.aenglek.site.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which photograph is the cover of a thing. Most things have none and every card asks, so answers
 * are remembered until pictures or covers change; of other changes only one number is read.
 */
@Component
class CoverPhotographs implements Photographs {
  private static final int MOST = 100_000;
  private static final String FIRST =
      "select "
          + PictureRows.COLUMNS
          + """
            from media.shown s join media.picture p on p.id = s.picture
           where s.owner = %s and p.prepared is not null and p.consent in ('given', 'nobody')
           order by s.position, p.id limit 1
          """;

  private record Answer(long edition, Optional<Picture> picture) {}

  private final JdbcClient sql;
  private final Supplier<Long> edition;
  private final Cache<Object, Answer> answers = Caffeine.newBuilder().maximumSize(MOST).build();

  CoverPhotographs(JdbcClient sql, Changes changes) {
    this.sql = sql;
    this.edition =
        Remembered.one(
            changes, () -> sql.sql("select number from media.edition").query(Long.class).single());
  }

  @Override
  public Optional<Photograph> of(UUID owner) {
    return cover(owner).map(Picture::print);
  }

  @Override
  public Optional<Photograph> named(String slug) {
    return cover(slug).map(Picture::print);
  }

  Optional<Picture> cover(UUID owner) {
    return remembered(owner, one -> read("?", one));
  }

  /** The cover of the thing whose cloth has that name. */
  Optional<Picture> cover(String slug) {
    return remembered(slug, one -> read("(select owner from media.cover where slug = ?)", one));
  }

  /** The edition is read before the answer, which is thus at least as new. */
  private <Q> Optional<Picture> remembered(Q question, Function<Q, Optional<Picture>> read) {
    long now = edition.get();
    var last = answers.getIfPresent(question);
    if (last != null && last.edition() == now) return last.picture();
    var answer = new Answer(now, read.apply(question));
    answers.put(question, answer);
    return answer.picture();
  }

  private Optional<Picture> read(String owner, Object question) {
    return sql.sql(FIRST.formatted(owner)).param(question).query(PictureRows::read).optional();
  }
}
