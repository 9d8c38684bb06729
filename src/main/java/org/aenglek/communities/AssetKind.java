package org.aenglek.communities;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of thing was built. */
public enum AssetKind {
  ARCH,
  BRIDGE,
  BOOTH,
  BACKDROP,
  SIGN,
  TOILET,
  LEARNING_CENTRE,
  PAVILION,
  VIEWPOINT,
  PATH,
  PARKING,
  OTHER;

  /** As it stands in addresses, tables and message keys: {@code learning-centre}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<AssetKind> find(String key) {
    return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
