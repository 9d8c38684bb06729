package org.aenglek.programme.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.programme.Beginning.Reached;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;

/**
 * The steps of a new province, each done or still to do.
 *
 * @param progress how many are done
 */
public record BeginningPage(Ui ui, Head head, String title, String progress, List<Step> steps)
    implements Page {
  /** A province begins with so many communities. */
  private static final int FIRST = 10;

  /**
   * One step.
   *
   * @param reached how far it is, in figures; empty where it is done or not
   * @param address where it is done; empty for those who may not
   */
  public record Step(
      String title, String what, String reached, boolean isDone, String state, String address) {}

  /** What there is to tell. */
  record Facts(
      String code,
      LocalText name,
      int districts,
      int subdistricts,
      List<Community> communities,
      Reached reached,
      boolean hasEmblem,
      boolean edits,
      boolean keepsPeople) {}

  static BeginningPage of(Ui ui, Facts facts) {
    var title = ui.t("programme.beginning.title", facts.name());
    var steps = new Steps(ui, facts).all();
    long done = steps.stream().filter(Step::isDone).count();
    return new BeginningPage(
        ui,
        Head.of(title, ui.t("programme.beginning.lead")).forWork().unlisted(),
        title,
        ui.t("programme.beginning.progress", done, steps.size()),
        steps);
  }

  private record Steps(Ui ui, Facts facts) {
    List<Step> all() {
      var reached = facts.reached();
      return List.of(
          step("areas", facts.subdistricts() > 0, areas(), ""),
          step(
              "name",
              facts.hasEmblem(),
              "",
              facts.edits() ? "/communities/provinces/" + facts.code() + "/name" : ""),
          step(
              "officers",
              reached.officers() > 0,
              count("officers", reached.officers()),
              facts.keepsPeople() ? "/people/provinces/" + facts.code() : ""),
          step("criteria", true, "", "/readiness/criteria/cdd/newest"),
          step(
              "communities",
              reached.communities() >= FIRST,
              ofFirst(reached.communities()),
              table()),
          step("lists", reached.listed() > 0, ofAll(reached.listed()), table()),
          step(
              "chairs",
              isAll(reached.chaired()),
              ofAll(reached.chaired().size()),
              facts.keepsPeople() ? chairOf(reached.chaired()) : ""),
          step(
              "stories",
              isAll(reached.told()),
              ofAll(reached.told().size()),
              facts.edits() ? writtenOf(reached.told()) : ""),
          step(
              "offers",
              reached.offers() > 0,
              count("offers", reached.offers()),
              facts.edits() ? writtenOf(reached.offering()) : ""),
          step(
              "figures",
              reached.published() > 0,
              count("figures", reached.published()),
              "/programme/provinces/" + facts.code()));
    }

    private Step step(String key, boolean isDone, String reached, String address) {
      var words = "programme.beginning." + key;
      return new Step(
          ui.t(words),
          ui.t(words + ".what"),
          reached,
          isDone,
          ui.t(isDone ? "programme.beginning.done" : "programme.beginning.open"),
          address.isEmpty() ? "" : ui.link(address));
    }

    private String table() {
      return facts.edits() ? "/communities/provinces/" + facts.code() + "/table" : "";
    }

    private String areas() {
      return ui.t("programme.beginning.areas.count", facts.districts(), facts.subdistricts());
    }

    private String count(String key, int many) {
      return ui.t("programme.beginning." + key + ".count", many);
    }

    private String ofFirst(int many) {
      return ui.t("programme.beginning.of", Math.min(many, FIRST), FIRST);
    }

    private String ofAll(int many) {
      return ui.t("programme.beginning.of", many, facts.communities().size());
    }

    private boolean isAll(Set<UUID> having) {
      return !having.isEmpty() && having.size() == facts.communities().size();
    }

    private String chairOf(Set<UUID> having) {
      return next(having, one -> "/people/communities/" + one.slug());
    }

    private String writtenOf(Set<UUID> having) {
      return next(having, one -> "/revisions/community/" + one.id());
    }

    /** The first that lacks it, else the first; to the table as long as there is no community. */
    private String next(Set<UUID> having, Function<Community, String> address) {
      var all = facts.communities();
      return Stream.concat(all.stream().filter(one -> !having.contains(one.id())), all.stream())
          .findFirst()
          .map(address)
          .orElseGet(this::table);
    }
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
