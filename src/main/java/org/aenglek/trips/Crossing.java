package org.aenglek.trips;

import java.util.Locale;
import java.util.Set;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;

/**
 * A bridge or a ferry, which the coarse map of the land does not know.
 *
 * @param modes by what one may cross
 * @param minutes what the crossing takes beside its length: nothing on a bridge; on a ferry the
 *     ride with the usual wait
 * @param source where this is known from
 */
public record Crossing(
    String key,
    Kind kind,
    LocalText name,
    Point from,
    Point to,
    Set<Mode> modes,
    int minutes,
    String source) {

  /** What leads over the water. */
  public enum Kind {
    BRIDGE,
    FERRY;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of road; nobody drives on a ferry. */
  double km() {
    return kind == Kind.BRIDGE ? from.kmTo(to) : 0;
  }
}
