package org.aenglek.media;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws strips as SVG: each tile once, as a pattern with one path for each yarn and its mirror
 * image; no style, no script.
 */
final class ClothSvg {
  private static final String RELIEF =
      """
      <pattern id="r" width="2" height="2" patternUnits="userSpaceOnUse"><path fill-opacity=".13" d="M0 .75h2v.25h-2zM0 1.75h2v.25h-2z"/>\
      <path fill-opacity=".05" d="M0 0h1v1h1v1h-1v-1h-1z"/></pattern>""";

  private final StringBuilder svg = new StringBuilder();
  private final int[] colours;
  private final int width;

  private ClothSvg(int[] colours, int width) {
    this.colours = colours;
    this.width = width;
  }

  static String draw(int[] colours, Tile ground, List<Strip> strips, int width, int height) {
    var drawing = new ClothSvg(colours, width);
    drawing.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMidYMid slice\">",
        width, height);
    drawing.addGround(ground, height);
    drawing.addLines(strips);
    for (var strip : strips) if (strip.tile().threads() > 1) drawing.addFigures(strip);
    drawing.add(RELIEF);
    drawing.addBand("url(#r)", 0, height);
    return drawing.add("</svg>").svg.toString();
  }

  private ClothSvg add(String text, Object... values) {
    svg.append(values.length == 0 ? text : text.formatted(values));
    return this;
  }

  private void addGround(Tile ground, int height) {
    addBand(hex(Yarn.GROUND), 0, height);
    addPatternStart("g", 0, 0, ground);
    addRuns(ground, ground.threads());
    add("</pattern>");
    addBand("url(#g)", 0, height);
  }

  /** Strips of one yarn need no pattern: one path for all of a colour. */
  private void addLines(List<Strip> strips) {
    Map<Yarn, StringBuilder> lines = new EnumMap<>(Yarn.class);
    for (var strip : strips)
      if (strip.tile().threads() == 1)
        lines
            .computeIfAbsent(strip.tile().at(0, 0), yarn -> new StringBuilder())
            .append(band(strip.top(), strip.picks()));
    lines.forEach((yarn, bands) -> add("<path fill=\"%s\" d=\"%s\"/>", hex(yarn), bands));
  }

  private void addFigures(Strip strip) {
    var tile = strip.tile();
    String id = "s" + strip.top();
    addPatternStart(id, strip.shift(width), strip.top(), tile);
    add("<g id=\"h%s\">", id);
    addRuns(tile, tile.threads() / 2 + 1);
    add(
        "</g><use href=\"#h%s\" transform=\"matrix(-1 0 0 1 %d 0)\"/></pattern>",
        id, tile.threads() + 1);
    addBand("url(#" + id + ")", strip.top(), strip.picks());
  }

  private void addPatternStart(String id, int left, int top, Tile tile) {
    add(
        "<pattern id=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" patternUnits=\"userSpaceOnUse\">",
        id, left, top, tile.threads(), tile.picks());
  }

  private void addRuns(Tile tile, int within) {
    for (var yarn : Yarn.values()) {
      var path = yarn == Yarn.GROUND ? "" : tile.path(yarn, within);
      if (!path.isEmpty()) add("<path stroke=\"%s\" d=\"%s\"/>", hex(yarn), path);
    }
  }

  private void addBand(String fill, int top, int picks) {
    add("<path fill=\"%s\" d=\"%s\"/>", fill, band(top, picks));
  }

  private String band(int top, int picks) {
    return "M0 %dh%dv%dH0z".formatted(top, width, picks);
  }

  private String hex(Yarn yarn) {
    return "#%06x".formatted(colours[yarn.ordinal()]);
  }
}
