package org.aenglek.trips.web;

import java.util.UUID;
import java.util.function.Function;
import org.aenglek.trips.Change;
import org.aenglek.trips.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a visitor does to a trip.
 *
 * @param what the change
 * @param offer which one it is about, by its slug
 * @param after which one it comes after when it is moved; none: first of its day
 * @param day to which day it is moved, from 0
 * @param request the id of this request
 */
record ChangeForm(
    @Nullable String what,
    @Nullable String offer,
    @Nullable String after,
    @Nullable Integer day,
    @Nullable UUID request) {

  /**
   * @throws ResponseStatusException 400 when it says nothing that can be done
   */
  Change change(Trip trip, Function<String, UUID> offers) {
    if ("repair".equals(what)) return new Change.Repair();
    if (what == null || offer == null) throw wrong();
    var it = offers.apply(offer);
    return switch (what) {
      case "keep" -> new Change.Keep(it);
      case "let-go" -> new Change.LetGo(it);
      case "add" -> new Change.Add(it);
      case "remove" -> new Change.Remove(it);
      case "replace" -> new Change.Replace(it);
      case "move" -> move(trip, it, offers);
      default -> throw wrong();
    };
  }

  UUID requestId() {
    return request == null ? UUID.randomUUID() : request;
  }

  private Change move(Trip trip, UUID it, Function<String, UUID> offers) {
    if (day == null || day < 0 || day >= trip.itinerary().days().size()) throw wrong();
    boolean isFirst = after == null || after.isEmpty();
    return new Change.Move(it, day, isFirst ? null : offers.apply(after));
  }

  private static ResponseStatusException wrong() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
