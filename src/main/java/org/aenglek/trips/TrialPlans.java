package org.aenglek.trips;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aenglek.trips.Timing.Seen;
import org.springframework.stereotype.Component;

/** What a route lets one expect from stop to stop, as it is taken along on a trial. */
@Component
public class TrialPlans {
  private final RouteTimes times;

  TrialPlans(RouteTimes times) {
    this.times = times;
  }

  /** The stops in their order; nobody has seen a clock there yet. */
  public List<Timing> of(Route route) {
    Map<Integer, Integer> ways =
        times.of(route).legs().stream()
            .filter(leg -> leg.minutes() < TravelTimes.NO_WAY)
            .collect(
                Collectors.toMap(leg -> leg.to().number(), leg -> RouteWays.about(leg.minutes())));
    return route.stops().stream()
        .map(
            stop ->
                new Timing(
                    stop.number(),
                    requireNonNull(stop.community()),
                    ways.get(stop.number()),
                    stop.stayMinutes(),
                    Seen.NOTHING))
        .toList();
  }
}
