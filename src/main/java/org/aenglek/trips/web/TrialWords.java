package org.aenglek.trips.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.Refusal;
import org.aenglek.site.Ui;
import org.aenglek.trips.Timing;
import org.aenglek.trips.Timing.Planned;
import org.aenglek.trips.TrialSheet;
import org.jspecify.annotations.Nullable;

/** What pages say of trials, in the reader's language. */
final class TrialWords {
  private TrialWords() {}

  static String problem(Ui ui, @Nullable Refusal refused) {
    return ui.problem(refused);
  }

  /** "09:00–10:30"; only the first where the other is not known. */
  static String clock(Ui ui, @Nullable LocalTime arrived, @Nullable LocalTime left) {
    if (arrived == null && left == null) return "";
    return ui.t("trips.trial.clock", time(ui, arrived), time(ui, left));
  }

  private static String time(Ui ui, @Nullable LocalTime time) {
    return time == null ? "…" : ui.time(time);
  }

  static String plan(Ui ui, @Nullable Planned planned) {
    return planned == null ? "" : clock(ui, planned.arrived(), planned.left());
  }

  /** "35 minutes’ way, 1 hour there", so far as they are known. */
  static String durations(Ui ui, Timing timing) {
    var parts = new ArrayList<String>();
    if (timing.wayMinutes() != null) {
      parts.add(ui.t("trips.trial.way", ui.duration(timing.wayMinutes())));
    }
    if (timing.stayMinutes() != null) {
      parts.add(ui.t("trips.trial.stay", ui.duration(timing.stayMinutes())));
    }
    return String.join(" · ", parts);
  }

  /** What was otherwise than planned; nothing where nobody can say. */
  static List<String> differences(Ui ui, Timing timing, @Nullable Planned planned) {
    if (planned == null) return List.of();
    return Stream.of(
            difference(ui, "arrived", planned.arrived(), timing.seen().arrived()),
            difference(ui, "left", planned.left(), timing.seen().left()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static String difference(
      Ui ui, String what, @Nullable LocalTime planned, @Nullable LocalTime real) {
    if (planned == null || real == null) return "";
    int late = Timing.minutesLate(planned, real);
    if (late == 0) return ui.t("trips.trial." + what + ".onTime");
    return ui.t("trips.trial." + what + (late > 0 ? ".late" : ".early"), ui.number(Math.abs(late)));
  }

  /** Who went along, one after the other. */
  static String who(Ui ui, TrialSheet sheet) {
    return Stream.of(
            Stream.of(sheet.office()),
            sheet.companions().stream().map(ui::plain),
            sheet.others().lines())
        .flatMap(each -> each)
        .filter(name -> !name.isBlank())
        .reduce((all, name) -> all + " · " + name)
        .orElse("");
  }

  static String verdict(Ui ui, TrialSheet sheet) {
    var verdict = sheet.verdict();
    if (verdict == null) return ui.t("trips.trial.open");
    return ui.t(verdict.isGo() ? "trips.trial.go" : "trips.trial.noGo");
  }
}
