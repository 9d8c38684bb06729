package org.aenglek.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.aenglek.media.PictureRefused.Reason;

/**
 * Develops what was received: decodes it in little memory, turns it upright, and writes pictures
 * that hold pixels and nothing else.
 */
final class Darkroom {
  /** The longest side of the best picture that is kept. */
  static final int LONGEST = 1920;

  /** The most pixels that are held at once: every second or third is left out while decoding. */
  private static final double MOST_HELD = 12_600_000, MOST_HELD_WITH_ALPHA = 6_300_000;

  private static final float QUALITY = 0.8f;
  private static final int WHITE = 0xffffff;

  private Darkroom() {}

  /**
   * The picture upright, in the colours of screens, at most {@link #LONGEST} long.
   *
   * @throws PictureRefused when it cannot be decoded to its end
   */
  static BufferedImage develop(Path file, Seen seen) throws IOException {
    try {
      int width = seen.bestWidth(), height = seen.bestHeight();
      var decoded =
          seen.format() == Format.WEBP
              ? WebP.decode(Files.readAllBytes(file), width, height)
              : decode(file, seen);
      var flat = isPlain(decoded) ? decoded : onWhite(decoded);
      return Turn.upright(onWhite(Scale.to(flat, width, height)), seen.turn());
    } catch (PictureRefused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw new PictureRefused(Reason.DAMAGED);
    }
  }

  static BufferedImage scaled(BufferedImage picture, int width) {
    return Scale.to(picture, width, part(picture.getHeight(), (double) width / picture.getWidth()));
  }

  static byte[] jpeg(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      var param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** Cut to that shape round the focus, for chats: the picture fills it. */
  static byte[] cut(byte[] jpeg, Focus focus, int width, int height) throws IOException {
    var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
    double share =
        Math.min((double) picture.getWidth() / width, (double) picture.getHeight() / height);
    int across = part(width, share), down = part(height, share);
    int left = (picture.getWidth() - across) * focus.x() / 100;
    int top = (picture.getHeight() - down) * focus.y() / 100;
    var part = picture.getSubimage(left, top, across, down);
    var small = onWhite(part);
    return jpeg(share > 1 ? Scale.to(small, width, height) : small);
  }

  private static BufferedImage decode(Path file, Seen seen) throws IOException {
    try (var in = new FileImageInputStream(file.toFile())) {
      var reader = Seen.reader(seen.format(), in);
      try {
        reader.addIIOReadWarningListener(new Whole());
        var param = reader.getDefaultReadParam();
        int every = every(seen);
        param.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, param);
      } finally {
        reader.dispose();
      }
    }
  }

  private static int every(Seen seen) {
    double held = seen.format() == Format.JPEG ? MOST_HELD : MOST_HELD_WITH_ALPHA;
    return (int) Math.ceil(Math.sqrt((double) seen.width() * seen.height() / held));
  }

  /** The decoder fills what is missing with grey and only warns: we would publish it. */
  private static final class Whole implements IIOReadWarningListener {
    @Override
    public void warningOccurred(ImageReader source, String warning) {
      if (warning.contains("remature end")) throw new PictureRefused(Reason.DAMAGED);
    }
  }

  /** Its samples are colours that can be averaged. */
  private static boolean isPlain(BufferedImage image) {
    return image.getColorModel() instanceof ComponentColorModel
        && !image.getColorModel().hasAlpha();
  }

  private static BufferedImage onWhite(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB) return image;
    var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var canvas = flat.createGraphics();
    canvas.drawImage(image, 0, 0, new Color(WHITE), null);
    canvas.dispose();
    return flat;
  }

  private static int part(int length, double share) {
    return Math.max(1, (int) Math.round(length * share));
  }
}
