package org.aenglek.communities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.communities.Asset;
import org.aenglek.communities.Inspection;
import org.aenglek.communities.ServesIncome.Use;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** One thing that was built: what is known of it, how it was found, and what it serves. */
public record AssetPage(
    Ui ui,
    Head head,
    String title,
    Link back,
    String here,
    AssetLine line,
    List<Fact> facts,
    String alike,
    List<Link> uses,
    String earned,
    Link change,
    List<Look> looks,
    LookForm lookForm,
    KeepingForm.Fields keeping,
    String request,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/communities/{slug}/assets/{id:[0-9a-f-]{36}}";

  /** Without an address for whoever may not go there. */
  public record Link(String label, String address) {}

  public record Fact(String label, String value) {}

  /**
   * How it was found on a day.
   *
   * @param picture an address; empty where there is none
   */
  public record Look(String day, String condition, String note, String by, String picture) {}

  /** The form for another look; without conditions for whoever may not tell. */
  public record LookForm(Field day, String today, List<Choice> conditions, Field note) {}

  /**
   * What there is to show.
   *
   * @param elsewhere in how many other villages the same kind stands
   * @param earned nothing where that is not told to whoever reads
   */
  record Facts(
      Community community,
      Asset asset,
      List<Inspection> looks,
      Map<UUID, LocalText> names,
      Map<UUID, LocalText> people,
      int elsewhere,
      List<Use> uses,
      Optional<Money> earned,
      String change,
      boolean maySeeVillage,
      boolean mayEdit,
      boolean mayTell) {}

  static AssetPage of(Ui ui, Facts facts, Map<String, String> typed, @Nullable Refusal refused) {
    var asset = facts.asset();
    var here = ui.link(facts.community().path() + "/assets/" + asset.id());
    return new AssetPage(
        ui,
        Head.of(asset.facts().name(), ui.t(AssetWords.KEY + "lead")).forWork().unlisted(),
        asset.facts().name(),
        back(ui, facts),
        here,
        AssetLine.of(ui, facts.community().path(), asset, ""),
        known(ui, facts),
        alike(ui, facts),
        facts.uses().stream().map(use -> link(ui, use)).toList(),
        earned(ui, facts),
        new Link(
            ui.t(AssetWords.KEY + "uses.change"), facts.mayEdit() ? ui.link(facts.change()) : ""),
        facts.looks().stream().map(look -> look(ui, facts, here, look)).toList(),
        lookForm(ui, facts, typed),
        keeping(ui, facts, typed),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  private static Link back(Ui ui, Facts facts) {
    var community = facts.community();
    return new Link(
        ui.t(AssetWords.KEY + "title", community.name()),
        facts.maySeeVillage() ? ui.link(community.path() + "/assets") : "");
  }

  private static List<Fact> known(Ui ui, Facts facts) {
    var asset = facts.asset();
    var told = asset.facts();
    var known = new ArrayList<Fact>();
    known.add(fact(ui, "kind", AssetWords.kind(ui, told.kind())));
    known.add(fact(ui, "built", AssetWords.built(ui, told.built())));
    known.add(fact(ui, "cost", told.cost() == null ? unknown(ui) : ui.money(told.cost())));
    known.add(fact(ui, "from", told.paidFrom().isEmpty() ? unknown(ui) : told.paidFrom()));
    var point = told.point();
    if (point != null) known.add(fact(ui, "point", point.lat() + ", " + point.lon()));
    known.add(fact(ui, "keeper", AssetWords.keeper(ui, asset.keeping(), facts.names())));
    int months = asset.keeping().months();
    known.add(fact(ui, "every", ui.t(AssetWords.KEY + "every", months, ui.number(months))));
    return known;
  }

  private static Fact fact(Ui ui, String field, String value) {
    return new Fact(ui.t(AssetWords.KEY + "field." + field), value);
  }

  private static String unknown(Ui ui) {
    return ui.t(AssetWords.KEY + "unknown");
  }

  private static String alike(Ui ui, Facts facts) {
    int villages = facts.elsewhere();
    if (villages == 0) return "";
    var kind = AssetWords.kind(ui, facts.asset().facts().kind());
    return ui.t(AssetWords.KEY + "alike", villages, ui.number(villages), kind);
  }

  private static Link link(Ui ui, Use use) {
    return new Link(ui.plain(use.name()), ui.link(use.path()));
  }

  private static String earned(Ui ui, Facts facts) {
    if (facts.uses().isEmpty()) return "";
    return facts
        .earned()
        .map(sum -> ui.t(AssetWords.KEY + "earned", sum))
        .orElseGet(() -> ui.t(AssetWords.KEY + "earned.hidden"));
  }

  private static Look look(Ui ui, Facts facts, String here, Inspection look) {
    return new Look(
        ui.date(look.day()),
        AssetWords.condition(ui, look.condition()),
        look.note(),
        Writers.name(ui, look.by(), facts.names()),
        look.hasPicture() ? here + "/inspections/" + look.number() + "/picture" : "");
  }

  private static LookForm lookForm(Ui ui, Facts facts, Map<String, String> typed) {
    var today = ui.today().toString();
    var day = AssetWords.field(ui, "day", typed);
    return new LookForm(
        day.value().isEmpty() ? Field.of("day", day.label(), today) : day,
        today,
        facts.mayTell()
            ? AssetWords.conditions(ui, typed.getOrDefault("condition", ""))
            : List.of(),
        AssetWords.field(ui, "note", typed));
  }

  /** Without intervals for whoever may not say who keeps it. */
  private static KeepingForm.Fields keeping(Ui ui, Facts facts, Map<String, String> typed) {
    if (!facts.mayEdit()) {
      return new KeepingForm.Fields(List.of(), Field.of("group", "", ""), List.of());
    }
    var form =
        typed.containsKey("every")
            ? new KeepingForm(typed)
            : KeepingForm.of(facts.asset().keeping());
    return form.fields(ui, facts.people());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
