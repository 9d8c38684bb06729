package org.aenglek.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.aenglek.areas.Province;
import org.aenglek.base.Actor;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.site.Assets;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All lessons, and what they said before. */
@Component
public class Lessons {
  private final JdbcClient sql;
  private final Assets assets;
  private final Clock clock;

  Lessons(JdbcClient sql, Assets assets, Clock clock) {
    this.sql = sql;
    this.assets = assets;
    this.clock = clock;
  }

  /** A lesson at its place in the list. */
  private record Placed(Lesson lesson, int place) {}

  /**
   * Writes its next edition, unless it says what it said before.
   *
   * @param place in the list
   * @param province whose folder brings it
   * @throws IllegalArgumentException when it shows a picture that is not there
   */
  @Transactional
  public void enter(Lesson lesson, int place, Province province) {
    mustShowWhatIsThere(lesson);
    var request = Request.named(lesson.key(), new Placed(lesson, place));
    sql.sql(
            """
            insert into training.lesson (key, edition, place, province, body, at, by, fingerprint)
            select :key, coalesce(max(edition), 0) + 1, :place, :province, :body::jsonb, :now,
                   :actor, :fingerprint
              from training.lesson where key = :key
            having :fingerprint is distinct from (array_agg(fingerprint order by edition desc))[1]
            """)
        .param("key", lesson.key())
        .param("place", place)
        .param("province", province.code())
        .param("body", Columns.json(lesson))
        .param("now", Columns.at(clock.instant()))
        .param("actor", Actor.current().name())
        .param("fingerprint", request.fingerprint())
        .update();
  }

  private void mustShowWhatIsThere(Lesson lesson) {
    lesson.pictures().stream()
        .filter(file -> !assets.has(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new IllegalArgumentException("no picture " + file + " for " + lesson.key());
            });
  }

  /** As they are taught now, in the order in which they are best read. */
  @Transactional(readOnly = true)
  public List<Edition> list() {
    return sql.sql(
            """
            select edition, body from training.lesson l
             where edition = (select max(edition) from training.lesson n where n.key = l.key)
             order by place, key
            """)
        .query(Lessons::edition)
        .list();
  }

  /** Those that help where that criterion costs points, in the same order. */
  @Transactional(readOnly = true)
  public List<Lesson> closing(String criterion) {
    return list().stream().map(Edition::lesson).filter(lesson -> lesson.closes(criterion)).toList();
  }

  /**
   * As it is taught now.
   *
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public Edition get(String key) {
    return one(
        sql.sql(
                "select edition, body from training.lesson where key = ? order by edition desc limit 1")
            .param(key),
        key);
  }

  /**
   * As it was taught once: a telephone without signal keeps what it has.
   *
   * @throws NotThere when there is none
   */
  @Transactional(readOnly = true)
  public Edition get(String key, int edition) {
    return one(
        sql.sql("select edition, body from training.lesson where key = ? and edition = ?")
            .params(key, edition),
        key);
  }

  private static Edition one(JdbcClient.StatementSpec asked, String key) {
    return asked
        .query(Lessons::edition)
        .optional()
        .orElseThrow(() -> new NotThere("lesson " + key));
  }

  private static Edition edition(ResultSet row, int i) throws SQLException {
    var lesson = Columns.find(row, "body", Lesson.class);
    if (lesson == null) throw new IllegalStateException("a lesson says nothing");
    return new Edition(lesson, row.getInt("edition"));
  }
}
