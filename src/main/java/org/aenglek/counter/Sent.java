package org.aenglek.counter;

import static java.util.Objects.requireNonNullElse;

/** An event as a device sends it: a text and what it has signed it with. */
public record Sent(String text, String signature) {
  public Sent {
    text = requireNonNullElse(text, "");
    signature = requireNonNullElse(signature, "");
  }
}
