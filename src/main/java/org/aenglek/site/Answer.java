package org.aenglek.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.aenglek.base.Lang;
import org.jspecify.annotations.Nullable;

/**
 * Bytes ready to be sent, as they are and compressed, with the tag by which a browser asks whether
 * its copy is still good.
 */
record Answer(
    String type,
    @Nullable String fileName,
    @Nullable Lang lang,
    byte[] plain,
    byte[] gzip,
    String tag) {
  static final String ASK_AGAIN = "no-cache";

  /** For one reader only: no proxy may keep it. */
  static final String FOR_ONE = "private, no-cache";

  /** For one reader, and for this moment: not even their own browser keeps it. */
  static final String FOR_NOW = "private, no-store";

  private static final int OVERHEAD_BYTES = 200;

  /** To be kept and sent to many. */
  static Answer of(String type, @Nullable String fileName, byte[] plain) {
    return new Answer(type, fileName, null, plain, Gzip.KEPT.compress(plain), tag(plain));
  }

  /** To be sent to one reader. */
  static Answer once(String type, byte[] plain, HttpServletRequest request) {
    var gzip = accepts(request) ? Gzip.ONCE.compress(plain) : plain;
    return new Answer(type, null, null, plain, gzip, tag(plain) + "-once");
  }

  Answer named(@Nullable String file) {
    return new Answer(type, file, lang, plain, gzip, tag);
  }

  Answer in(Lang language) {
    return new Answer(type, fileName, language, plain, gzip, tag);
  }

  int weight() {
    return plain.length + gzip.length + OVERHEAD_BYTES;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    send(request, response, ASK_AGAIN);
  }

  /**
   * @param caching what {@code Cache-Control} says; headers must stand before the body does
   */
  void send(HttpServletRequest request, HttpServletResponse response, String caching)
      throws IOException {
    boolean zipped = accepts(request);
    var entityTag = '"' + tag + (zipped ? "-gz\"" : "\"");
    response.setHeader("ETag", entityTag);
    response.setHeader("Cache-Control", caching);
    response.setHeader("Vary", "Accept-Encoding");
    if (lang != null) response.setHeader("Content-Language", lang.tag());
    if (entityTag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    if (zipped) response.setHeader("Content-Encoding", "gzip");
    if (fileName != null) {
      response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + '"');
    }
    response.setContentType(type);
    var body = zipped ? gzip : plain;
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static boolean accepts(HttpServletRequest request) {
    var encodings = request.getHeader("Accept-Encoding");
    return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
  }

  private static String tag(byte[] plain) {
    var sum = new CRC32C();
    sum.update(plain);
    return HexFormat.of().toHexDigits((int) sum.getValue()) + "-" + plain.length;
  }
}
