package org.aenglek.trips.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.Timing;
import org.aenglek.trips.web.TrialForm.Typed;
import org.jspecify.annotations.Nullable;

/**
 * Who went, when, and what the clock said at each stop.
 *
 * @param asksDays whether the route takes several days, so that each stop has its own
 * @param gone what was noted at stops that have left the route since
 */
public record TrialFormPage(
    Ui ui,
    Head head,
    String title,
    LocalText route,
    String draft,
    String here,
    String paper,
    String today,
    Form form,
    List<Colleague> colleagues,
    boolean asksDays,
    List<Line> lines,
    List<String> gone,
    String problem,
    int status)
    implements Page {

  /** What was typed, as it goes back into the form. */
  public record Form(
      String first, String last, String office, String people, String others, String request) {}

  public record Colleague(String id, LocalText name, boolean wentAlong) {}

  /** A stop with its plan, and what was typed beside it. */
  public record Line(
      String slug,
      String number,
      LocalText name,
      String plan,
      String durations,
      String day,
      String arrived,
      String left) {}

  static TrialFormPage of(
      Ui ui,
      Route route,
      List<Timing> plan,
      Map<UUID, LocalText> colleagues,
      TrialForm form,
      @Nullable Refusal refused) {
    var title = ui.t("trips.trial.enter");
    var typed =
        form.typed().stream()
            .collect(Collectors.toMap(Typed::slug, Function.identity(), (one, other) -> one));
    return new TrialFormPage(
        ui,
        Head.of(title, ui.t("trips.trial.lead")).forWork().unlisted(),
        title,
        route.title(),
        ui.link(RouteEntry.path(route.id())),
        TrialAddresses.all(ui, route.id()),
        TrialAddresses.all(ui, route.id()) + "/paper",
        ui.today().toString(),
        typed(form, ui.today()),
        colleagues(colleagues, form),
        Objects.requireNonNullElse(route.days(), 1) > 1,
        lines(ui, plan, typed),
        gone(ui, plan, form),
        TrialWords.problem(ui, refused),
        refused == null ? 200 : 422);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  /** Most are written down on their day. */
  private static Form typed(TrialForm form, LocalDate today) {
    boolean isBegun = !form.stop().isEmpty();
    return new Form(
        isBegun ? form.first() : today.toString(),
        form.last(),
        form.office(),
        form.people(),
        form.others(),
        form.request().toString());
  }

  private static List<Colleague> colleagues(Map<UUID, LocalText> known, TrialForm form) {
    return known.entrySet().stream()
        .map(
            one ->
                new Colleague(
                    one.getKey().toString(), one.getValue(), form.known().contains(one.getKey())))
        .sorted(Comparator.comparing(Colleague::id))
        .toList();
  }

  private static List<Line> lines(Ui ui, List<Timing> plan, Map<String, Typed> typed) {
    var clock = Timing.plan(RouteWays.SETS_OFF, plan);
    return IntStream.range(0, plan.size())
        .mapToObj(
            i -> {
              var stop = plan.get(i);
              var slug = stop.community().slug();
              var said = typed.getOrDefault(slug, new Typed(slug, "1", "", ""));
              return new Line(
                  slug,
                  ui.number(stop.number()),
                  stop.community().name(),
                  TrialWords.plan(ui, clock.get(i)),
                  TrialWords.durations(ui, stop),
                  said.day(),
                  said.arrived(),
                  said.left());
            })
        .toList();
  }

  private static List<String> gone(Ui ui, List<Timing> plan, TrialForm form) {
    var there = plan.stream().map(stop -> stop.community().slug()).collect(Collectors.toSet());
    return form.typed().stream()
        .filter(typed -> !there.contains(typed.slug()) && !typed.isEmpty())
        .map(typed -> ui.t("trips.trial.gone", typed.slug(), typed.arrived() + "–" + typed.left()))
        .toList();
  }
}
