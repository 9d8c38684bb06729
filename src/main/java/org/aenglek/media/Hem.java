package org.aenglek.media;

import java.util.List;

/** The bands that end a cloth. */
final class Hem {
  static final Tile EDGE = Tile.plain(2, Yarn.MID),
      GOLD = Tile.plain(1, Yarn.GOLD),
      LINE = Tile.plain(1, Yarn.LIGHT),
      GAP = Tile.plain(1, Yarn.GROUND);
  static final List<Tile> SELVEDGE = List.of(EDGE, GOLD, GAP, LINE, GAP, GAP);

  private Hem() {}

  /**
   * Cones that stand on the hem and point into the field; each district has its way to draw them.
   */
  static Tile cones(String kin, int threads, int steep) {
    int way = Math.floorMod(kin.hashCode() / 5 + kin.hashCode(), 4), half = threads / 2;
    return Tile.of(
        threads,
        steep * half + 1,
        (thread, pick) -> {
          int across = Weave.fold(thread, threads),
              inside = (pick - steep * across + steep - 1) / steep;
          return pick < steep * across ? Yarn.GROUND : cone(way, across, pick, inside);
        });
  }

  private static Yarn cone(int way, int across, int pick, int inside) {
    return switch (way) {
      case 0 -> inside % 3 == 0 ? Yarn.LIGHT : inside % 3 == 1 ? Yarn.GROUND : Yarn.MID;
      case 1 ->
          inside == 0 ? Yarn.PAPER : across == 0 ? Yarn.GOLD : inside == 1 ? Yarn.GROUND : Yarn.MID;
      case 2 -> inside == 0 ? Yarn.GOLD : inside % 2 == 0 ? Yarn.LIGHT : Yarn.GROUND;
      default -> inside == 0 ? Yarn.LIGHT : (across + pick) % 2 == 0 ? Yarn.MID : Yarn.GROUND;
    };
  }

  /** A row of small figures with a gold thread between them. */
  static Tile row(Motif motif, int threads) {
    return Tile.of(
        threads,
        7,
        (thread, pick) -> {
          int across = Weave.fold(thread, threads), up = Math.abs(pick - 3);
          return threads / 2 - across + up == 0 ? Yarn.GOLD : motif.small(across, up);
        });
  }

  /** A name as a string of beads in two tones, mirrored. */
  static Tile beads(long hash, int beads) {
    int half = 3 * beads;
    return Tile.of(
        2 * half,
        2,
        (thread, pick) -> {
          int across = Weave.fold(thread, 2 * half);
          if (across % 3 == 0) return Yarn.GROUND;
          return ((hash >>> (across / 3)) & 1) == 0 ? Yarn.MID : Yarn.PAPER;
        });
  }
}
