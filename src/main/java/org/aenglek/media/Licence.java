package org.aenglek.media;

/** Under what terms others may use a picture. */
public enum Licence {
  /** Shown here with its maker's leave, and nowhere else without it. */
  OWN("own", ""),
  CC_BY("cc-by", "https://creativecommons.org/licenses/by/4.0/"),
  CC_BY_SA("cc-by-sa", "https://creativecommons.org/licenses/by-sa/4.0/"),
  CC0("cc0", "https://creativecommons.org/publicdomain/zero/1.0/");

  private final String key;
  private final String address;

  Licence(String key, String address) {
    this.key = key;
    this.address = address;
  }

  public String key() {
    return key;
  }

  /** Where the terms are to be read; empty where there are none but the maker's leave. */
  public String address() {
    return address;
  }

  /** What a form says; anything else gives nothing away. */
  public static Licence of(String key) {
    for (var licence : values()) if (licence.key.equals(key)) return licence;
    return OWN;
  }
}
