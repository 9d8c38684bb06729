package org.aenglek.training.web;

import java.util.Objects;
import org.aenglek.base.LocalText;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;
import org.aenglek.training.Certificate.State;

/**
 * Whether a certificate holds, for anybody who has its code.
 *
 * @param state what it is worth today
 * @param advice what to do about one that holds no longer; empty for others
 * @param code in groups, as it is read aloud
 */
public record CertificatePage(
    Ui ui,
    Head head,
    String mark,
    String state,
    String advice,
    LocalText name,
    LocalText course,
    String granted,
    String until,
    String code,
    String paper)
    implements Page {
  private static final int GROUP = 4;

  static CertificatePage of(Ui ui, Certificate certificate) {
    var state = certificate.on(ui.today());
    var here = Addresses.certificate(ui, certificate.code());
    return new CertificatePage(
        ui,
        Head.of(ui.t("training.certificate.title"), ui.t("training.certificates.lead")).unlisted(),
        ui.t("training.certificate.mark." + state.name().toLowerCase(java.util.Locale.ROOT)),
        CertificateWords.state(ui, certificate),
        advice(ui, state),
        Objects.requireNonNull(certificate.name()),
        certificate.course(),
        ui.date(certificate.first()),
        certificate.last() == null
            ? ui.t("training.certificate.noEnd")
            : ui.date(certificate.last()),
        spoken(certificate.code()),
        here + "/paper");
  }

  private static String advice(Ui ui, State state) {
    return state == State.EXPIRED ? ui.t("training.certificate.renew") : "";
  }

  static String spoken(String code) {
    return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
