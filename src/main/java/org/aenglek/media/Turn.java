package org.aenglek.media;

import java.awt.image.BufferedImage;

/** The eight ways to hold a camera, as EXIF numbers them. */
final class Turn {
  private Turn() {}

  /** A picture of 24-bit colours as it should be seen. */
  static BufferedImage upright(BufferedImage held, int turn) {
    if (turn == 1) return held;
    int width = held.getWidth(), height = held.getHeight();
    boolean isOnItsSide = turn >= 5;
    var upright =
        new BufferedImage(
            isOnItsSide ? height : width, isOnItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < upright.getHeight(); y++) {
      for (int x = 0; x < upright.getWidth(); x++) {
        int across = isOnItsSide ? y : x, down = isOnItsSide ? x : y;
        upright.setRGB(
            x,
            y,
            held.getRGB(
                isFromTheRight(turn) ? width - 1 - across : across,
                isFromBelow(turn) ? height - 1 - down : down));
      }
    }
    return upright;
  }

  private static boolean isFromTheRight(int turn) {
    return turn == 2 || turn == 3 || turn == 7 || turn == 8;
  }

  private static boolean isFromBelow(int turn) {
    return turn == 3 || turn == 4 || turn == 6 || turn == 7;
  }
}
