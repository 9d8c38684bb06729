package org.aenglek.media;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A cover cloth for a community that has no photograph yet, woven from what is known of it: the
 * district dyes the yarn and shapes the hem, so neighbours look related; the kinds of its capital
 * choose the motifs; the name guides the weaver's hand and is itself threaded into the hem as a
 * string of beads, so no two names wear the same cloth. The same community has the same cloth every
 * day and on every machine.
 *
 * <p>The idea is the brocade (yok dok) of Ko Yo island: rachawat checks, luk kaeo diamonds, phikun
 * flowers, and the row of cones (kruai choeng) that ends a southern cloth. The figures are our own.
 */
public final class Cloth {
  private static final int TALL = 64, BEADS = 20;

  private final int[] colours;
  private final Tile ground, field, lowCones, highCones, row, beads;

  private Cloth(String name, String kin, List<Motif> motifs) {
    var hand = new Random(hash(name));
    colours = Dye.of(kin).colours(Dye.Tone.of(hand.nextInt(10)));
    Motif main = pick(motifs, hand), second = pick(motifs, hand);
    field = main.weave.tile(main, second, hand);
    ground = Tile.twill(hand.nextInt(3));
    int half = field.threads() / 2;
    lowCones = Hem.cones(kin, half, 1);
    highCones = Hem.cones(kin, half, 2);
    row = Hem.row(second, half);
    beads = Hem.beads(hash(name), BEADS);
  }

  /**
   * @param name the community's name; the same name, the same cloth
   * @param kin what it shares with its neighbours: the code of its district
   * @param kinds the keys of the kinds of its capital ("way-of-life"); while none is known it wears
   *     the everyday check
   */
  public static Cloth of(String name, String kin, Collection<String> kinds) {
    var motifs =
        kinds.stream().map(Motif::of).flatMap(Optional::stream).distinct().sorted().toList();
    return new Cloth(
        Normalizer.normalize(name, Normalizer.Form.NFC),
        kin,
        motifs.isEmpty() ? List.of(Motif.WAY_OF_LIFE) : motifs);
  }

  /** The ground's colour, "#0d5158": what to show before the cloth is there. */
  public String ground() {
    return "#%06x".formatted(colours[Yarn.GROUND.ordinal()]);
  }

  /**
   * The cloth as an SVG document of a few kilobytes, {@code width} threads by {@code height} picks,
   * from 32 picks on.
   */
  public String svg(int width, int height) {
    return ClothSvg.draw(colours, ground, strips(height), width, height);
  }

  /** The cloth as an indexed PNG of {@code width} by {@code height} pixels. */
  public byte[] png(int width, int height) {
    int pixels = Math.max(1, height / 96), picks = Math.ceilDiv(height, pixels);
    return ClothPng.draw(colours, ground, strips(picks), pixels, width, height);
  }

  /** From selvedge to hem; what the bands leave over is field. */
  private List<Strip> strips(int height) {
    var hem = height < TALL ? lowHem() : tallHem();
    var tiles = new ArrayList<>(Hem.SELVEDGE);
    tiles.add(field);
    tiles.addAll(hem);
    return Strip.lay(tiles, field, height);
  }

  private List<Tile> lowHem() {
    return List.of(lowCones, Hem.LINE, Hem.GAP, beads, Hem.GAP, Hem.GOLD, Hem.EDGE);
  }

  private List<Tile> tallHem() {
    return List.of(
        highCones, Hem.LINE, Hem.GAP, Hem.GAP, row, Hem.GAP, Hem.GAP, Hem.LINE, Hem.GAP, beads,
        Hem.GAP, Hem.GOLD, Hem.EDGE);
  }

  private static Motif pick(List<Motif> motifs, Random hand) {
    return motifs.get(hand.nextInt(motifs.size()));
  }

  /** FNV-1a, stirred once more so that the last letters reach every bead. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int at = 0; at < text.length(); at++) hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
    return ((hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L) >>> 8;
  }
}
