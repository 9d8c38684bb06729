package org.aenglek.trips;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * A route as it is entered: recorded, or as a draft.
 *
 * @param story the id of the story that tells of it
 * @param trials of a recorded route, as the sources tell of them
 */
public record NewRoute(
    String province,
    String slug,
    boolean isRecorded,
    LocalText title,
    LocalText lead,
    Route.@Nullable Identity identity,
    @Nullable LocalText owner,
    @Nullable UUID story,
    boolean isOrdered,
    @Nullable Integer days,
    Set<Integer> months,
    List<Stop> stops,
    List<Route.Trial> trials,
    List<Route.Source> sources) {

  /**
   * @param community its id, where the stop is one of our communities
   */
  public record Stop(
      LocalText name,
      @Nullable UUID community,
      @Nullable Point point,
      @Nullable Integer stayMinutes,
      @Nullable LocalText note) {}
}
