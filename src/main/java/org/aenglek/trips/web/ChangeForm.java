package org.aenglek.trips.web;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * @param place where it is moved to: the number of the day from 0, and which one it comes after
 * @param request the id of the page that it was done on
 */
record ChangeForm(
    @Nullable String what, @Nullable String offer, @Nullable String place, @Nullable UUID request) {

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

  /**
   * All buttons of a page share its id; each is another command, and pressed twice it is done once.
   */
  UUID requestId() {
    if (request == null) return UUID.randomUUID();
    var command = String.join("\n", request.toString(), what, offer, place);
    return UUID.nameUUIDFromBytes(command.getBytes(UTF_8));
  }

  /**
   * @param after the slug of the offer before it; empty: first of its day
   */
  static String place(int day, String after) {
    return day + ":" + after;
  }

  private Change move(Trip trip, UUID it, Function<String, UUID> offers) {
    if (place == null || !place.matches("\\d:[a-z0-9-]*")) throw wrong();
    int day = place.charAt(0) - '0';
    if (day >= trip.itinerary().days().size()) throw wrong();
    var after = place.substring(2);
    return new Change.Move(it, day, after.isEmpty() ? null : offers.apply(after));
  }

  private static ResponseStatusException wrong() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
