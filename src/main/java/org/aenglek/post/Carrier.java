package org.aenglek.post;

/** Hands letters to whoever brings them to people. */
interface Carrier {
  Channel channel();

  Attempt carry(Letter letter);

  /** Nothing more for now: a connection need not be held. */
  default void rest() {}
}
