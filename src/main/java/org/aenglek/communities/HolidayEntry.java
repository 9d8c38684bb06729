package org.aenglek.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A holiday or festival of a province: one officer enters it, another confirms it. */
@Component
class HolidayEntry extends EntryOfProvince {
  private static final String YEARLY = "yearly";
  private static final int LONGEST_DAYS = 31;
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of("what", Ask.line("name"), Ask.one("kind", Holiday.Kind.KEYS)),
          Question.of(
              "when",
              Ask.of("from", Ask.Kind.DATE),
              Ask.of("until", Ask.Kind.DATE),
              Ask.one("every", List.of("once", YEARLY))));

  private final Holidays holidays;

  HolidayEntry(JdbcClient sql, Holidays holidays) {
    super(sql, "holiday", new Rows("communities.holiday", "name", "first_day, id"));
    this.holidays = holidays;
  }

  @Override
  public String words() {
    return "communities.edit.holiday";
  }

  @Override
  public String choiceKey(String field, String value) {
    return field.equals("kind")
        ? "communities.holiday." + value
        : "communities.edit.holiday.every." + value;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("name.th", "kind", "from", "every");
  }

  @Override
  public Content read(UUID id) {
    var holiday =
        sql.sql("select * from communities.holiday where id = ?")
            .param(id)
            .query(Holiday::read)
            .single();
    return Content.EMPTY
        .with("name", holiday.name())
        .with("kind", holiday.kind().key())
        .with("from", holiday.days().first().toString())
        .with("until", holiday.days().last().toString())
        .with("every", holiday.yearly() ? YEARLY : "once");
  }

  @Override
  public Map<String, String> problems(Content content) {
    var from = from(content);
    var until = until(content);
    boolean isSpan = !until.isBefore(from) && until.isBefore(from.plusDays(LONGEST_DAYS));
    return isSpan ? Map.of() : Map.of("until", "revisions.wrong.date");
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    holidays.keep(
        id,
        new Holiday(
            place.id(),
            Holiday.Kind.of(content.get("kind")),
            Objects.requireNonNull(content.text("name")),
            content.get("every").equals(YEARLY),
            new DateSpan(from(content), until(content)),
            false));
  }

  private static LocalDate from(Content content) {
    return LocalDate.parse(content.get("from"));
  }

  /** One day, where no last one is told. */
  private static LocalDate until(Content content) {
    return content.find("until").map(LocalDate::parse).orElse(from(content));
  }
}
