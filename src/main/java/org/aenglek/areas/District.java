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
    return code.substring(0, 2);
  }
}
