package org.aenglek.meetings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.Ids;
import org.aenglek.meetings.AgendaItem.Kind;
import org.aenglek.meetings.MeetingRefused.Reason;
import org.aenglek.site.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a meeting speaks about: what was entered, and what puts itself there. Until the meeting
 * opens the latter is asked anew whenever somebody looks; then it is written down.
 */
@Component
public class Agendas {
  private static final Comparator<AgendaItem> ORDER =
      comparing(AgendaItem::kind)
          .thenComparing(AgendaItem::day, nullsFirst(naturalOrder()))
          .thenComparing(AgendaItem::starts, nullsFirst(naturalOrder()));

  private final JdbcClient sql;
  private final Bodies bodies;
  private final ObjectProvider<PutsOnAgenda> putting;
  private final Clock clock;

  Agendas(JdbcClient sql, Bodies bodies, ObjectProvider<PutsOnAgenda> putting, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.putting = putting;
    this.clock = clock;
  }

  /** In the order of the headings; within one, as it was entered. */
  @Transactional(readOnly = true)
  public List<AgendaItem> of(Meeting meeting) {
    var all = new ArrayList<>(entered(meeting));
    if (meeting.isStillToCome()) all.addAll(waiting(meeting, bodies.get(meeting.body())));
    return all.stream().sorted(ORDER).toList();
  }

  /** Until the minutes are approved, for a meeting may take up something else. Done twice, once. */
  @Transactional
  public void add(Meeting meeting, AgendaItem.New facts, UUID request) {
    bodies.requireToKeep(meeting.body());
    if (meeting.has(Meeting.Step.APPROVED)) throw new MeetingRefused(Reason.APPROVED);
    var day = facts.day();
    if (day != null && !meeting.days().holds(day)) throw new MeetingRefused(Reason.DATES);
    enter(
        meeting,
        new AgendaItem(
            null,
            facts.kind(),
            Typed.neededLine(facts.title()),
            Typed.text(facts.words()),
            null,
            null,
            "",
            day,
            facts.starts(),
            Typed.line(facts.crew())),
        request);
  }

  void writeDown(Meeting meeting, Body body) {
    for (var item : waiting(meeting, body)) enter(meeting, item, Ids.next(clock));
  }

  /** What puts itself there, and the headings under which there is nothing else. */
  private List<AgendaItem> waiting(Meeting meeting, Body body) {
    var put =
        putting
            .orderedStream()
            .flatMap(
                one -> one.on(meeting, body).stream().map(it -> AgendaItem.of(one.source(), it)))
            .toList();
    var kinds =
        Stream.concat(put.stream(), entered(meeting).stream()).map(AgendaItem::kind).toList();
    var headings =
        Arrays.stream(Kind.values())
            .filter(kind -> kind.isHeadingOf(meeting.kind()) && !kinds.contains(kind))
            .map(AgendaItem::heading);
    return Stream.concat(put.stream(), headings).toList();
  }

  private void enter(Meeting meeting, AgendaItem item, UUID request) {
    sql.sql(
            """
            insert into meetings.item (id, meeting, kind, title, words, source, subject, address, day, starts, crew,
                                       made, made_by, request)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(
            Arrays.asList(
                Ids.next(clock),
                meeting.id(),
                item.kind().key(),
                item.title(),
                item.words(),
                item.source(),
                item.subject(),
                item.address(),
                item.day(),
                item.starts(),
                item.crew(),
                Columns.at(clock.instant()),
                Actor.current().name(),
                request))
        .update();
  }

  private List<AgendaItem> entered(Meeting meeting) {
    return sql.sql(
            """
            select id, kind, title, words, source, subject, address, day, starts, crew
              from meetings.item where meeting = ? order by made, id
            """)
        .param(meeting.id())
        .query(Agendas::item)
        .list();
  }

  private static AgendaItem item(ResultSet row, int i) throws SQLException {
    return new AgendaItem(
        Columns.id(row, "id"),
        Kind.find(row.getString("kind")).orElseThrow(),
        row.getString("title"),
        row.getString("words"),
        row.getString("source"),
        row.getObject("subject", UUID.class),
        Objects.requireNonNullElse(row.getString("address"), ""),
        Columns.findDate(row, "day"),
        time(row),
        row.getString("crew"));
  }

  private static @Nullable LocalTime time(ResultSet row) throws SQLException {
    return row.getObject("starts", LocalTime.class);
  }
}
