package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To what somebody agrees.
 *
 * @param paper where the signed paper is, when there is one
 */
record ConsentForm(@Nullable String purpose, @Nullable String paper, @Nullable UUID request) {
  ConsentForm {
    purpose = requireNonNullElse(purpose, "");
    paper = requireNonNullElse(paper, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  UUID requestId() {
    return request;
  }
}
