package org.aenglek.income.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.Rules;
import org.aenglek.income.SharingRule;
import org.aenglek.income.Trials;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Settings;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where whoever keeps a village's money writes down the rule that it is to vote on. */
@Controller
class ProposalController {
  private final Rules rules;
  private final Trials trials;
  private final Households households;
  private final Areas areas;
  private final Access access;
  private final Settings settings;
  private final Clock clock;

  ProposalController(
      Rules rules,
      Trials trials,
      Households households,
      Areas areas,
      Access access,
      Settings settings,
      Clock clock) {
    this.rules = rules;
    this.trials = trials;
    this.households = households;
    this.areas = areas;
    this.access = access;
    this.settings = settings;
    this.clock = clock;
  }

  /** It begins with the rule in force: a village changes a part of it more often than all. */
  @GetMapping(ProposalPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    var community = mine(slug);
    var form =
        rules
            .inForce(community.id(), today())
            .map(version -> RuleForm.of(version.rule(), today()))
            .orElseGet(() -> RuleForm.of(today()));
    return page(ui, community, form, null);
  }

  /**
   * @param on proposes it; every other button asks for more of the form, with all that is typed
   * @param tried tries it on the month before
   */
  @PostMapping(ProposalPage.PATH)
  Object write(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam(name = "go", required = false) @Nullable String on,
      @RequestParam(name = "try", required = false) @Nullable String tried,
      @RequestParam MultiValueMap<String, String> typed,
      Ui ui) {
    var community = mine(slug);
    var form = RuleForm.of(typed);
    if (tried != null) return tried(ui, community, form);
    if (on == null) return page(ui, community, form, null);
    var id = request == null ? UUID.randomUUID() : request;
    return Deeds.then(
        ui.link(SharingPage.path(slug)),
        () -> rules.propose(community.id(), form.from(), form.rule(), id),
        refused -> page(ui, community, form, refused));
  }

  private Page tried(Ui ui, Community community, RuleForm form) {
    try {
      var rule = form.rule();
      var month = YearMonth.from(today()).minusMonths(1);
      var changes = trials.of(community.id(), rule, month);
      return page(ui, community, form, rule, TriedRule.of(ui, month, changes, homes(community)));
    } catch (Access.NotAllowed notTheirs) {
      throw notTheirs;
    } catch (Refusal refused) {
      return page(ui, community, form, refused);
    }
  }

  private ProposalPage page(Ui ui, Community community, RuleForm form, @Nullable Refusal refused) {
    var facts = new ProposalPage.Facts(community, homes(community), form, List.of(), null);
    return ProposalPage.of(ui, facts, refused);
  }

  private ProposalPage page(
      Ui ui, Community community, RuleForm form, SharingRule rule, TriedRule tried) {
    var homes = homes(community);
    var says = RuleWords.of(ui, rule, homes);
    return ProposalPage.of(ui, new ProposalPage.Facts(community, homes, form, says, tried), null);
  }

  private List<Households.Household> homes(Community community) {
    return households.of(community.id());
  }

  private Community mine(String slug) {
    Access.requireSomebody();
    var community = areas.get(slug);
    access.require(Permission.KEEP_MONEY, Place.community(community.id()));
    return community;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
