package org.aenglek.income;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;

/**
 * A sum of shares, and what of it is each household's.
 *
 * @param sum in satang, with what is no household's
 * @param households none whose part in it is nothing
 */
record Cell(long sum, Map<UUID, Long> households) {
  static final Cell EMPTY = new Cell(0, Map.of());
  static final Collector<Piece, ?, Cell> COLLECTOR = collectingAndThen(toList(), Cell::of);

  Cell {
    households =
        households.entrySet().stream()
            .filter(each -> each.getValue() != 0)
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Cell of(List<Piece> pieces) {
    var households = new HashMap<UUID, Long>();
    long sum = 0;
    for (var piece : pieces) {
      sum = Math.addExact(sum, piece.amount());
      var household = piece.household();
      if (household != null) households.merge(household, piece.amount(), Math::addExact);
    }
    return new Cell(sum, households);
  }

  Cell plus(Cell other) {
    return joined(other, 1);
  }

  Cell minus(Cell other) {
    return joined(other, -1);
  }

  private Cell joined(Cell other, int sign) {
    var all = new HashMap<>(households);
    other.households.forEach((who, amount) -> all.merge(who, sign * amount, Math::addExact));
    return new Cell(Math.addExact(sum, sign * other.sum), all);
  }

  boolean isNothing() {
    return sum == 0 && households.isEmpty();
  }
}
