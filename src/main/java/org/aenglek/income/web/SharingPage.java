package org.aenglek.income.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.income.Rules;
import org.aenglek.income.Trials;
import org.aenglek.income.web.RuleWords.Said;
import org.aenglek.people.Households.Household;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** By which rule a village shares what it earns, and what it may become. */
public record SharingPage(
    Ui ui,
    Head head,
    String title,
    OwnIncomePanel.Link back,
    String here,
    String since,
    List<Said> inForce,
    String waiting,
    List<Proposal> proposals,
    String propose,
    String departures,
    boolean mayShareWaiting,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/income/{slug}/rule";
  private static final String KEY = "income.rule.";

  /** What the page is made of. */
  record Facts(
      Optional<Rules.Version> inForce,
      List<Rules.Version> versions,
      List<Household> households,
      Money waiting,
      boolean mayDecide,
      boolean seesShares,
      Optional<UUID> tried,
      YearMonth month,
      List<Trials.Change> changes) {}

  /** A version that is not in force, and what can be done with it. */
  public record Proposal(
      String here,
      String name,
      String state,
      List<Said> says,
      String tryLink,
      @Nullable TriedRule tried,
      boolean canBeVoted,
      boolean canBePublished) {}

  static String path(String slug) {
    return "/income/" + slug + "/rule";
  }

  static SharingPage of(Ui ui, Community community, Facts facts, @Nullable Refusal refused) {
    var title = ui.t(KEY + "title", ui.plain(community.name()));
    boolean isWaiting = facts.waiting().minor() > 0;
    return new SharingPage(
        ui,
        Head.of(title, ui.t(KEY + "description")).forWork(),
        title,
        OwnIncomePanel.Link.of(
            ui, ui.t("income.page.title", community.name()), IncomePage.path(community.slug())),
        ui.link(path(community.slug())),
        facts
            .inForce()
            .map(version -> ui.t(KEY + "since", ui.date(version.from())))
            .orElseGet(() -> ui.t(KEY + "none")),
        facts
            .inForce()
            .map(version -> RuleWords.of(ui, version.rule(), facts.households()))
            .orElse(List.of()),
        isWaiting ? ui.t(KEY + "waiting", ui.money(facts.waiting())) : "",
        proposals(ui, community, facts),
        facts.mayDecide() ? ui.link(ProposalPage.path(community.slug())) : "",
        ui.link(DeparturesPage.path(community.slug())),
        facts.mayDecide() && isWaiting && facts.inForce().isPresent(),
        ui.problem(refused),
        refused == null ? 200 : refused.status());
  }

  @Override
  public boolean isKept() {
    return false;
  }

  private static List<Proposal> proposals(Ui ui, Community community, Facts facts) {
    return facts.versions().stream()
        .filter(version -> facts.inForce().filter(version::equals).isEmpty())
        .map(version -> proposal(ui, community, facts, version))
        .toList();
  }

  private static Proposal proposal(Ui ui, Community community, Facts facts, Rules.Version version) {
    var here = ui.link(path(community.slug()));
    boolean isOpen = version.published() == null;
    var vote = version.vote();
    return new Proposal(
        here + "/" + version.id(),
        ui.t(KEY + "version", version.number(), ui.date(version.from())),
        state(ui, version),
        RuleWords.of(ui, version.rule(), facts.households()),
        isOpen && facts.seesShares() ? here + "?try=" + version.id() : "",
        tried(ui, facts, version),
        facts.mayDecide() && isOpen && vote == null,
        facts.mayDecide() && isOpen && vote != null && vote.isCarried());
  }

  private static String state(Ui ui, Rules.Version version) {
    var vote = version.vote();
    if (vote == null) return ui.t(KEY + "proposed");
    var voted = ui.t(KEY + "voted", ui.date(vote.held()), vote.inFavour(), vote.against());
    return version.published() == null ? voted : voted + " " + ui.t(KEY + "published");
  }

  private static @Nullable TriedRule tried(Ui ui, Facts facts, Rules.Version version) {
    if (facts.tried().filter(version.id()::equals).isEmpty() || !facts.seesShares()) return null;
    return TriedRule.of(ui, facts.month(), facts.changes(), facts.households());
  }
}
