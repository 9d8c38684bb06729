package org.aenglek.media;

import java.util.Arrays;
import java.util.Optional;

/**
 * A kind of capital as weavers would draw it. Figures are quarters, top left; their last thread and
 * last pick lie on the axes, so the loom mirrors them: a large one for the field (13 threads) and a
 * small one for rows and crossings (7 threads).
 */
enum Motif {
  /** Everyday cloth: the small check of rachawat, a table within a table. */
  WAY_OF_LIFE(Weave.CHECK, ".ppp p... p.gg p.gp"),
  /** Luk kaeo: the diamond within the diamond. */
  WISDOM(Weave.DIAMOND, "...p ..p. .p.g p.gp"),
  /** Water of the lake with leaves on it. */
  NATURE(Weave.WAVE, ".pp. plp. ppl. ...g"),
  /** Dok phikun, the eight-petalled flower. */
  CULTURE(
      Weave.LATTICE,
      "......p .....pp ..pp.pl ..pp..l ....l.. .pp..gg ppll.gp",
      "...p .l.p ..l. pp.g"),
  /** The stepped plan of an old chedi. */
  HISTORY(
      Weave.LATTICE,
      ".....ll .....l. ...lll. ..ll..p ..l..pp lll.pgg l..ppgp",
      "..ll ..l. ll.p l.pg"),
  /** A star, as phayom blossom falls. */
  CHARM(
      Weave.LATTICE,
      "....... ......p ......p ...g.pp ....ppl ...pplg .ppplgp",
      "...p ...p ..pl pplg"),
  /** Pine cones: steps that climb and turn. */
  CREATIVITY(Weave.CHEVRON, "p... .p.g ..p. .g.p");

  final Weave weave;
  private final String[] large, small;

  Motif(Weave weave, String small) {
    this(weave, small, small);
  }

  Motif(Weave weave, String large, String small) {
    this.weave = weave;
    this.large = large.split(" ");
    this.small = small.split(" ");
  }

  /** The motif of a kind's key, "way-of-life"; a kind we do not know has none. */
  static Optional<Motif> of(String kind) {
    return Arrays.stream(values())
        .filter(motif -> motif.name().equalsIgnoreCase(kind.replace('-', '_')))
        .findFirst();
  }

  /** The large figure's yarn at this distance from its axes. */
  Yarn large(int across, int up) {
    return drawn(large, across, up);
  }

  /** The small figure's yarn at this distance from its axes. */
  Yarn small(int across, int up) {
    return drawn(small, across, up);
  }

  private static Yarn drawn(String[] quarter, int across, int up) {
    int last = quarter.length - 1;
    return across > last || up > last
        ? Yarn.GROUND
        : Yarn.of(quarter[last - up].charAt(last - across));
  }
}
