package org.aenglek.stories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.media.Covers;
import org.aenglek.site.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param released the day on which it was told
 * @param days the days of what it tells, where it tells of something that happens on days
 * @param recorded whether it only records what others did or described
 */
public record Headline(
    UUID id,
    String slug,
    Kind kind,
    LocalText title,
    LocalText lead,
    LocalDate released,
    @Nullable DateSpan days,
    @Nullable LocalText place,
    boolean recorded,
    Instant changed)
    implements Subject {

  public String path() {
    return "/stories/" + slug;
  }

  public String card() {
    return Covers.card(cover(slug));
  }

  public String band() {
    return Covers.band(cover(slug));
  }

  public String preview() {
    return Covers.preview(cover(slug));
  }

  /** Covers of all modules share one room, so a story's name cannot be a community's. */
  static String cover(String slug) {
    return "story-" + slug;
  }
}
