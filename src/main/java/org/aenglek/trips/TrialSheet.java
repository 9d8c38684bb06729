package org.aenglek.trips;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a working group wrote down when it travelled a route.
 *
 * @param number among those of its route, from 1
 * @param office for whom they went; empty where nobody said
 * @param people how many they were
 * @param companions who of those that are known here
 * @param others who else, as it was typed
 * @param verdict none while they have not decided
 */
public record TrialSheet(
    UUID id,
    UUID route,
    int number,
    DateSpan days,
    String office,
    @Nullable Integer people,
    List<LocalText> companions,
    String others,
    List<Timing> timings,
    List<Fault> faults,
    @Nullable Verdict verdict) {

  /**
   * Something that is wrong.
   *
   * @param stop its number; nothing for the whole route
   * @param mender who mends it; empty where nobody knows yet
   * @param pictures how many photographs show it, numbered from 1
   */
  public record Fault(
      int number, @Nullable Integer stop, String what, String mender, int pictures) {}

  /**
   * Whether guests may be sent on it.
   *
   * @param number among those of its route: the last one counts
   */
  public record Verdict(int number, boolean isGo, String words, Instant at) {}

  /**
   * As it is entered.
   *
   * @param companions ids of people
   */
  public record New(
      DateSpan days,
      String office,
      @Nullable Integer people,
      List<UUID> companions,
      String others,
      List<Noted> noted) {}

  /** What was noted at a stop, by the slug of its community. */
  public record Noted(String slug, Timing.Seen seen) {}

  /** Whether guests may be sent. */
  public boolean passed() {
    return verdict != null && verdict.isGo();
  }

  public boolean isDecided() {
    return verdict != null;
  }
}
