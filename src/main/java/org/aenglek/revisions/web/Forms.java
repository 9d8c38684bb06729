package org.aenglek.revisions.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the hidden fields of forms, which nonsense may stand in. */
final class Forms {
  private Forms() {}

  /** 0 where there is none. */
  static int number(MultiValueMap<String, String> values, String name) {
    var text = values.getFirst(name);
    return text != null && text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
  }

  /** A new one where there is none. */
  static UUID request(MultiValueMap<String, String> values) {
    return request(values.getFirst("request"));
  }

  static UUID request(@Nullable String text) {
    boolean isOne = text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    return isOne ? UUID.fromString(text) : UUID.randomUUID();
  }
}
