package org.aenglek.people;

import java.time.LocalDate;

/**
 * Work of another module that is done once a night, on one node. A job acts; done again, it does no
 * more.
 */
public interface Nightly {

  /**
   * @param today the day that has just begun in the province
   */
  void run(LocalDate today);
}
