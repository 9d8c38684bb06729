package org.aenglek.counter;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Who wants to know that a guest's passport was shown at a counter. Called by the counter's job,
 * within the transaction in which the event is applied.
 */
public interface HearsOfPassports {

  /**
   * A passport was shown.
   *
   * @param code as it was scanned, or its reference as it was typed
   * @return whether there is such a passport
   */
  boolean shown(UUID event, UUID community, LocalDate day, String code);
}
