package org.aenglek.counter;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something that was done at a counter, as the device that signed it says.
 *
 * @param number 1, 2, 3 … of each device
 * @param at by the device's clock
 * @param clock {@code trusted}, or what makes the device unsure of it
 * @param previous hash of the text before it
 */
record Event(
    UUID id,
    UUID device,
    int number,
    String kind,
    Instant at,
    String clock,
    String previous,
    @Nullable JsonNode body) {
  /** Half a satang is no number of satang. */
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT).build();

  private static final String TRUSTED = "trusted";
  private static final Pattern KIND = Pattern.compile("[A-Za-z-]{1,40}");

  /** The text is genuine, but its body says nothing that the site understands. */
  static final class Unreadable extends Exception {
    Unreadable() {
      super("unreadable", null, false, false);
    }
  }

  /** Nothing where a text is no event. */
  static Optional<Event> read(String text) {
    if (text.indexOf('\0') >= 0) return Optional.empty(); // no database keeps such a text
    try {
      return Optional.of(JSON.readValue(text, Event.class)).filter(Event::isWhole);
    } catch (JacksonException noEvent) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ConstantValue") // what is read from outside may lack anything
  private boolean isWhole() {
    return id != null
        && device != null
        && number > 0
        && kind != null
        && KIND.matcher(kind).matches()
        && at != null
        && clock != null
        && previous != null;
  }

  boolean isTrusted() {
    return clock.equals(TRUSTED);
  }

  /**
   * What its kind says.
   *
   * @throws Unreadable when it does not
   */
  <T> T body(Class<T> type) throws Unreadable {
    if (body == null || !body.isObject()) throw new Unreadable();
    try {
      return JSON.treeToValue(body, type);
    } catch (JacksonException unreadable) {
      throw new Unreadable();
    }
  }
}
