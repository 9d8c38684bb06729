package org.aenglek.areas;

import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/** A point, and how it came to be known: a subdistrict's middle is no village's place. */
public record Location(Point point, Known known, @Nullable LocalText note) {

  /** What the point is the point of. */
  public enum Known {
    VILLAGE,
    SUBDISTRICT
  }
}
