package org.aenglek.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The photograph that comes with a form, in its field {@code file}. */
public final class SentPicture {
  private SentPicture() {}

  /** Something to do with a picture; nothing where none was chosen. */
  public interface Use extends Consumer<@Nullable InputStream> {}

  /**
   * @throws PictureRefused when it did not come whole
   */
  public static void with(HttpServletRequest request, Use use) {
    try (var picture = find(request)) {
      use.accept(picture);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static @Nullable InputStream find(HttpServletRequest request) throws IOException {
    try {
      if (!(request instanceof MultipartHttpServletRequest form)) return null;
      var file = form.getFile("file");
      return file == null || file.isEmpty() ? null : file.getInputStream();
    } catch (MaxUploadSizeExceededException huge) {
      throw PictureRefused.tooLarge();
    } catch (MultipartException broken) {
      throw PictureRefused.unreadable();
    }
  }

  /** Another field of such a form; empty where it did not come, or the form not whole. */
  public static String field(HttpServletRequest request, String name) {
    try {
      var value = request.getParameter(name);
      return value == null ? "" : value;
    } catch (MultipartException broken) {
      return "";
    }
  }
}
