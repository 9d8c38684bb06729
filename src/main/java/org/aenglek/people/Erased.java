package org.aenglek.people;

import java.util.List;

/**
 * What an erasure did.
 *
 * @param erased the keys of the headings under which it was held
 * @param kept what had to stay
 */
public record Erased(List<String> erased, List<Kept> kept) {
  public Erased {
    erased = List.copyOf(erased);
    kept = List.copyOf(kept);
  }
}
