package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a community asks of the state: of whom, and by when. */
@Component
class WantEntry extends EntryOfCommunity {
  private static final Rows ROWS = new Rows("communities.want", "t.title", "'/wants'");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("what", Ask.line("title"), Ask.text("body")),
          Question.of("whom", Ask.line("answerer"), Ask.of("due", Ask.Kind.DATE)));

  private final Clock clock;

  WantEntry(JdbcClient sql, Clock clock) {
    super(sql, "want", ROWS);
    this.clock = clock;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("title.th");
  }

  @Override
  public Content read(UUID id) {
    return sql.sql("select title, body, answerer, due from communities.want where id = ?")
        .param(id)
        .query(
            (row, i) ->
                Content.EMPTY
                    .with("title", Columns.findText(row, "title"))
                    .with("body", Columns.findText(row, "body"))
                    .with("answerer", Columns.findText(row, "answerer"))
                    .with("due", row.getString("due")))
        .single();
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    sql.sql(
            """
            insert into communities.want (id, community, title, body, answerer, due, changed)
            values (?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
            on conflict (id) do update
               set title = excluded.title, body = excluded.body, answerer = excluded.answerer,
                   due = excluded.due, changed = excluded.changed
            """)
        .params(
            id,
            UUID.fromString(place.id()),
            Columns.json(content.text("title")),
            Columns.json(content.text("body")),
            Columns.json(content.text("answerer")),
            content.find("due").map(LocalDate::parse).orElse(null),
            Columns.at(clock.instant()))
        .update();
  }
}
