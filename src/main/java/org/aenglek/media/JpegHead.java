package org.aenglek.media;

import java.io.DataInputStream;
import java.io.IOException;

/** What the segments before a JPEG's first scan say of the way it is coded. */
final class JpegHead {
  private static final int START_OF_SCAN = 0xda;
  private static final int PROGRESSIVE = 2;

  private JpegHead() {}

  /**
   * Whether it comes in several passes, so that a decoder must hold it whole: progressive, or its
   * first scan has not all the colours.
   */
  static boolean isInPasses(DataInputStream jpeg) throws IOException {
    jpeg.skipNBytes(2);
    int colours = 0;
    while (true) {
      int marker = marker(jpeg), length = jpeg.readUnsignedShort() - 2;
      if (marker == START_OF_SCAN) return jpeg.readUnsignedByte() < colours;
      if (isFrame(marker)) {
        if ((marker & 3) == PROGRESSIVE) return true;
        jpeg.skipNBytes(5);
        colours = jpeg.readUnsignedByte();
        length -= 6;
      }
      jpeg.skipNBytes(Math.max(0, length));
    }
  }

  /** Markers c0 to cf begin a frame, but for those of tables (c4, c8, cc). */
  private static boolean isFrame(int marker) {
    return marker == 0xc0 || ((marker & 0xf0) == 0xc0 && (marker & 3) != 0);
  }

  private static int marker(DataInputStream jpeg) throws IOException {
    int read = jpeg.readUnsignedByte();
    while (read != 0xff) read = jpeg.readUnsignedByte();
    while (read == 0xff) read = jpeg.readUnsignedByte();
    return read;
  }
}
