package org.aenglek.channels.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.channels.web.Api.Links;
import org.aenglek.trips.Route;
import org.jspecify.annotations.Nullable;

/** A whole linked route, as programs read it. */
record RouteAnswer(
    @JsonUnwrapped Brief brief,
    List<Stop> stops,
    List<Trial> trials,
    @Nullable String story,
    List<Route.Source> sources) {

  /** A route in a list. */
  record Brief(
      String slug,
      String status,
      LocalText title,
      LocalText lead,
      @Nullable Identity identity,
      @Nullable LocalText owner,
      @Nullable Integer days,
      List<Integer> months,
      boolean ordered,
      Instant changed,
      Links links) {}

  record Identity(String kind, LocalText text) {}

  /**
   * @param exact whether the point is that of the stop or its village
   */
  record Stop(
      int number,
      LocalText name,
      @Nullable String community,
      @Nullable Point point,
      boolean exact,
      @Nullable Integer stayMinutes,
      @Nullable LocalText note) {

    static Stop of(Route.Stop stop) {
      var community = stop.community();
      return new Stop(
          stop.number(),
          stop.name(),
          community == null ? null : community.slug(),
          stop.place(),
          stop.isExact(),
          stop.stayMinutes(),
          stop.note());
    }
  }

  record Trial(
      LocalDate firstDay, LocalDate lastDay, @Nullable LocalText by, @Nullable Integer people) {

    static Trial of(Route.Trial trial) {
      return new Trial(trial.days().first(), trial.days().last(), trial.by(), trial.people());
    }
  }

  static RouteAnswer of(Route route, Brief brief) {
    return new RouteAnswer(
        brief,
        route.stops().stream().map(Stop::of).toList(),
        route.trials().stream().map(Trial::of).toList(),
        route.story(),
        route.sources());
  }
}
