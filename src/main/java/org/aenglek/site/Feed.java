package org.aenglek.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * What a module gives to others by machine: addresses for the site map, entries for the news feed
 * and the calendar. {@code channels} prints them all.
 */
public interface Feed {

  /** A page that search engines should know, by its path after the language. */
  record Address(String path, Instant changed) {}

  /** A story, told on that day. */
  record Entry(String path, LocalText title, LocalText lead, LocalDate released, Instant changed) {}

  /** Something that happens on days, at a place that may be known. */
  record Event(
      String path,
      LocalText title,
      LocalText lead,
      DateSpan days,
      @Nullable LocalText place,
      @Nullable Point point,
      Instant changed) {}

  default List<Address> addresses() {
    return List.of();
  }

  default List<Entry> entries() {
    return List.of();
  }

  default List<Event> events() {
    return List.of();
  }
}
