package org.aenglek.training.web;

import java.util.Objects;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;

/** What a certificate is worth, in a sentence. */
final class CertificateWords {
  private CertificateWords() {}

  static String state(Ui ui, Certificate certificate) {
    return switch (certificate.on(ui.today())) {
      case WITHDRAWN ->
          ui.t(
              "training.certificate.withdrawn",
              Objects.requireNonNull(certificate.withdrawn()),
              Objects.requireNonNull(certificate.reason()));
      case EXPIRED ->
          ui.t("training.certificate.expired", Objects.requireNonNull(certificate.last()));
      case VALID ->
          certificate.last() == null
              ? ui.t("training.certificate.forEver")
              : ui.t("training.certificate.valid", certificate.last());
    };
  }
}
