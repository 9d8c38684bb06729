package org.aenglek.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.aenglek.base.Point;
import org.aenglek.media.PictureRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a received file without decoding it.
 *
 * @param width as it is stored; upright it may be the height
 * @param turn how to hold it, 1 to 8 as in EXIF
 * @param position where it was taken, if it says so
 */
record Seen(Format format, int width, int height, int turn, @Nullable Point position) {
  private static final int UPRIGHT = 1;

  /**
   * @throws PictureRefused when it is no picture, or one that would burst the memory
   */
  static Seen of(Path file) throws IOException {
    var format = Format.of(head(file));
    try {
      return seen(file, format);
    } catch (PictureRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException unreadable) {
      throw new PictureRefused(Reason.DAMAGED);
    }
  }

  private static Seen seen(Path file, Format format) throws IOException {
    var size = format == Format.WEBP ? webpSize(file) : size(file, format);
    mustFit(file, format, size[0], size[1]);
    var metadata = metadata(file);
    return new Seen(format, size[0], size[1], turn(metadata), position(metadata));
  }

  /** The width of the best picture made of it, as the camera held it. */
  int bestWidth() {
    return best(width);
  }

  int bestHeight() {
    return best(height);
  }

  int uprightWidth() {
    return isOnItsSide() ? bestHeight() : bestWidth();
  }

  int uprightHeight() {
    return isOnItsSide() ? bestWidth() : bestHeight();
  }

  private boolean isOnItsSide() {
    return turn >= 5;
  }

  private int best(int side) {
    double share = Math.min(1, (double) Darkroom.LONGEST / Math.max(width, height));
    return Math.max(1, (int) Math.round(side * share));
  }

  private static void mustFit(Path file, Format format, int width, int height) throws IOException {
    if (width < 1 || height < 1) throw new PictureRefused(Reason.DAMAGED);
    long pixels = (long) width * height, most = format.mostPixels;
    if (format == Format.JPEG && isInPasses(file)) most = Format.MOST_PIXELS_IN_PASSES;
    if (pixels > most || Math.max(width, height) > Format.LONGEST_SIDE) {
      throw new PictureRefused(Reason.TOO_MANY_PIXELS, width, height);
    }
  }

  private static boolean isInPasses(Path file) throws IOException {
    try (var jpeg = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return JpegHead.isInPasses(jpeg);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(Format.HEAD_BYTES);
    }
  }

  private static int[] webpSize(Path file) throws IOException {
    if (!WebP.isPossible()) throw new PictureRefused(Reason.NOT_A_PICTURE);
    return WebP.size(Files.readAllBytes(file));
  }

  private static int[] size(Path file, Format format) throws IOException {
    try (var in = new FileImageInputStream(file.toFile())) {
      var reader = reader(format, in);
      try {
        return new int[] {reader.getWidth(0), reader.getHeight(0)};
      } finally {
        reader.dispose();
      }
    }
  }

  /** The JDK's own reader; no text, no profile in the file is looked at. */
  static ImageReader reader(Format format, ImageInputStream in) {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    var reader = readers.next();
    reader.setInput(in, true, true);
    return reader;
  }

  /** A photograph whose notes cannot be read is a photograph without notes. */
  private static Metadata metadata(Path file) throws IOException {
    try {
      return ImageMetadataReader.readMetadata(file.toFile());
    } catch (ImageProcessingException unreadable) {
      return new Metadata();
    }
  }

  private static int turn(Metadata metadata) {
    for (var exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      var turn = exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
      if (turn != null && turn >= 1 && turn <= 8) return turn;
    }
    return UPRIGHT;
  }

  private static @Nullable Point position(Metadata metadata) {
    for (var gps : metadata.getDirectoriesOfType(GpsDirectory.class)) {
      var place = gps.getGeoLocation();
      if (place != null && !place.isZero()) {
        return new Point(place.getLatitude(), place.getLongitude());
      }
    }
    return null;
  }
}
