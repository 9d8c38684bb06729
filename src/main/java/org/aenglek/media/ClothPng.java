package org.aenglek.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws strips as an indexed PNG: every yarn in four shades, for threads that lie over, under, and
 * the gap below each pick.
 */
final class ClothPng {
  private static final int[] SHADES = {0, 5, 13, 18};

  private ClothPng() {}

  static byte[] draw(
      int[] colours, Tile ground, List<Strip> strips, int pixels, int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, palette(colours));
    int threads = Math.ceilDiv(width, pixels);
    var floor = new Strip(ground, 0, Math.ceilDiv(height, pixels));
    weave(
        floor,
        threads,
        (thread, pick, yarn) -> fill(image.getRaster(), thread, pick, pixels, yarn));
    for (var strip : strips)
      weave(
          strip,
          threads,
          (thread, pick, yarn) -> {
            if (yarn != Yarn.GROUND) fill(image.getRaster(), thread, pick, pixels, yarn);
          });
    return written(image);
  }

  private interface Crossing {
    void lies(int thread, int pick, Yarn yarn);
  }

  private static void weave(Strip strip, int threads, Crossing crossing) {
    for (int pick = strip.top(); pick < strip.top() + strip.picks(); pick++)
      for (int thread = 0; thread < threads; thread++)
        crossing.lies(thread, pick, strip.at(thread, pick, threads));
  }

  private static void fill(WritableRaster raster, int thread, int pick, int pixels, Yarn yarn) {
    int right = Math.min(raster.getWidth(), (thread + 1) * pixels),
        below = Math.min(raster.getHeight(), (pick + 1) * pixels);
    int under = (thread + pick) % 2 == 0 ? 1 : 0,
        gap = (pick + 1) * pixels - Math.ceilDiv(pixels, 5);
    for (int y = pick * pixels; y < below; y++)
      for (int x = thread * pixels; x < right; x++)
        raster.setSample(
            x, y, 0, yarn.ordinal() * SHADES.length + under + (y >= gap && pixels > 2 ? 2 : 0));
  }

  private static IndexColorModel palette(int[] colours) {
    var shaded = new int[colours.length * SHADES.length];
    for (int at = 0; at < shaded.length; at++)
      shaded[at] = Dye.mix(colours[at / SHADES.length], 0, SHADES[at % SHADES.length]);
    return new IndexColorModel(8, shaded.length, shaded, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
