package org.aenglek.areas;

import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * A subdistrict (tambon).
 *
 * @param code the official six-digit code; its first four digits are the district's
 * @param point none where no list knows it
 */
public record Subdistrict(String code, LocalText name, @Nullable Point point) {
  public String district() {
    return code.substring(0, 4);
  }
}
