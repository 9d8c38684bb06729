package org.aenglek.media;

import java.util.ArrayList;
import java.util.List;

/**
 * A tile repeated from side to side, {@code picks} high, with its upper edge at pick {@code top} of
 * the cloth.
 */
record Strip(Tile tile, int top, int picks) {
  private static final int STUB = 5;

  /**
   * Lays tiles one under the other; {@code stretched} takes what the others leave of {@code
   * height}.
   */
  static List<Strip> lay(List<Tile> tiles, Tile stretched, int height) {
    int others = tiles.stream().filter(tile -> tile != stretched).mapToInt(Tile::picks).sum();
    var strips = new ArrayList<Strip>();
    int top = 0;
    for (var tile : tiles) {
      int room = tile == stretched ? Math.max(0, height - others) : tile.picks();
      strips.add(
          new Strip(tile, top, tile == stretched ? withoutStub(room, tile.picks() / 2) : room));
      top += room;
    }
    return strips;
  }

  /** Ends after a whole row of figures when only the tips of the next one would show. */
  private static int withoutStub(int room, int row) {
    return room > row && room % row < STUB ? room - room % row : room;
  }

  /**
   * The thread at which the first whole repeat begins, so that an axis of symmetry lies in the
   * middle of the cloth.
   */
  int shift(int width) {
    return width / 2 % tile.threads();
  }

  Yarn at(int thread, int pick, int width) {
    return tile.at(thread - shift(width), pick - top);
  }
}
