package org.aenglek.communities.web;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Asset;
import org.aenglek.communities.AssetKind;
import org.aenglek.communities.ServesIncome.Use;
import org.aenglek.people.Place;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * What was built in the villages of a district or a province: how it fares, and how many have the
 * same.
 *
 * @param rest how many more there are than are shown; empty where all are
 */
public record AreaAssetsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    String sum,
    List<Alike> alike,
    List<Choice> kinds,
    List<Choice> conditions,
    boolean isOverdueOnly,
    List<AssetLine> lines,
    String rest,
    String file)
    implements Page {
  static final String INSIDE = "/communities/assets/";
  static final String PATH =
      "/{lang}/communities/assets/{area:provinces|districts}/{code:\\d{2,4}}";
  private static final int LINES = 200;

  /** In how many villages of the province a kind stands. */
  public record Alike(String kind, String villages) {}

  /**
   * What there is to show.
   *
   * @param shown those that the filter lets through
   */
  record Facts(
      LocalText area,
      Place place,
      List<Asset> all,
      List<Asset> shown,
      Map<UUID, Community> communities,
      Map<UUID, List<Use>> uses,
      Map<AssetKind, Integer> alike,
      AssetFilter filter) {}

  /** The address of a district's or a province's register, after the language. */
  static String path(Place area) {
    return INSIDE + area.kind().key() + "s/" + area.id();
  }

  static AreaAssetsPage of(Ui ui, Facts facts) {
    var title = ui.t(AssetWords.KEY + "area.title", facts.area());
    var here = ui.link(path(facts.place()));
    var filter = facts.filter();
    return new AreaAssetsPage(
        ui,
        Head.of(title, ui.t(AssetWords.KEY + "area.lead")).forWork().unlisted(),
        title,
        here,
        sum(ui, facts),
        alike(ui, facts.alike()),
        kinds(ui, filter.kind()),
        withAll(ui, AssetWords.conditions(ui, filter.condition())),
        filter.isOverdueOnly(),
        lines(ui, facts),
        rest(ui, facts.shown().size()),
        here + "/assets.csv" + filter.query());
  }

  private static String sum(Ui ui, Facts facts) {
    long late = facts.all().stream().filter(asset -> asset.isOverdue(ui.today())).count();
    long idle =
        facts.all().stream()
            .filter(asset -> !asset.isGone() && !facts.uses().containsKey(asset.id()))
            .count();
    return ui.t(
        AssetWords.KEY + "area.sum",
        ui.number(facts.all().size()),
        ui.number(late),
        ui.number(idle));
  }

  private static List<Alike> alike(Ui ui, Map<AssetKind, Integer> alike) {
    return alike.entrySet().stream()
        .sorted(Map.Entry.<AssetKind, Integer>comparingByValue().reversed())
        .map(
            one ->
                new Alike(
                    AssetWords.kind(ui, one.getKey()),
                    ui.t(AssetWords.KEY + "villages", one.getValue(), ui.number(one.getValue()))))
        .toList();
  }

  private static List<Choice> kinds(Ui ui, String chosen) {
    return withAll(
        ui,
        Arrays.stream(AssetKind.values())
            .map(
                kind ->
                    new Choice(kind.key(), AssetWords.kind(ui, kind), kind.key().equals(chosen)))
            .toList());
  }

  private static List<Choice> withAll(Ui ui, List<Choice> choices) {
    boolean isAll = choices.stream().noneMatch(Choice::isChosen);
    return Stream.concat(
            Stream.of(new Choice("", ui.t(AssetWords.KEY + "all"), isAll)), choices.stream())
        .toList();
  }

  private static List<AssetLine> lines(Ui ui, Facts facts) {
    var sorted = new ArrayList<>(facts.shown());
    sorted.sort(comparing(asset -> !asset.isOverdue(ui.today())));
    return sorted.stream().limit(LINES).map(asset -> line(ui, facts, asset)).toList();
  }

  private static AssetLine line(Ui ui, Facts facts, Asset asset) {
    var community = facts.communities().get(asset.community());
    boolean isIdle = !asset.isGone() && !facts.uses().containsKey(asset.id());
    var name = ui.plain(community.name());
    var more = isIdle ? name + " · " + ui.t(AssetWords.KEY + "servesNothing") : name;
    return AssetLine.of(ui, community.path(), asset, more);
  }

  private static String rest(Ui ui, int shown) {
    int rest = shown - LINES;
    return rest <= 0 ? "" : ui.t(AssetWords.KEY + "rest", ui.number(rest));
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
