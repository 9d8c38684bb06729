package org.aenglek.communities;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.site.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a community itself wants of tourism; each has one. */
@Component
class WishEntry extends EntryOfCommunity {
  private static final Rows ROWS = new Rows("communities.wish", "c.name", "''");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("income", Ask.number("income", 9)),
          Question.of("guests", Ask.number("guests", 5)),
          Question.of("rest", Ask.text("rest")),
          Question.of("notForSale", Ask.text("notForSale")));

  private final Clock clock;

  WishEntry(JdbcClient sql, Clock clock) {
    super(sql, "wish", ROWS);
    this.clock = clock;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of();
  }

  /** The same for the same community, so that there is one. */
  @Override
  public UUID newId(Place place) {
    return UUID.nameUUIDFromBytes(("wish " + place).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Content read(UUID id) {
    return sql.sql(
            """
            select income_baht, guests_a_day, rest, not_for_sale from communities.wish where id = ?
            """)
        .param(id)
        .query(
            (row, i) ->
                Content.EMPTY
                    .with("income", Columns.findInt(row, "income_baht"))
                    .with("guests", Columns.findInt(row, "guests_a_day"))
                    .with("rest", Columns.findText(row, "rest"))
                    .with("notForSale", Columns.findText(row, "not_for_sale")))
        .single();
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    sql.sql(
            """
            insert into communities.wish
                   (community, id, income_baht, guests_a_day, rest, not_for_sale, changed)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)
            on conflict (community) do update
               set income_baht = excluded.income_baht, guests_a_day = excluded.guests_a_day,
                   rest = excluded.rest, not_for_sale = excluded.not_for_sale,
                   changed = excluded.changed
            """)
        .params(
            UUID.fromString(place.id()),
            id,
            content.number("income").orElse(null),
            content.number("guests").orElse(null),
            Columns.json(content.text("rest")),
            Columns.json(content.text("notForSale")),
            Columns.at(clock.instant()))
        .update();
  }
}
