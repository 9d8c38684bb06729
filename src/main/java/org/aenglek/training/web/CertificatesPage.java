package org.aenglek.training.web;

import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.springframework.http.HttpStatus;

/**
 * Where anybody types the code of a certificate.
 *
 * @param problem that there is none of that code; empty before one was asked for
 */
public record CertificatesPage(
    Ui ui, Head head, String here, String code, String problem, int status) implements Page {

  static CertificatesPage of(Ui ui) {
    return page(ui, "", "", HttpStatus.OK);
  }

  static CertificatesPage unknown(Ui ui, String code) {
    return page(ui, code, ui.t("training.certificates.unknown"), HttpStatus.NOT_FOUND);
  }

  private static CertificatesPage page(Ui ui, String code, String problem, HttpStatus status) {
    return new CertificatesPage(
        ui,
        Head.of(ui.t("training.certificates.title"), ui.t("training.certificates.lead")),
        Addresses.certificates(ui),
        code,
        problem,
        status.value());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
