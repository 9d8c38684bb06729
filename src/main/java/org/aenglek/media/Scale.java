package org.aenglek.media;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Makes a picture smaller: each new pixel is the mean of the old ones under it, weighed by how much
 * of each is there. Works on the samples as they are, whatever colours they mean.
 */
final class Scale {
  private final int width, height, bands;
  private final Raster source;

  private Scale(Raster source, int width, int height) {
    this.source = source;
    this.width = width;
    this.height = height;
    this.bands = source.getNumBands();
  }

  static BufferedImage to(BufferedImage image, int width, int height) {
    if (image.getWidth() <= width && image.getHeight() <= height) return image;
    var colours = image.getColorModel();
    var target = colours.createCompatibleWritableRaster(width, height);
    var scale = new Scale(image.getRaster(), width, height);
    scale.each((y, row) -> target.setPixels(0, y, width, 1, row));
    return new BufferedImage(colours, target, colours.isAlphaPremultiplied(), null);
  }

  private interface Row {
    void is(int y, int[] samples);
  }

  /** Goes down the old rows; an old row falls into one new row, or is shared by two. */
  private void each(Row rows) {
    double share = (double) height / source.getHeight();
    var old = new int[source.getWidth() * bands];
    var narrow = new float[width * bands];
    var sum = new float[width * bands];
    int y = 0;
    for (int at = 0; at < source.getHeight(); at++) {
      narrow(source.getPixels(0, at, source.getWidth(), 1, old), narrow);
      double end = (at + 1) * share, edge = y + 1.0;
      boolean isFull = end >= edge - 1e-9;
      double after = isFull ? Math.max(0, end - edge) : 0;
      add(narrow, (float) (share - after), sum);
      if (!isFull || y >= height) continue;
      rows.is(y++, rounded(sum));
      java.util.Arrays.fill(sum, 0);
      add(narrow, (float) after, sum);
    }
  }

  private void narrow(int[] old, float[] narrow) {
    java.util.Arrays.fill(narrow, 0);
    double share = (double) width / source.getWidth();
    for (int at = 0; at < source.getWidth(); at++) {
      int x = (int) (at * share);
      double over = Math.max(0, (at + 1) * share - (x + 1));
      float here = (float) (share - over), next = x + 1 < width ? (float) over : 0;
      for (int band = 0; band < bands; band++) {
        narrow[x * bands + band] += here * old[at * bands + band];
        if (next > 0) narrow[(x + 1) * bands + band] += next * old[at * bands + band];
      }
    }
  }

  private static void add(float[] row, float weight, float[] sum) {
    for (int at = 0; at < sum.length; at++) sum[at] += weight * row[at];
  }

  private static int[] rounded(float[] sum) {
    var samples = new int[sum.length];
    for (int at = 0; at < sum.length; at++) samples[at] = Math.round(sum[at]);
    return samples;
  }
}
