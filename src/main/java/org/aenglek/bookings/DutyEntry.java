package org.aenglek.bookings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.communities.EntryOfProvince;
import org.aenglek.people.Place;
import org.aenglek.revisions.Ask;
import org.aenglek.revisions.Content;
import org.aenglek.revisions.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A duty towards the state, entered by one officer of a province and confirmed by another. */
@Component
class DutyEntry extends EntryOfProvince {
  private static final int MOST_HOURS = 720;
  private static final List<Question> QUESTIONS =
      List.of(
          Question.of(
              "what",
              Ask.one("kind", Duty.Kind.KEYS),
              Ask.line("basis"),
              Ask.plainLine("source"),
              Ask.number("hours", 3)),
          Question.of("when", Ask.of("since", Ask.Kind.DATE), Ask.of("until", Ask.Kind.DATE)));

  private final Duties duties;

  DutyEntry(JdbcClient sql, Duties duties) {
    super(sql, "duty", new Rows("bookings.duty", "basis", "kind, since"));
    this.duties = duties;
  }

  @Override
  public String words() {
    return "bookings.edit.duty";
  }

  @Override
  public String choiceKey(String field, String value) {
    return "bookings.duty." + value;
  }

  @Override
  public List<Question> questions() {
    return QUESTIONS;
  }

  @Override
  public List<String> needed() {
    return List.of("kind", "basis.th", "source", "hours", "since");
  }

  @Override
  public Content read(UUID id) {
    var duty = duties.get(id);
    var content =
        Content.EMPTY
            .with("kind", duty.kind().key())
            .with("basis", duty.basis())
            .with("source", duty.source())
            .with("hours", duty.withinHours())
            .with("since", duty.since().toString());
    return duty.until() == null ? content : content.with("until", duty.until().toString());
  }

  @Override
  public Map<String, String> problems(Content content) {
    int hours = content.number("hours").orElse(0);
    if (hours < 1 || hours > MOST_HOURS) return Map.of("hours", "revisions.wrong.number");
    var until = until(content);
    boolean isForward = until == null || !until.isBefore(since(content));
    return isForward ? Map.of() : Map.of("until", "revisions.wrong.date");
  }

  @Override
  public void publish(UUID id, Place place, Content content) {
    duties.keep(
        id,
        new Duty(
            place.id(),
            Duty.Kind.find(content.get("kind")).orElseThrow(),
            basis(content),
            content.get("source"),
            content.number("hours").orElseThrow(),
            since(content),
            until(content),
            false));
  }

  private static LocalText basis(Content content) {
    return Objects.requireNonNull(content.text("basis"));
  }

  private static LocalDate since(Content content) {
    return LocalDate.parse(content.get("since"));
  }

  private static @Nullable LocalDate until(Content content) {
    return content.find("until").map(LocalDate::parse).orElse(null);
  }
}
