package org.aenglek.communities;

import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.aenglek.site.Columns;
import org.aenglek.site.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a community is closed again and again: from a day to a day each year, or on weekdays. */
@Component
class ClosedSeasonEntry extends EntryOfCommunity {
  private static final String YEARLY = "yearly";
  private static final Rows ROWS =
      new Rows("communities.recurring", "t.name", "''", "t.kind = 'closed'", "t.id");
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "when",
              Ask.one("every", Stream.concat(Stream.of(YEARLY), Rhythm.CHOICES.stream()).toList()),
              Ask.of("from", Ask.Kind.DATE),
              Ask.of("until", Ask.Kind.DATE),
              Entered.weekdays(),
              Ask.line("name")));

  private final Clock clock;
  private final Settings settings;

  ClosedSeasonEntry(JdbcClient sql, Clock clock, Settings settings) {
    super(sql, "closed-season", ROWS);
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public String choiceKey(String field, String value) {
    return "communities.edit.recurring." + field + "." + value;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("every", "name.th");
  }

  @Override
  public Content read(UUID id) {
    var it = sql.sql(Recurring.SELECT + " where id = ?").param(id).query(Recurring::read).single();
    var content = Content.EMPTY.with("name", it.name());
    var last = it.last();
    if (last == null) return Rhythm.with(content, it.rule());
    return content
        .with("every", YEARLY)
        .with("from", it.first().toString())
        .with("until", last.atYear(it.first().getYear()).toString());
  }

  /** A season has two days, of which the year does not count; else there are weekdays. */
  @Override
  public Map<String, String> problems(Content content) {
    if (!isYearly(content)) {
      return content.find("weekdays").isPresent()
          ? Map.of()
          : Map.of("weekdays", "revisions.wrong.choice");
    }
    return Stream.of("from", "until")
        .filter(day -> content.find(day).isEmpty())
        .findFirst()
        .map(day -> Map.of(day, "revisions.wrong.date"))
        .orElse(Map.of());
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    sql.sql(
            """
            insert into communities.recurring
                   (id, community, kind, name, rule, first_day, last_day, changed)
            values (?, ?, 'closed', ?::jsonb, ?, ?, ?, ?)
            on conflict (id) do update
               set name = excluded.name, rule = excluded.rule, first_day = excluded.first_day,
                   last_day = excluded.last_day, changed = excluded.changed
            """)
        .params(
            id,
            UUID.fromString(place.id()),
            Columns.json(content.text("name")),
            isYearly(content) ? rule(begin(content)) : Rhythm.rule(content),
            first(content),
            isYearly(content) ? MonthDay.from(day(content, "until")).toString() : null,
            Columns.at(clock.instant()))
        .update();
  }

  private static boolean isYearly(Content content) {
    return content.get("every").equals(YEARLY);
  }

  /** The season that began last year may not be over. */
  private LocalDate first(Content content) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return isYearly(content) ? begin(content).atYear(today.getYear() - 1) : today;
  }

  /** What begins on the 29th of February begins on the 28th, or it would come every four years. */
  private static MonthDay begin(Content content) {
    var begin = MonthDay.from(day(content, "from"));
    return begin.equals(MonthDay.of(2, 29)) ? MonthDay.of(2, 28) : begin;
  }

  private static String rule(MonthDay begin) {
    return "FREQ=YEARLY;BYMONTH=%d;BYMONTHDAY=%d"
        .formatted(begin.getMonthValue(), begin.getDayOfMonth());
  }

  private static LocalDate day(Content content, String field) {
    return LocalDate.parse(content.get(field));
  }
}
