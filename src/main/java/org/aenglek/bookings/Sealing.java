package org.aenglek.bookings;

import java.util.HexFormat;
import java.util.UUID;
import org.aenglek.base.Request;
import org.aenglek.site.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What guests say of themselves, as the database keeps it: it cannot read it. */
@Component
class Sealing {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Vault vault;

  Sealing(Vault vault) {
    this.vault = vault;
  }

  /**
   * @param about the table and the id that it belongs to
   */
  byte[] seal(Object content, String about) {
    return vault.seal(JSON.writeValueAsString(content), about);
  }

  <T> T open(byte[] sealed, Class<T> type, String about) {
    return JSON.readValue(vault.open(sealed, about), type);
  }

  /** As {@link #open}; what was forgotten is the other one. */
  <T> T open(byte @Nullable [] sealed, Class<T> type, String about, T forgotten) {
    return sealed == null ? forgotten : open(sealed, type, about);
  }

  /** A request whose fingerprint nobody can guess the content from. */
  Request request(UUID id, String use, Record content) {
    return new Request(id, HexFormat.of().formatHex(vault.hash(use, content.toString())));
  }
}
