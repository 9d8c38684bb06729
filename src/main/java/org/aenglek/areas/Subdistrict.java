package org.aenglek.areas;

import org.aenglek.base.LocalText;
import org.aenglek.base.Point;

/**
 * A subdistrict (tambon).
 *
 * @param code the official six-digit code; its first four digits are the district's
 */
public record Subdistrict(String code, LocalText name, Point point) {
  public String district() {
    return code.substring(0, 4);
  }
}
