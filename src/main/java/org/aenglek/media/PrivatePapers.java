package org.aenglek.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.aenglek.media.PictureRefused.Reason;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * The door for papers that are never shown in public and that another module keeps itself: PDF
 * files as they are, and pictures, developed. They are judged by what is in them, not by names.
 */
@Component
public class PrivatePapers {
  private static final int MOST_MEGABYTES = 10;
  public static final int LARGEST = MOST_MEGABYTES * 1_000_000;
  private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final PrivatePictures pictures;

  PrivatePapers(PrivatePictures pictures) {
    this.pictures = pictures;
  }

  /**
   * A paper, to be kept.
   *
   * @param isPdf else it is a JPEG
   */
  public record Paper(boolean isPdf, byte[] bytes) {
    public MediaType type() {
      return isPdf ? MediaType.APPLICATION_PDF : MediaType.IMAGE_JPEG;
    }
  }

  /**
   * @param sent read to its end, or to the most that is taken
   * @throws PictureRefused with a sentence that says what to do
   */
  public Paper take(InputStream sent) {
    try {
      var bytes = new BufferedInputStream(sent);
      return isPdf(bytes) ? pdf(bytes) : new Paper(false, pictures.develop(bytes).jpeg());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean isPdf(BufferedInputStream bytes) throws IOException {
    bytes.mark(PDF_BEGINS.length);
    boolean isPdf = Arrays.equals(bytes.readNBytes(PDF_BEGINS.length), PDF_BEGINS);
    bytes.reset();
    return isPdf;
  }

  private static Paper pdf(InputStream bytes) throws IOException {
    var whole = bytes.readNBytes(LARGEST + 1);
    if (whole.length > LARGEST) throw new PictureRefused(Reason.TOO_LARGE, MOST_MEGABYTES);
    return new Paper(true, whole);
  }
}
