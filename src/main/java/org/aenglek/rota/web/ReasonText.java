package org.aenglek.rota.web;

import java.util.UUID;
import java.util.function.Function;
import org.aenglek.rota.Reason;
import org.aenglek.site.Ui;

/** Why a household has a turn, as it reads it. */
final class ReasonText {
  private ReasonText() {}

  static String of(Ui ui, Reason reason, Function<UUID, String> name) {
    return switch (reason) {
      case Reason.OnlyOne only -> ui.t("rota.why.onlyOne", ui.number(only.listed()));
      case Reason.AskedFor asked -> ui.t("rota.why.askedFor");
      case Reason.NextInOrder next -> order(ui, next);
      case Reason.LeastEarned least ->
          ui.t(
              "rota.why.leastEarned",
              ui.number(least.able()),
              ui.money(least.counted()),
              ui.money(least.next()));
      case Reason.Swapped swapped -> ui.t("rota.why.swapped", name.apply(swapped.with()));
    };
  }

  private static String order(Ui ui, Reason.NextInOrder next) {
    var last = next.last();
    var able = ui.number(next.able());
    return last == null
        ? ui.t("rota.why.first", able)
        : ui.t("rota.why.nextInOrder", able, ui.date(last));
  }
}
