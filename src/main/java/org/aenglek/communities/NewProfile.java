package org.aenglek.communities;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Profile.Evidence;
import org.aenglek.communities.Profile.Listing;
import org.aenglek.communities.Profile.PastEvent;
import org.aenglek.communities.Profile.Source;
import org.jspecify.annotations.Nullable;

/** The facts of a community as they are entered. */
public record NewProfile(
    @Nullable LocalText summary,
    Evidence evidence,
    List<Listing> listings,
    List<NewCapital> capital,
    List<PastEvent> pastEvents,
    @Nullable LocalText homestay,
    @Nullable LocalText market,
    @Nullable LocalText note,
    List<Source> sources,
    LocalDate asOf) {

  public record NewCapital(
      String key,
      Kind kind,
      LocalText name,
      @Nullable LocalText story,
      @Nullable LocalText keeper,
      List<Integer> sources) {}
}
