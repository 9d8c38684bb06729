package org.aenglek.revisions;

import java.time.Instant;
import java.util.UUID;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * One state of a thing, as somebody entered it.
 *
 * @param maker the actor's name; {@code behalf} is the person for whom it was entered
 * @param checked when a second person let it through, or the maker where no second one is needed
 * @param refused when a second person sent it back, with an answer
 */
public record Revision(
    UUID id,
    UUID thing,
    String kind,
    Place place,
    int number,
    Content content,
    Instant made,
    String maker,
    @Nullable UUID behalf,
    @Nullable Instant checked,
    @Nullable String checker,
    @Nullable Instant refused,
    @Nullable String answer) {

  public boolean isWaiting() {
    return checked == null && refused == null;
  }
}
