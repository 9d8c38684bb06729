package org.aenglek.income.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.Account;
import org.aenglek.income.Journal;
import org.aenglek.income.Readers;
import org.aenglek.income.Rules;
import org.aenglek.income.Trials;
import org.aenglek.income.Unshared;
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

/** By which rule a village shares: all of it reads that, whoever keeps its money writes it down. */
@Controller
class SharingController {
  private static final String CURRENCY = "THB";

  private final Rules rules;
  private final Trials trials;
  private final Unshared unshared;
  private final Journal journal;
  private final Households households;
  private final Areas areas;
  private final Access access;
  private final Readers readers;
  private final Settings settings;
  private final Clock clock;

  SharingController(
      Rules rules,
      Trials trials,
      Unshared unshared,
      Journal journal,
      Households households,
      Areas areas,
      Access access,
      Readers readers,
      Settings settings,
      Clock clock) {
    this.rules = rules;
    this.trials = trials;
    this.unshared = unshared;
    this.journal = journal;
    this.households = households;
    this.areas = areas;
    this.access = access;
    this.readers = readers;
    this.settings = settings;
    this.clock = clock;
  }

  /** What somebody does here; a refusal is told on the page. */
  private interface Deed {
    void done(Community community);
  }

  /**
   * @param tried the proposal that is tried on the month before
   */
  @GetMapping(SharingPage.PATH)
  Page show(@PathVariable String slug, @RequestParam("try") Optional<UUID> tried, Ui ui) {
    return page(ui, areas.get(slug), tried, null);
  }

  @PostMapping(SharingPage.PATH + "/{id}/vote")
  Object vote(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      Ui ui) {
    return then(ui, slug, village -> rules.vote(id, VoteForm.vote(typed, today())));
  }

  @PostMapping(SharingPage.PATH + "/{id}/publication")
  Object publish(@PathVariable String slug, @PathVariable UUID id, Ui ui) {
    return then(ui, slug, village -> rules.publish(id));
  }

  @PostMapping(SharingPage.PATH + "/waiting")
  Object shareWaiting(@PathVariable String slug, Ui ui) {
    return then(ui, slug, village -> unshared.share(village.id()));
  }

  private Object then(Ui ui, String slug, Deed deed) {
    var community = areas.get(slug);
    rules.requireToKnow(community.id());
    return Deeds.then(
        ui.link(SharingPage.path(slug)),
        () -> deed.done(community),
        refused -> page(ui, community, Optional.empty(), refused));
  }

  private SharingPage page(
      Ui ui, Community community, Optional<UUID> tried, @Nullable Refusal refused) {
    rules.requireToKnow(community.id());
    var place = Place.community(community.id());
    boolean seesShares = readers.seeShares(place);
    var month = YearMonth.from(today()).minusMonths(1);
    List<Trials.Change> changes =
        tried
            .filter(id -> seesShares)
            .map(id -> trials.of(community.id(), rules.get(id).rule(), month))
            .orElse(List.of());
    return SharingPage.of(
        ui,
        community,
        new SharingPage.Facts(
            rules.inForce(community.id(), today()),
            rules.of(community.id()),
            households.of(community.id()),
            journal.balance(Account.unshared(community.id()), CURRENCY),
            access.may(Permission.KEEP_MONEY, place),
            seesShares,
            tried,
            month,
            changes),
        refused);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), settings.zone());
  }
}
