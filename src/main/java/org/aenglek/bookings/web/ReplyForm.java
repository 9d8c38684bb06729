package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.aenglek.bookings.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the village says, as it was typed.
 *
 * @param way {@code letter}; else somebody tells it
 */
record ReplyForm(
    @Nullable String say, @Nullable String words, @Nullable String way, @Nullable UUID request) {
  ReplyForm {
    words = requireNonNullElse(words, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  static ReplyForm saying(@Nullable String say) {
    return new ReplyForm(say, null, null, null);
  }

  /** Yes, which is said most, where nothing else was chosen. */
  Reply.Kind kind() {
    return Reply.Kind.find(requireNonNullElse(say, ""))
        .filter(ReplyWords.KINDS::contains)
        .orElse(Reply.Kind.YES);
  }

  Reply.New reply() {
    return new Reply.New(kind(), words, "letter".equals(way));
  }
}
