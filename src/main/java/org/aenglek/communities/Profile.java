package org.aenglek.communities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one community. What is not known is absent, never guessed.
 *
 * @param evidence how near the sources come to this very village
 * @param asksOfTheState whether there is anything on the page of its wants
 * @param asOf the day on which these facts were gathered
 */
public record Profile(
    Community community,
    @Nullable LocalText summary,
    Evidence evidence,
    List<Listing> listings,
    List<Capital> capital,
    List<PastEvent> pastEvents,
    @Nullable LocalText homestay,
    @Nullable LocalText market,
    @Nullable LocalText note,
    @Nullable Welcome welcome,
    List<Hours> hours,
    List<Source> sources,
    boolean asksOfTheState,
    LocalDate asOf,
    Instant changed) {

  /** What the sources speak of. */
  public enum Evidence {
    VILLAGE,
    SUBDISTRICT,
    LIST
  }

  /** A programme's list that the community is on; the year is of the Buddhist era. */
  public record Listing(String list, @Nullable Integer year) {}

  public record Source(String address, @Nullable LocalText note) {}

  public record PastEvent(LocalText name, DateSpan days, List<Integer> sources) {}

  /** Languages that hosts speak and what they have for guests who need it. */
  public record Welcome(List<String> languages, List<String> access, boolean sample) {}

  /** What a visitor would want to know of any community. */
  public enum Fact {
    ADDRESS,
    POINT,
    STORY,
    CAPITAL,
    KEEPER,
    STAY,
    HOURS,
    LANGUAGES
  }

  /** The facts that are really known; made-up samples do not count. */
  public Set<Fact> known() {
    return Known.of(this);
  }

  public int knownPercent() {
    return Math.round(100f * known().size() / Fact.values().length);
  }
}
