package org.aenglek.trips.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;
import org.aenglek.trips.Timing;
import org.aenglek.trips.TrialSheet;
import org.aenglek.trips.TrialSheet.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A trial: the times beside the plan, what is wrong, and whether guests may be sent.
 *
 * @param tag how it ended, in one word
 * @param words those of the verdict; what was typed of them while there is none
 * @param request of the fault that is told next
 */
public record TrialPage(
    Ui ui,
    Head head,
    String title,
    LocalText route,
    String draft,
    String here,
    String tag,
    boolean isOpen,
    String when,
    String who,
    List<Line> lines,
    List<FaultLine> faults,
    List<Choice> stops,
    Typed typed,
    String words,
    String request,
    String problem,
    int status)
    implements Page {

  /** What was typed and refused. */
  public record Typed(@Nullable Integer stop, String what, String mender, String words) {
    static final Typed NOTHING = new Typed(null, "", "", "");
  }

  public record Line(
      String number,
      LocalText name,
      String day,
      String clock,
      String plan,
      List<String> differences) {}

  /**
   * @param where the stop, or the whole route
   * @param adding where another photograph goes
   * @param request of that photograph
   */
  public record FaultLine(
      String where,
      String what,
      String mender,
      List<String> pictures,
      String adding,
      String request) {}

  static TrialPage of(
      Ui ui, Route route, TrialSheet sheet, Typed typed, @Nullable Refusal refused) {
    var title = ui.t("trips.trial.of", ui.dates(sheet.days()));
    var here = TrialAddresses.one(ui, route.id(), sheet.number());
    var verdict = sheet.verdict();
    return new TrialPage(
        ui,
        Head.of(title, ui.t("trips.trial.lead")).forWork().unlisted(),
        title,
        route.title(),
        ui.link(RouteEntry.path(route.id())),
        here,
        TrialWords.verdict(ui, sheet),
        !sheet.isDecided(),
        people(ui, sheet),
        TrialWords.who(ui, sheet),
        lines(ui, sheet),
        faults(ui, sheet, here),
        stops(ui, sheet, typed),
        typed,
        verdict == null ? typed.words() : verdict.words(),
        UUID.randomUUID().toString(),
        TrialWords.problem(ui, refused),
        refused == null ? 200 : 422);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static String people(Ui ui, TrialSheet sheet) {
    var days = ui.dates(sheet.days());
    return sheet.people() == null
        ? days
        : ui.t("trips.trial.people.of", days, ui.number(sheet.people()));
  }

  private static List<Line> lines(Ui ui, TrialSheet sheet) {
    var timings = sheet.timings();
    var plan = Timing.plan(timings);
    return IntStream.range(0, timings.size())
        .mapToObj(i -> line(ui, sheet, timings.get(i), plan.get(i)))
        .toList();
  }

  private static Line line(
      Ui ui, TrialSheet sheet, Timing timing, Timing.@Nullable Planned planned) {
    var seen = timing.seen();
    var clock = TrialWords.clock(ui, seen.arrived(), seen.left());
    return new Line(
        ui.number(timing.number()),
        timing.community().name(),
        sheet.days().isOneDay() ? "" : ui.t("trips.trial.day.of", ui.number(seen.day())),
        clock.isEmpty() ? ui.t("trips.trial.notNoted") : clock,
        TrialWords.plan(ui, planned),
        TrialWords.differences(ui, timing, planned));
  }

  /** What has to be mended, in words. */
  static List<String> reasons(Ui ui, TrialSheet sheet) {
    var reasons = new ArrayList<String>();
    var verdict = sheet.verdict();
    if (verdict != null && !verdict.words().isEmpty()) reasons.add(verdict.words());
    for (var fault : faults(ui, sheet, "")) {
      var mender = fault.mender().isEmpty() ? "" : " (" + fault.mender() + ")";
      reasons.add(fault.where() + ": " + fault.what() + mender);
    }
    return reasons;
  }

  private static List<FaultLine> faults(Ui ui, TrialSheet sheet, String here) {
    return sheet.faults().stream().map(fault -> fault(ui, sheet, fault, here)).toList();
  }

  private static FaultLine fault(Ui ui, TrialSheet sheet, Fault fault, String here) {
    var pictures = here + "/faults/" + fault.number() + "/pictures";
    return new FaultLine(
        where(ui, sheet, fault.stop()),
        fault.what(),
        fault.mender().isEmpty() ? "" : ui.t("trips.trial.fault.mender.is", fault.mender()),
        IntStream.rangeClosed(1, fault.pictures()).mapToObj(i -> pictures + "/" + i).toList(),
        pictures,
        UUID.randomUUID().toString());
  }

  private static String where(Ui ui, TrialSheet sheet, @Nullable Integer stop) {
    return sheet.timings().stream()
        .filter(timing -> Objects.equals(timing.number(), stop))
        .findFirst()
        .map(timing -> ui.plain(timing.community().name()))
        .orElseGet(() -> ui.t("trips.trial.fault.whole"));
  }

  private static List<Choice> stops(Ui ui, TrialSheet sheet, Typed typed) {
    var choices = new ArrayList<Choice>();
    choices.add(new Choice("", ui.t("trips.trial.fault.whole"), typed.stop() == null));
    for (var timing : sheet.timings()) {
      choices.add(
          new Choice(
              String.valueOf(timing.number()),
              ui.plain(timing.community().name()),
              Objects.equals(timing.number(), typed.stop())));
    }
    return choices;
  }
}
