package org.aenglek.income.web;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.income.Payouts;
import org.aenglek.income.Rules;
import org.aenglek.people.Access;
import org.aenglek.people.Grants;
import org.aenglek.people.Grants.Grant;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place.Kind;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: one's household's money, that of one's village, and that of a province. */
public record OwnIncomePanel(Ui ui, List<Link> links) {

  /** What can be read there. */
  public record Link(String label, String address) {
    static Link of(Ui ui, String label, String path) {
      return new Link(label, ui.link(path));
    }
  }

  @Component
  static class Provider implements Panel {
    private final Rules rules;
    private final Payouts payouts;
    private final Areas areas;
    private final Households households;
    private final Grants grants;
    private final Access access;

    Provider(
        Rules rules,
        Payouts payouts,
        Areas areas,
        Households households,
        Grants grants,
        Access access) {
      this.rules = rules;
      this.payouts = payouts;
      this.areas = areas;
      this.households = households;
      this.grants = grants;
      this.access = access;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public Optional<OwnIncomePanel> show(Ui ui, Subject subject) {
      var own =
          grants.of(SignedIn.current().person()).stream().map(Grant::place).distinct().toList();
      var homes =
          own.stream()
              .filter(place -> place.kind() == Kind.HOUSEHOLD)
              .flatMap(place -> home(ui, UUID.fromString(place.id())));
      var villages = areas.all(rules.villages()).values().stream().flatMap(one -> village(ui, one));
      var provinces =
          own.stream()
              .filter(place -> place.kind() == Kind.PROVINCE)
              .filter(place -> access.may(Permission.SEE_MONEY, place))
              .map(place -> province(ui, place.id()));
      var links = Stream.of(homes, villages, provinces).flatMap(all -> all).toList();
      return links.isEmpty() ? Optional.empty() : Optional.of(new OwnIncomePanel(ui, links));
    }

    private Stream<Link> home(Ui ui, UUID id) {
      var home = households.get(id);
      var slug = areas.all(List.of(home.community())).get(home.community()).slug();
      var year = Year.from(ui.today());
      return Stream.of(
          Link.of(ui, ui.t("income.own.money"), HouseholdPage.path(id)),
          Link.of(ui, HouseholdYearPage.title(ui, year), HouseholdYearPage.path(id, year)),
          Link.of(ui, ui.t("income.way.title", home.name()), WayPage.path(slug, id)));
    }

    private Stream<Link> village(Ui ui, Community community) {
      var name = community.name();
      var slug = community.slug();
      var all =
          Stream.of(
              Link.of(ui, ui.t("income.page.title", name), IncomePage.path(slug)),
              Link.of(ui, ui.t("income.rule.title", name), SharingPage.path(slug)),
              Link.of(ui, ui.t("income.fund.title", name), FundPage.path(slug)));
      return seesPayouts(community)
          ? Stream.concat(
              all,
              Stream.of(Link.of(ui, ui.t("income.payouts.title", name), PayoutsPage.path(slug))))
          : all;
    }

    private boolean seesPayouts(Community community) {
      var place = org.aenglek.people.Place.community(community.id());
      return payouts.mayApprove(community.id()) || access.may(Permission.SEE_MONEY, place);
    }

    private static Link province(Ui ui, String code) {
      return Link.of(ui, ui.t("income.own.province"), ProvincePage.path(code));
    }
  }
}
