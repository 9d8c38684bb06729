package org.aenglek.readiness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The quadrant of an OTOP product, by the Community Development Department's published rules: one
 * item holds in each of five areas; D is what has no standard.
 */
public enum Quadrant {
  A(Map.of(1, Set.of(1, 2), 2, Set.of(1), 3, Set.of(1, 2), 4, Set.of(1), 5, Set.of(1))),
  B(Map.of(1, Set.of(1, 2), 2, Set.of(2, 3), 3, Set.of(3), 4, Set.of(2), 5, Set.of(1, 2, 3, 4))),
  C(Map.of(1, Set.of(1, 2), 2, Set.of(2, 3), 3, Set.of(2), 4, Set.of(3, 4), 5, Set.of(1, 3, 4))),
  D(Map.of(1, Set.of(3)));

  /** Where the rules are published. */
  public static final String RULES = "https://otop.cdd.go.th/qd";

  /** How many items each area has, from the first. */
  public static final List<Integer> ITEMS = List.of(3, 3, 3, 4, 4);

  private final Map<Integer, Set<Integer>> asks;

  Quadrant(Map<Integer, Set<Integer>> asks) {
    this.asks = asks;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param items the item that holds in each area, both counted from 1; what is unknown is absent
   * @return nothing while too little is known, or where the rules name no quadrant
   */
  public static Optional<Quadrant> of(Map<Integer, Integer> items) {
    return List.of(values()).stream().filter(one -> one.holds(items)).findFirst();
  }

  private boolean holds(Map<Integer, Integer> items) {
    return asks.entrySet().stream()
        .allMatch(
            area ->
                items.containsKey(area.getKey())
                    && area.getValue().contains(items.get(area.getKey())));
  }
}
