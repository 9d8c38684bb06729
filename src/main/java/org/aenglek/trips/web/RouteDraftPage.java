package org.aenglek.trips.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Addresses;
import org.aenglek.revisions.Draft;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.FallenRoutes.Fallen;
import org.aenglek.trips.OnTheWay;
import org.aenglek.trips.PlannedStop;
import org.aenglek.trips.Route;
import org.aenglek.trips.RouteEntry;
import org.aenglek.trips.RouteWays;
import org.aenglek.trips.TrialSheet;
import org.aenglek.trips.TrialSheets;
import org.jspecify.annotations.Nullable;

/**
 * Where a route is drafted: its stops in their order and on the map, what else lies on the way, and
 * the steps until everybody sees it.
 *
 * @param state how far it has come, and what that means
 * @param fallen which community on a published route could not be part of one now, and since when
 * @param edit where all else is asked
 * @param found the communities of the district that was chosen
 * @param trials what was written down of those who travelled it
 * @param shown its public page; empty while it has none
 */
public record RouteDraftPage(
    Ui ui,
    Head head,
    String title,
    String here,
    State state,
    List<String> fallen,
    String edit,
    List<StopLine> stops,
    boolean isFull,
    List<AddLine> near,
    List<Choice> districts,
    List<AddLine> found,
    String markers,
    Trials trials,
    String shown,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}" + RouteDraftsPage.INSIDE + "/{id}";
  static final String DISTRICT = "district";

  /**
   * How far a route has come.
   *
   * @param mayTest whether a trial of it can be entered
   * @param mayPublish whether the reader may let everybody see it now
   */
  public record State(
      String name, String meaning, boolean isBegun, boolean mayTest, boolean mayPublish) {}

  /**
   * The trials of the route, the last one first.
   *
   * @param mending why guests cannot be sent yet; empty unless the last verdict said so
   */
  public record Trials(List<TrialLine> lines, String mending, List<String> reasons) {}

  public record TrialLine(String path, String days, String who, String tag) {}

  /** A stop; the numbers say where it can be moved. */
  public record StopLine(
      int number,
      String slug,
      LocalText name,
      String where,
      String path,
      int stayMinutes,
      String way,
      boolean isFirst,
      boolean isLast) {}

  /**
   * A community that can be added.
   *
   * @param after the number of the stop after which it would come
   */
  public record AddLine(
      String slug, LocalText name, String where, String path, String km, int after) {}

  /** What the page is made of. */
  record Work(
      Draft draft,
      Route route,
      @Nullable Route kept,
      RouteWays ways,
      List<OnTheWay.Near> near,
      List<District> districts,
      String district,
      List<Community> found,
      List<TrialSheet> sheets,
      List<Fallen> fallen,
      boolean mayPublish) {}

  static RouteDraftPage of(Ui ui, Work work, String problem) {
    var id = work.draft().thing();
    var title =
        work.draft().content().text("name") == null
            ? ui.t("trips.edit.route.name")
            : ui.plain(work.route().title());
    var stops = work.route().stops();
    var kept = work.kept();
    boolean isSeen = kept != null && kept.status() != Route.Status.DRAFT;
    return new RouteDraftPage(
        ui,
        Head.of(title, ui.t("trips.drafts.lead")).unlisted(),
        title,
        ui.link(RouteEntry.path(id)),
        state(ui, work),
        work.fallen().stream().map(one -> fallen(ui, one)).toList(),
        ui.link("/revisions/route/" + id),
        stops.stream().map(stop -> stop(ui, stop, stops.size(), work.ways())).toList(),
        stops.size() >= PlannedStop.MOST,
        work.near().stream().map(near -> add(ui, near)).toList(),
        districts(ui, work),
        work.found().stream().map(community -> add(ui, community, "", stops.size())).toList(),
        ui.link(RouteEntry.path(id) + "/map.json"),
        trials(ui, id, work.sheets()),
        isSeen ? ui.link(Objects.requireNonNull(kept).path()) : "",
        problem,
        problem.isEmpty() ? 200 : 422);
  }

  @Override
  public boolean isKept() {
    return false;
  }

  static String path(UUID id) {
    return RouteEntry.path(id);
  }

  private static State state(Ui ui, Work work) {
    var kept = work.kept();
    var key = kept == null ? "begun" : kept.status().key();
    boolean isTested = kept != null && kept.status() == Route.Status.TESTED;
    return new State(
        ui.t("trips.drafts.state." + key),
        ui.t("trips.drafts.state." + key + ".what"),
        work.draft().isBegun(),
        kept != null,
        isTested && work.mayPublish());
  }

  private static String fallen(Ui ui, Fallen fallen) {
    return ui.t("trips.drafts.fallen", fallen.community().name(), ui.date(ui.day(fallen.since())));
  }

  private static Trials trials(Ui ui, UUID route, List<TrialSheet> sheets) {
    var noGo = TrialSheets.lastDecided(sheets).filter(sheet -> !sheet.passed());
    return new Trials(
        sheets.stream()
            .map(
                sheet ->
                    new TrialLine(
                        TrialAddresses.one(ui, route, sheet.number()),
                        ui.dates(sheet.days()),
                        TrialWords.who(ui, sheet),
                        TrialWords.verdict(ui, sheet)))
            .toList(),
        noGo.map(sheet -> ui.t("trips.trial.mending", ui.dates(sheet.days()))).orElse(""),
        noGo.map(sheet -> TrialPage.reasons(ui, sheet)).orElse(List.of()));
  }

  private static StopLine stop(Ui ui, Route.Stop stop, int count, RouteWays ways) {
    var community = Objects.requireNonNull(stop.community());
    return new StopLine(
        stop.number(),
        community.slug(),
        community.name(),
        Addresses.brief(ui, community),
        ui.link(community.path()),
        Objects.requireNonNullElse(stop.stayMinutes(), PlannedStop.USUAL_STAY),
        ways.legs().stream()
            .filter(leg -> leg.to().number() == stop.number())
            .map(leg -> RouteWords.way(ui, leg.minutes(), leg.km()))
            .findFirst()
            .orElse(""),
        stop.number() == 1,
        stop.number() == count);
  }

  private static AddLine add(Ui ui, OnTheWay.Near near) {
    return add(ui, near.community(), ui.t("trips.drafts.near.km", ui.km(near.km())), near.after());
  }

  private static AddLine add(Ui ui, Community community, String km, int after) {
    return new AddLine(
        community.slug(),
        community.name(),
        Addresses.brief(ui, community),
        ui.link(community.path()),
        km,
        after);
  }

  private static List<Choice> districts(Ui ui, Work work) {
    return work.districts().stream()
        .map(
            district ->
                new Choice(
                    district.code(),
                    ui.plain(district.name()),
                    district.code().equals(work.district())))
        .toList();
  }
}
