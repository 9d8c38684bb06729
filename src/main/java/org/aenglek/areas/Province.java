package org.aenglek.areas;

import org.aenglek.base.LocalText;
import org.aenglek.base.Point;

/**
 * A province.
 *
 * @param code the official two-digit code
 */
public record Province(String code, String slug, LocalText name, Point point) {}
