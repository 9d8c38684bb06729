package org.aenglek.media;

import static org.aenglek.media.Yarn.GOLD;
import static org.aenglek.media.Yarn.GROUND;
import static org.aenglek.media.Yarn.LIGHT;
import static org.aenglek.media.Yarn.MID;
import static org.aenglek.media.Yarn.SHADE;

import java.util.Random;

/**
 * The ways to weave the middle of a cloth. Each is symmetric about its first thread, so that a
 * cloth can be centred, and begins where a row of figures begins, so that none is cut by the
 * selvedge.
 */
enum Weave {
  /** A net of diamonds with a large figure in each, a small one in every second. */
  LATTICE {
    @Override
    Tile tile(Motif main, Motif second, Random hand) {
      int half = 10 + 2 * hand.nextInt(2), repeat = 2 * half, net = hand.nextInt(4);
      return Tile.of(
          repeat,
          repeat,
          (thread, pick) -> {
            int across = fold(thread, repeat),
                up = fold(pick - half / 2 - 1, repeat),
                ring = Math.abs(across + up - half);
            if (ring == 0) return knot(net, across, up, half);
            if (ring == 1 && net == 3) return SHADE;
            if (ring == 2 && net == 2) return across % 2 == 0 ? LIGHT : GROUND;
            return across + up < half
                ? main.large(across, up)
                : second.small(half - across, half - up);
          });
    }

    /**
     * The net itself: whole or dotted, with gold where it crosses and in the middle of each side.
     */
    private Yarn knot(int net, int across, int up, int half) {
      if (net == 1 && across % 2 == 0) return GROUND;
      if (across == up || across == half || up == half) return GOLD;
      return net == 2 ? MID : LIGHT;
    }
  },
  /** Diamonds within diamonds, their bands counted out by the weaver. */
  DIAMOND {
    @Override
    Tile tile(Motif main, Motif second, Random hand) {
      int half = 8 + 2 * hand.nextInt(3), repeat = 2 * half;
      var bands = bands(repeat + 1, hand);
      return Tile.of(
          repeat,
          repeat,
          (thread, pick) -> {
            int across = fold(thread, repeat),
                up = fold(pick - half / 2, repeat),
                ring = across + up;
            if (ring <= 4) return second.small(across, up);
            if (repeat - ring <= 3) return main.small(half - across, half - up);
            return bands[ring];
          });
    }
  },
  /** Ripples, and a leaf in every second trough. */
  WAVE {
    @Override
    Tile tile(Motif main, Motif second, Random hand) {
      int half = 10 + 2 * hand.nextInt(2),
          repeat = 2 * half,
          crest = 2 + hand.nextInt(2),
          foam = hand.nextInt(3);
      return Tile.of(
          repeat,
          28,
          (thread, pick) -> {
            int across = fold(thread, repeat),
                depth = Math.floorMod(pick + swell(across, half, crest) + 1, 14);
            var leaf =
                across < half / 2
                    ? main.small(across, fold(pick + crest - 7, 28))
                    : second.small(half - across, fold(pick - crest - 21, 28));
            if (leaf != GROUND) return leaf;
            return switch (depth) {
              case 0 -> LIGHT;
              case 1 -> foam == 1 ? LIGHT : GROUND;
              case 2 -> foam == 0 ? GROUND : MID;
              case 13 -> foam == 2 ? GROUND : MID;
              default -> GROUND;
            };
          });
    }

    private int swell(int across, int half, int crest) {
      return (int) Math.round(crest * StrictMath.cos(Math.PI * across / half));
    }
  },
  /**
   * Rachawat: pairs of coloured threads lifted by turns, so that small tables stand in one another.
   */
  CHECK {
    @Override
    Tile tile(Motif main, Motif second, Random hand) {
      int half = 8 + 2 * hand.nextInt(2),
          repeat = 2 * half,
          border = hand.nextInt(3),
          inlay = hand.nextInt(2);
      return Tile.of(
          repeat,
          repeat,
          (thread, pick) -> {
            int across = fold(thread, repeat), up = fold(pick - half / 2, repeat);
            boolean table = across < half / 2 == up < half / 2;
            int side = Math.min(across, half - across),
                rise = Math.min(up, half - up),
                ring = Math.max(side, rise);
            if (ring == half / 2) return edge(border, thread + pick);
            if (table) return table(ring, inlay, half);
            if (main != second) return second.small(side, rise);
            return ring == 0 ? LIGHT : GROUND;
          });
    }

    private Yarn edge(int border, int step) {
      if (border > 0 && step % 2 != 0) return GROUND;
      return border == 1 ? LIGHT : MID;
    }

    private Yarn table(int ring, int inlay, int half) {
      if (ring == 0) return GOLD;
      if (ring % 2 == inlay) return GROUND;
      return ring > half / 4 ? MID : LIGHT;
    }
  },
  /** Steps that climb, turn and climb again. */
  CHEVRON {
    @Override
    Tile tile(Motif main, Motif second, Random hand) {
      int half = 10 + 2 * hand.nextInt(2), repeat = 2 * half;
      var bands = bands(8, hand);
      return Tile.of(
          repeat,
          20,
          (thread, pick) -> {
            int across = fold(thread, repeat), step = Math.floorMod(pick + across, 20);
            if (step < 8) return bands[step];
            return across < half / 2
                ? main.small(across, fold(pick + 6, 20))
                : second.small(half - across, fold(pick + half + 6, 20));
          });
    }
  };

  /**
   * Weaves one repeat with the main and the second motif; what is free to choose, the weaver's hand
   * chooses.
   */
  abstract Tile tile(Motif main, Motif second, Random hand);

  /** The distance of a thread from the nearest axis. */
  static int fold(int thread, int repeat) {
    int within = Math.floorMod(thread, repeat);
    return Math.min(within, repeat - within);
  }

  private static Yarn[] bands(int count, Random hand) {
    var bands = new Yarn[count];
    Yarn[] order = {GROUND, MID, GROUND, LIGHT};
    for (int band = 0, colour = hand.nextInt(4); band < count; colour++)
      for (int width = 1 + hand.nextInt(2); width > 0 && band < count; width--)
        bands[band++] = order[colour % 4];
    return bands;
  }
}
