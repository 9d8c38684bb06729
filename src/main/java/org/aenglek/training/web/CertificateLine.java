package org.aenglek.training.web;

import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;

/** A certificate in its holder's list. */
public record CertificateLine(LocalText course, String state, String address) {

  static CertificateLine of(Ui ui, Certificate certificate) {
    return new CertificateLine(
        certificate.course(),
        CertificateWords.state(ui, certificate),
        Addresses.certificate(ui, certificate.code()));
  }
}
