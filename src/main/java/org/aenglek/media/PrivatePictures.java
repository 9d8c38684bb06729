package org.aenglek.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * The door for pictures that are never shown in public and that another module keeps itself: judged
 * by their content, developed at once, and nothing of what was received stays.
 */
@Component
public class PrivatePictures {
  private final Stored stored;

  PrivatePictures(Stored stored) {
    this.stored = stored;
  }

  /**
   * A picture upright, of pixels alone.
   *
   * @param jpeg the same, to be kept
   */
  public record Developed(BufferedImage pixels, byte[] jpeg) {}

  /**
   * @param bytes read to their end, or to the most that is taken
   * @throws PictureRefused with a sentence that says what to do
   */
  public Developed develop(InputStream bytes) {
    try {
      var file = stored.newFile();
      try {
        Pictures.copy(bytes, file);
        return develop(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Developed develop(Path file) throws IOException {
    var pixels = Darkroom.develop(file, Seen.of(file));
    return new Developed(pixels, Darkroom.jpeg(pixels));
  }
}
