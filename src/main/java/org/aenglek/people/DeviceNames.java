package org.aenglek.people;

import java.util.Map;

/** What a browser says of itself, in a word that its owner knows. */
public final class DeviceNames {
  private static final Map<String, String> KEYS =
      Map.of(
          "Android", "people.device.android",
          "iPhone", "people.device.iphone",
          "iPad", "people.device.ipad",
          "Windows", "people.device.windows",
          "Macintosh", "people.device.mac");

  private DeviceNames() {}

  /** The key of that word. */
  public static String key(String device) {
    return KEYS.entrySet().stream()
        .filter(known -> device.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("people.device.other");
  }
}
