package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody is reached. */
record ContactForm(@Nullable String kind, @Nullable String value, @Nullable UUID request) {
  ContactForm {
    kind = requireNonNullElse(kind, "");
    value = requireNonNullElse(value, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  static ContactForm empty() {
    return new ContactForm("telephone", null, null);
  }

  UUID requestId() {
    return request;
  }
}
