package org.aenglek.bookings;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.site.Vault;
import org.springframework.stereotype.Component;

/**
 * Signs which visit a person may answer from a letter: {@code bookings.visit} id, person, and a
 * mark that nobody can make up. It ends with the visit's own deadline.
 */
@Component
class AnswerLinks {
  private static final int IDS_BYTES = 4 * Long.BYTES;
  private static final int MARK_BYTES = 16;
  private final Vault vault;

  AnswerLinks(Vault vault) {
    this.vault = vault;
  }

  /** Which visit is answered by whom. */
  record Answering(UUID visit, UUID person) {}

  String of(Answering answering) {
    var ids = ids(answering);
    var signed = ByteBuffer.allocate(IDS_BYTES + MARK_BYTES).put(ids).put(mark(answering));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
  }

  /** Nothing when it was not made here. */
  Optional<Answering> read(String link) {
    return bytes(link)
        .filter(bytes -> bytes.length == IDS_BYTES + MARK_BYTES)
        .map(ByteBuffer::wrap)
        .flatMap(AnswerLinks.this::read);
  }

  private Optional<Answering> read(ByteBuffer signed) {
    var answering = new Answering(id(signed), id(signed));
    var mark = new byte[MARK_BYTES];
    signed.get(mark);
    return MessageDigest.isEqual(mark, mark(answering)) ? Optional.of(answering) : Optional.empty();
  }

  private static Optional<byte[]> bytes(String link) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(link));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private byte[] mark(Answering answering) {
    var said = answering.visit() + " " + answering.person();
    return Arrays.copyOf(vault.hash("bookings.answer", said), MARK_BYTES);
  }

  private static byte[] ids(Answering answering) {
    return ByteBuffer.allocate(IDS_BYTES)
        .putLong(answering.visit().getMostSignificantBits())
        .putLong(answering.visit().getLeastSignificantBits())
        .putLong(answering.person().getMostSignificantBits())
        .putLong(answering.person().getLeastSignificantBits())
        .array();
  }

  private static UUID id(ByteBuffer from) {
    return new UUID(from.getLong(), from.getLong());
  }
}
