package org.aenglek.passports.web;

import java.util.List;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.passports.Rewards.Standing;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A passport that is shown in a village: stamped, and what may be handed to its bearer.
 *
 * @param villages of whoever scans it; empty for somebody who receives nobody
 */
public record CodePage(
    Ui ui, Head head, String reference, List<Village> villages, String problem, int status)
    implements Page {
  static final String PATH = "/{lang}/passports/codes/{code}";

  /**
   * Where it can be stamped.
   *
   * @param isStamped whether it has today's stamp
   */
  public record Village(
      String name, String stamp, String address, boolean isStamped, List<Gift> gifts) {}

  public record Gift(String address, String name, String gives) {}

  static CodePage of(Ui ui, String code, List<Village> villages, @Nullable Refusal refused) {
    int end = code.indexOf('.');
    var reference = PassportPage.spoken(end < 0 ? code : code.substring(0, end));
    return new CodePage(
        ui,
        Head.of(ui.t("passports.scan.page", reference), ui.t("passports.lead")).forWork(),
        reference,
        villages,
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  static Village village(
      Ui ui, String code, Community community, boolean isStamped, List<Standing> toHand) {
    return new Village(
        ui.plain(community.name()),
        Stamped.picture(community),
        path(ui, code) + "/" + community.slug(),
        isStamped,
        toHand.stream()
            .map(
                one ->
                    new Gift(
                        path(ui, code) + "/" + community.slug() + "/rewards/" + one.reward().id(),
                        ui.plain(one.reward().name()),
                        ui.plain(one.reward().gives())))
            .toList());
  }

  static String path(Ui ui, String code) {
    return ui.link("/passports/codes/" + code);
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
