package org.aenglek.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What was typed into a form of the clinic and refused: it stands there still.
 *
 * @param kind of the step; empty where nothing was refused
 */
public record TypedStep(String kind, Map<String, String> fields) {
  static final TypedStep NOTHING = new TypedStep("", Map.of());

  static TypedStep of(String kind, HttpServletRequest request) {
    var fields = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    return new TypedStep(kind, fields);
  }

  String of(String field) {
    return fields.getOrDefault(field, "");
  }

  /** The same again, so that what was sent and refused may be sent anew. */
  String request() {
    return fields.getOrDefault("request", UUID.randomUUID().toString());
  }
}
