package org.aenglek.trips;

import java.util.Locale;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;

/**
 * A place where visitors arrive, ready to be chosen.
 *
 * @param source where the point comes from
 */
public record Start(String key, Kind kind, LocalText name, Point point, String source) {

  /** How one arrives there. */
  public enum Kind {
    TRAIN,
    AIR,
    BORDER,
    TOWN;

    /** As it stands in tables and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
