package org.aenglek.training.web;

import java.util.Objects;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;

/** A certificate on one side of A4, with the code by which it is checked. */
public record CertificatePaperPage(
    Ui ui,
    Head head,
    LocalText name,
    LocalText course,
    String dates,
    String picture,
    String address,
    String code,
    String back)
    implements Page {

  static CertificatePaperPage of(Ui ui, Certificate certificate) {
    var here = Addresses.certificate(ui, certificate.code());
    var last = certificate.last();
    return new CertificatePaperPage(
        ui,
        Head.of(ui.t("training.certificate.title"), ui.t("training.certificates.lead"))
            .unlisted()
            .forWork(),
        Objects.requireNonNull(certificate.name()),
        certificate.course(),
        last == null
            ? ui.t("training.paper.granted", certificate.first())
            : ui.t("training.paper.until", certificate.first(), last),
        here + "/code.svg",
        ui.absolute("/training/certificates").replaceFirst("^https?://", ""),
        CertificatePage.spoken(certificate.code()),
        here);
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
