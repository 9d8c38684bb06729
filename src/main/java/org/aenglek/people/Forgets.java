package org.aenglek.people;

import java.time.Instant;

/** A part of a module that keeps something for as long as a purpose says, and then no longer. */
public interface Forgets {

  /** The key of the purpose, whose row says how long. */
  String purpose();

  /** Takes away what was kept since before that moment; answers how much. A job acts. */
  int forget(Instant before);
}
