package org.aenglek.counter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device hears when it has told something.
 *
 * @param safe the numbers that the site has
 * @param told what a person must know, so far as it concerns this device
 * @param lent what it may sell of what is scarce
 */
public record Answer(
    List<Integer> safe,
    List<NotTaken> refused,
    List<Telling> told,
    List<Allowance> lent,
    Instant now) {

  /**
   * What is no event of this device.
   *
   * @param number as it says itself
   * @param why {@code unreadable}, {@code device}, {@code signature} or {@code taken}; of several
   *     that came as one {@code chain}
   */
  public record NotTaken(@Nullable Integer number, String why) {}
}
