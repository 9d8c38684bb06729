package org.aenglek.media;

/**
 * The five dyes of the lake country, each from deep to pale, and the one foreign thread that warms
 * it.
 */
enum Dye {
  LAKE(0x0d5158, 0x2b8084, 0xa9d0c6, 0xf3ead6, 0xd9a24a),
  PALM(0x7a4708, 0xb87a22, 0xecd09a, 0xfbf3df, 0xf0a860),
  CLAY(0x7e3220, 0xb85c40, 0xeabf9f, 0xfaeee2, 0xe3ad55),
  LEAF(0x31522a, 0x5e7f49, 0xc3d6a4, 0xf5f1dc, 0xdf9a5a),
  INDIGO(0x26336a, 0x475a9e, 0xb4c2e6, 0xf4efe3, 0xdfa951);
  private final int deep, mid, pale, paper, warm;

  Dye(int deep, int mid, int pale, int paper, int warm) {
    this.deep = deep;
    this.mid = mid;
    this.pale = pale;
    this.paper = paper;
    this.warm = warm;
  }

  /**
   * How the dyed yarn is used: on a deep ground, on a middle one, or as figures on undyed cotton.
   */
  enum Tone {
    NIGHT,
    DUSK,
    DAY;

    /** Five cloths in ten are deep, three middling, two light. */
    static Tone of(int draw) {
      return draw < 5 ? NIGHT : draw < 8 ? DUSK : DAY;
    }
  }

  /** The dye of a district: neighbours share it. */
  static Dye of(String kin) {
    return values()[Math.floorMod(kin.hashCode(), values().length)];
  }

  /** Colours as 0xRRGGBB, in the order of {@link Yarn}. */
  int[] colours(Tone tone) {
    return switch (tone) {
      case NIGHT -> new int[] {deep, mix(deep, mid, 30), mid, pale, paper, warm};
      case DUSK -> new int[] {mid, mix(mid, deep, 22), deep, pale, paper, mix(warm, paper, 30)};
      case DAY ->
          new int[] {
            mix(paper, pale, 30),
            mix(paper, pale, 65),
            mix(mid, pale, 45),
            mid,
            deep,
            mix(warm, deep, 18)
          };
    };
  }

  /** {@code percent} of {@code b} stirred into {@code a}. */
  static int mix(int a, int b, int percent) {
    int mixed = 0;
    for (int shift = 0; shift < 24; shift += 8) {
      int from = (a >> shift) & 255, to = (b >> shift) & 255;
      mixed |= (from + (to - from) * percent / 100) << shift;
    }
    return mixed;
  }
}
