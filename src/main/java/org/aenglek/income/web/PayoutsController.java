package org.aenglek.income.web;

import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.income.Account;
import org.aenglek.income.HouseholdWays;
import org.aenglek.income.Payables;
import org.aenglek.income.Payouts;
import org.aenglek.income.Way;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a village pays out to its households and groups. */
@Controller
class PayoutsController {
  private final Payouts payouts;
  private final Payables payables;
  private final HouseholdWays ways;
  private final Households households;
  private final Areas areas;
  private final Access access;

  PayoutsController(
      Payouts payouts,
      Payables payables,
      HouseholdWays ways,
      Households households,
      Areas areas,
      Access access) {
    this.payouts = payouts;
    this.payables = payables;
    this.ways = ways;
    this.households = households;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(PayoutsPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), Map.of(), null);
  }

  @PostMapping(PayoutsPage.PATH)
  Object make(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam(defaultValue = "") String way,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    var community = areas.get(slug);
    payouts.requireToSee(community.id());
    var id = request == null ? UUID.randomUUID() : request;
    return Deeds.then(
        ui.link(PayoutsPage.path(slug)),
        () -> {
          var wanted = new PayoutForm(typed).wanted(payables.of(community.id()));
          payouts.make(community.id(), Way.find(way), wanted, id);
        },
        refused -> page(ui, community, typed, refused));
  }

  private PayoutsPage page(
      Ui ui, Community community, Map<String, String> typed, @Nullable Refusal refused) {
    payouts.requireToSee(community.id());
    var payable = payables.of(community.id());
    var owners =
        payable.stream().map(Payables.Payable::account).map(Account::owner).distinct().toList();
    return PayoutsPage.of(
        ui,
        new PayoutsPage.Facts(
            community,
            new AccountNames(ui, households.of(community.id())),
            payable,
            ways.of(owners),
            payouts.of(community.id()),
            payouts::needsApproval,
            access.may(Permission.KEEP_MONEY, Place.community(community.id()))),
        typed,
        refused);
  }
}
