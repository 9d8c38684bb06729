package org.aenglek.site;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A text, such as an address, as a QR code that prints sharp at any size. */
public final class Qr {
  /** The quiet zone that the standard asks for. */
  private static final int MARGIN = 4;

  /** The side of a module in a picture of pixels. */
  private static final int PIXELS = 8;

  private static final int WHITE = 0xFFFFFF;

  private Qr() {}

  /** A black-on-white SVG, its runs of dark modules drawn row by row as one line. */
  public static String svg(String text) {
    var matrix = encode(text);
    int side = matrix.getWidth() + 2 * MARGIN;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <path fill="#fff" d="M0 0h%dv%dH0z"/><path stroke="#000" d="%s"/></svg>"""
        .formatted(side, side, side, side, rows(matrix));
  }

  /** The same as a picture, which a phone keeps beside its photographs and its bank's app reads. */
  public static byte[] png(String text) {
    var matrix = encode(text);
    int side = (matrix.getWidth() + 2 * MARGIN) * PIXELS;
    var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (!isDark(matrix, x / PIXELS - MARGIN, y / PIXELS - MARGIN)) image.setRGB(x, y, WHITE);
      }
    }
    return written(image);
  }

  private static boolean isDark(ByteMatrix matrix, int x, int y) {
    int width = matrix.getWidth();
    return x >= 0 && y >= 0 && x < width && y < width && matrix.get(x, y) == 1;
  }

  private static byte[] written(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  private static ByteMatrix encode(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }

  private static String rows(ByteMatrix matrix) {
    var path = new StringBuilder();
    for (int y = 0; y < matrix.getHeight(); y++) {
      path.append('M').append(MARGIN).append(' ').append(y + MARGIN).append(".5");
      row(matrix, y, path);
    }
    return path.toString();
  }

  private static void row(ByteMatrix matrix, int y, StringBuilder path) {
    int width = matrix.getWidth();
    for (int x = 0; x < width; ) {
      int end = x;
      while (end < width && matrix.get(end, y) == matrix.get(x, y)) end++;
      boolean isDark = matrix.get(x, y) == 1;
      if (isDark) path.append('h').append(end - x);
      else if (end < width) path.append('m').append(end - x).append(" 0");
      x = end;
    }
  }
}
