package org.aenglek.site;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Prints schema.org facts so that they can stand inside a page. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  public static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** No {@code <} is left that could end the element it stands in. */
  public static String inPage(Map<String, ?> fact) {
    return MAPPER.writeValueAsString(fact).replace("<", "\\u003c");
  }
}
