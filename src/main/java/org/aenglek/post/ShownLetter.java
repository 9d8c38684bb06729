package org.aenglek.post;

import java.time.Instant;
import java.util.List;
import org.aenglek.base.Lang;

/** A letter that was shown instead of sent. */
public record ShownLetter(
    Instant written, List<Address> to, Lang lang, String subject, String body, String brief) {

  static ShownLetter of(Outbox.Kept letter) {
    var words = letter.content().words();
    return new ShownLetter(
        letter.written(),
        letter.content().addresses(),
        words.lang(),
        words.subject(),
        words.body(),
        words.brief());
  }
}
