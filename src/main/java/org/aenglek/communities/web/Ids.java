package org.aenglek.communities.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as they come with forms. */
final class Ids {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private Ids() {}

  static Optional<UUID> find(String typed) {
    return FORM.matcher(typed).matches() ? Optional.of(UUID.fromString(typed)) : Optional.empty();
  }

  /** Of the form itself; a new one where it brings none. */
  static UUID request(Map<String, String> typed) {
    return find(typed.getOrDefault("request", "")).orElseGet(UUID::randomUUID);
  }
}
