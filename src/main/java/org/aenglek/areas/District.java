package org.aenglek.areas;

import org.aenglek.base.LocalText;
import org.aenglek.base.Point;

/**
 * A district (amphoe).
 *
 * @param code the official four-digit code; its first two digits are the province's
 */
public record District(String code, LocalText name, Point point) {
  public String province() {
    return province(code);
  }

  /** The code of the province that a code of any area begins with. */
  public static String province(String code) {
    return code.substring(0, Math.min(2, code.length()));
  }
}
