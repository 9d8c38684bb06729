package org.aenglek.communities;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/** Whether a community is closed on some days, and why: by a notice, or by its own calendar. */
@Component
public class Closures {
  private final Notices notices;
  private final RecurringDays recurring;
  private final ZoneId zone;

  Closures(Notices notices, RecurringDays recurring, Settings settings) {
    this.notices = notices;
    this.recurring = recurring;
    this.zone = settings.zone();
  }

  /**
   * All that close a community on one of these days, even for a part of it: floods and closures
   * that a notice tells of, and the days and seasons on which it is closed again and again. One
   * query at most.
   *
   * @param days as they are in the province, the first and the last included
   * @return the earliest first; nothing when guests are received on all of them
   */
  public List<Closure> of(Community community, DateSpan days) {
    return all(days).stream().filter(closure -> closure.concerns(community)).toList();
  }

  /** As {@link #of}, of all communities. */
  public List<Closure> all(DateSpan days) {
    var told =
        notices.between(begin(days.first()), begin(days.last().plusDays(1))).stream()
            .filter(Notice::isClosing)
            .map(Closure.ByNotice::new);
    var ofCalendar =
        recurring.closed().stream()
            .flatMap(one -> one.touching(days).stream().map(span -> closure(one, span)));
    return Stream.<Closure>concat(told, ofCalendar).sorted(comparing(Closure::from)).toList();
  }

  private Closure closure(Recurring one, DateSpan span) {
    return new Closure.OfCalendar(
        one.community(), one.name(), begin(span.first()), begin(span.last().plusDays(1)));
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
