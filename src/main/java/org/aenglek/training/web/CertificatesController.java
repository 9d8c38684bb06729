package org.aenglek.training.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import org.aenglek.base.NotThere;
import org.aenglek.people.Deeds;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;
import org.aenglek.training.Certificate.State;
import org.aenglek.training.Certificates;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a certificate holds, for whoever has its code. */
@Controller
class CertificatesController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
  private static final int LONGEST_CODE = 40;

  private final Certificates certificates;

  CertificatesController(Certificates certificates) {
    this.certificates = certificates;
  }

  @GetMapping(Addresses.CERTIFICATES)
  Page form(Ui ui) {
    return CertificatesPage.of(ui);
  }

  /** What is typed with spaces and in small letters is meant as it stands on the paper. */
  @PostMapping(Addresses.CERTIFICATES)
  Object look(@RequestParam(defaultValue = "") String code, Ui ui) {
    var meant = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return certificates.find(meant).isEmpty()
        ? CertificatesPage.unknown(ui, code.substring(0, Math.min(code.length(), LONGEST_CODE)))
        : Deeds.see(Addresses.certificate(ui, meant));
  }

  @GetMapping(Addresses.CERTIFICATE)
  Page show(@PathVariable String code, Ui ui) {
    return page(ui, code, CertificatePage::of);
  }

  @GetMapping(Addresses.CERTIFICATE + "/paper")
  Page paper(@PathVariable String code, Ui ui) {
    return page(ui, code, CertificatesController::printed);
  }

  /** What holds no longer is not printed as if it did. */
  private static Page printed(Ui ui, Certificate certificate) {
    return certificate.on(ui.today()) == State.VALID
        ? CertificatePaperPage.of(ui, certificate)
        : CertificatePage.of(ui, certificate);
  }

  private Page page(Ui ui, String code, BiFunction<Ui, Certificate, Page> shown) {
    return certificates
        .find(code)
        .map(certificate -> shown.apply(ui, certificate))
        .orElseGet(() -> CertificatesPage.unknown(ui, ""));
  }

  @GetMapping(Addresses.CERTIFICATE + "/code.svg")
  Reply picture(@PathVariable String code, Ui ui) {
    var certificate = certificates.find(code).orElseThrow(() -> new NotThere("certificate"));
    var address = ui.settings().absolute(Addresses.certificate(ui, certificate.code()));
    return Reply.of(SVG, Qr.svg(address).getBytes(StandardCharsets.UTF_8)).once();
  }
}
