package org.aenglek.post;

import org.aenglek.base.Refusal;

/** Nobody can be written to there. */
public final class AddressRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    EMAIL("post.refused.email"),
    LINE("post.refused.line"),
    PHONE("post.refused.phone"),
    /** A telephone number, but of a telephone that shows no messages. */
    LANDLINE("post.refused.landline");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  AddressRefused(Reason reason) {
    super(reason.key);
  }

  @Override
  public int status() {
    return 400;
  }
}
