package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A market, or whatever else comes again and again: each week, or on one weekend of the month. */
@Component
class RecurringEntry extends EntryOfCommunity {
  private static final Rows ROWS =
      new Rows("communities.recurring", "t.name", "''", "t.kind = 'market'", "t.id");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("what", Ask.line("name")),
          Question.of(
              "when",
              Ask.one("every", Rhythm.CHOICES),
              Entered.weekdays(),
              Entered.opens(),
              Entered.closes()),
          Question.of("except", Ask.plainLine("except")));

  private final Clock clock;
  private final Settings settings;

  RecurringEntry(JdbcClient sql, Clock clock, Settings settings) {
    super(sql, "recurring", ROWS);
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("name.th", "every", "weekdays", "opens", "closes");
  }

  @Override
  public Content read(UUID id) {
    var it = sql.sql(Recurring.SELECT + " where id = ?").param(id).query(Recurring::read).single();
    return Rhythm.with(Content.EMPTY.with("name", it.name()), it.rule())
        .with("opens", String.valueOf(it.opens()))
        .with("closes", String.valueOf(it.closes()))
        .with("except", it.excepted().stream().sorted().toList());
  }

  @Override
  public Map<String, String> problems(Content content) {
    if (!Entered.areForward(content)) return Map.of("closes", "revisions.wrong.time");
    try {
      excepted(content);
      return Map.of();
    } catch (DateTimeParseException wrong) {
      return Map.of("except", "revisions.wrong.date");
    }
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    sql.sql(
            """
            insert into communities.recurring
                   (id, community, name, rule, first_day, opens, closes, excepted, changed)
            values (?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, rule = excluded.rule, opens = excluded.opens,
                   closes = excluded.closes, excepted = excluded.excepted,
                   changed = excluded.changed
            """)
        .params(
            id,
            UUID.fromString(place.id()),
            Columns.json(content.text("name")),
            Rhythm.rule(content),
            LocalDate.ofInstant(clock.instant(), settings.zone()),
            LocalTime.parse(content.get("opens")),
            LocalTime.parse(content.get("closes")),
            excepted(content),
            Columns.at(clock.instant()))
        .update();
  }

  private static LocalDate[] excepted(Content content) {
    return content.several("except").stream().map(LocalDate::parse).toArray(LocalDate[]::new);
  }
}
