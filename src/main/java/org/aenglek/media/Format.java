package org.aenglek.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a file really is, by its first bytes; its name and what its sender calls it count nothing.
 * For each, the most pixels that are decoded: as many as fit in the memory of a small server.
 */
enum Format {
  JPEG(210_000_000),
  PNG(100_000_000),
  GIF(50_000_000),
  WEBP(40_000_000);

  /** A longer side is not a photograph's, and its rows alone would fill the memory. */
  static final int LONGEST_SIDE = 40_000;

  /** A JPEG that comes in several passes is held whole while it is decoded. */
  static final long MOST_PIXELS_IN_PASSES = 40_000_000;

  static final int HEAD_BYTES = 16;

  final long mostPixels;

  Format(long mostPixels) {
    this.mostPixels = mostPixels;
  }

  /**
   * @param head the first bytes of the file, up to {@link #HEAD_BYTES}
   * @throws PictureRefused when it is nothing that we can show
   */
  static Format of(byte[] head) {
    if (head.length == 0) throw new PictureRefused(PictureRefused.Reason.EMPTY);
    var text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("\u00ff\u00d8\u00ff")) return JPEG;
    if (text.startsWith("\u0089PNG\r\n\u001a\n")) return PNG;
    if (text.startsWith("GIF8")) return GIF;
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return WEBP;
    if (text.startsWith("ftyp", 4) && isHeic(text)) {
      throw new PictureRefused(PictureRefused.Reason.HEIC);
    }
    throw new PictureRefused(PictureRefused.Reason.NOT_A_PICTURE);
  }

  /** The brands of pictures in an ISO media file; a film has others. */
  private static boolean isHeic(String head) {
    return head.length() >= 12
        && Arrays.asList("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis")
            .contains(head.substring(8, 12));
  }
}
