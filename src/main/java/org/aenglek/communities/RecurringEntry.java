package org.aenglek.communities;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.revisions.Revisable;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A market, or whatever else comes again and again: each week, or on one weekend of the month. */
@Component
class RecurringEntry implements Revisable {
  private static final Map<String, String> EVERY =
      Map.of("weekly", "", "first", "1", "second", "2", "third", "3", "fourth", "4", "last", "-1");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("what", Ask.line("name")),
          Question.of(
              "when",
              Ask.one("every", List.of("weekly", "first", "second", "third", "fourth", "last")),
              Entered.weekdays(),
              Entered.opens(),
              Entered.closes()),
          Question.of("except", Ask.plainLine("except")));

  private final JdbcClient sql;
  private final Clock clock;
  private final Settings settings;

  RecurringEntry(JdbcClient sql, Clock clock, Settings settings) {
    this.sql = sql;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return "recurring";
  }

  @Override
  public String words() {
    return "communities.edit.recurring";
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
  public boolean isEnteredIn(Place.Kind kind) {
    return kind == Place.Kind.COMMUNITY;
  }

  @Override
  public Optional<Known> find(UUID id) {
    return sql.sql(
            """
            select r.community, r.name, c.slug
              from communities.recurring r join areas.community c on c.id = r.community
             where r.id = ?
            """)
        .param(id)
        .query(
            (row, i) ->
                new Known(
                    id,
                    Place.community(Columns.id(row, "community")),
                    Columns.text(row, "name"),
                    "/communities/" + row.getString("slug")))
        .optional();
  }

  @Override
  public List<UUID> in(Place place) {
    if (place.kind() != Place.Kind.COMMUNITY) return List.of();
    return sql.sql("select id from communities.recurring where community = ? order by id")
        .param(UUID.fromString(place.id()))
        .query(UUID.class)
        .list();
  }

  @Override
  public Content read(UUID id) {
    var it =
        sql.sql("select * from communities.recurring where id = ?")
            .param(id)
            .query(Recurring::read)
            .single();
    var days = it.rule().replaceFirst(".*BYDAY=", "").split(",");
    var nth = days[0].replaceAll("[A-Z]", "");
    var every =
        EVERY.entrySet().stream()
            .filter(one -> one.getValue().equals(nth))
            .findFirst()
            .orElseThrow();
    return Content.EMPTY
        .with("name", it.name())
        .with("every", every.getKey())
        .with("weekdays", Arrays.stream(days).map(RecurringEntry::weekday).toList())
        .with("opens", it.opens().toString())
        .with("closes", it.closes().toString())
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
            rule(content),
            LocalDate.ofInstant(clock.instant(), settings.zone()),
            LocalTime.parse(content.get("opens")),
            LocalTime.parse(content.get("closes")),
            excepted(content),
            Columns.at(clock.instant()))
        .update();
  }

  private static String rule(Content content) {
    var nth = EVERY.getOrDefault(content.get("every"), "");
    var days =
        content.several("weekdays").stream()
            .map(day -> nth + DayOfWeek.of(Integer.parseInt(day)).name().substring(0, 2))
            .collect(Collectors.joining(","));
    return "FREQ=" + (nth.isEmpty() ? "WEEKLY" : "MONTHLY") + ";BYDAY=" + days;
  }

  /** {@code 1SU} and {@code SU} are 7. */
  private static int weekday(String day) {
    var two = day.replaceAll("[^A-Z]", "");
    return Arrays.stream(DayOfWeek.values())
        .filter(one -> one.name().toUpperCase(Locale.ROOT).startsWith(two))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static LocalDate[] excepted(Content content) {
    return content.several("except").stream().map(LocalDate::parse).toArray(LocalDate[]::new);
  }
}
