package org.aenglek.base;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An id as it comes with a form, from whoever filled it in or changed it. */
public final class TypedId {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private TypedId() {}

  /** Nothing when it is none. */
  public static Optional<UUID> find(@Nullable String typed) {
    return typed != null && FORM.matcher(typed).matches()
        ? Optional.of(UUID.fromString(typed))
        : Optional.empty();
  }

  /** Of a request: a new one where the form brings none. */
  public static UUID orNew(@Nullable String typed) {
    return find(typed).orElseGet(UUID::randomUUID);
  }
}
