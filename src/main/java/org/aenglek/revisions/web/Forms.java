package org.aenglek.revisions.web;

import java.util.UUID;
import org.aenglek.base.TypedId;
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
    return TypedId.orNew(values.getFirst("request"));
  }
}
