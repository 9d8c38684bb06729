package org.aenglek.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedId;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.PaymentRefused.Reason;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** A form with a file in it. Its parts are read when they are first asked for. */
record Uploaded(MultipartHttpServletRequest form) {
  private static final int LONGEST_NAME = 100;

  /**
   * @throws PaymentRefused when no form with a file came
   */
  static Uploaded of(HttpServletRequest request) {
    if (request instanceof MultipartHttpServletRequest form) return new Uploaded(form);
    throw new PaymentRefused(Reason.NO_FILE);
  }

  String field(String name) {
    var value = form.getParameter(name);
    return value == null ? "" : value;
  }

  UUID requestId() {
    return TypedId.orNew(field("request"));
  }

  /** The file of that field, if one was chosen. */
  Optional<MultipartFile> file(String name) {
    return Optional.ofNullable(form.getFile(name)).filter(file -> !file.isEmpty());
  }

  /**
   * @throws PaymentRefused when none was chosen, or it did not come whole
   */
  MultipartFile needed(String name) {
    try {
      return file(name).orElseThrow(() -> new PaymentRefused(Reason.NO_FILE));
    } catch (MaxUploadSizeExceededException huge) {
      throw new PaymentRefused(Reason.TOO_LARGE);
    } catch (MultipartException broken) {
      throw new PaymentRefused(Reason.NO_FILE);
    }
  }

  static InputStream bytes(MultipartFile file) {
    try {
      return file.getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String name(MultipartFile file) {
    var name = Tidy.line(String.valueOf(file.getOriginalFilename()));
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }
}
