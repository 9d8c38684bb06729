package org.aenglek.base;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The text of a code for money: fields one after the other, each with two digits that name it, two
 * that count its characters, and its value, which may be fields again. The last one is a sum over
 * all before it (EMVCo, Merchant-Presented Mode; CRC-16/CCITT-FALSE).
 */
public final class Emv {
  private static final int HEAD = 4;
  private static final int MOST = 99;
  private static final int POLYNOMIAL = 0x1021;
  private static final int FIRST = 0xFFFF;

  private Emv() {}

  public static String field(String name, String value) {
    if (value.length() > MOST) throw new IllegalArgumentException(name + " is too long");
    return name + "%02d".formatted(value.length()) + value;
  }

  /** The fields with their sum at the end, in a field of that name. */
  public static String sealed(String fields, String sumName) {
    var open = fields + sumName + "04";
    return open + sum(open);
  }

  /** The fields of a text whose sum holds; nothing where it is no such text. */
  public static Optional<Map<String, String>> open(String text, String sumName) {
    int end = text.length() - HEAD;
    if (end < HEAD || !text.startsWith(sumName + "04", end - HEAD)) return Optional.empty();
    if (!sum(text.substring(0, end)).equalsIgnoreCase(text.substring(end))) return Optional.empty();
    return fields(text);
  }

  /** Nothing where a field is cut off or stands there twice. */
  public static Optional<Map<String, String>> fields(String text) {
    var fields = new LinkedHashMap<String, String>();
    for (int at = 0; at < text.length(); ) {
      if (!text.substring(at).matches("(?s)\\d{4}.*")) return Optional.empty();
      int start = at + HEAD;
      int end = start + Integer.parseInt(text.substring(at + 2, start));
      if (end > text.length()) return Optional.empty();
      var before = fields.put(text.substring(at, at + 2), text.substring(start, end));
      if (before != null) return Optional.empty();
      at = end;
    }
    return Optional.of(fields);
  }

  private static String sum(String text) {
    int sum = FIRST;
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      sum ^= (one & 0xFF) << 8;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum & 0x8000) == 0 ? sum << 1 : (sum << 1) ^ POLYNOMIAL;
      }
    }
    return "%04X".formatted(sum & 0xFFFF);
  }
}
