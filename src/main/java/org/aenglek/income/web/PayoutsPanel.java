package org.aenglek.income.web;

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
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place.Kind;
import org.aenglek.people.Role;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: what one's villages pay out and keep, and how one's household is paid. */
public record PayoutsPanel(Ui ui, List<Link> links) {

  /** What there is, with the address of its page. */
  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Rules rules;
    private final Payouts payouts;
    private final Grants grants;
    private final Households households;
    private final Areas areas;
    private final Access access;

    Provider(
        Rules rules,
        Payouts payouts,
        Grants grants,
        Households households,
        Areas areas,
        Access access) {
      this.rules = rules;
      this.payouts = payouts;
      this.grants = grants;
      this.households = households;
      this.areas = areas;
      this.access = access;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 12;
    }

    @Override
    public Optional<PayoutsPanel> show(Ui ui, Subject subject) {
      var villages = areas.all(rules.villages()).values().stream().flatMap(one -> links(ui, one));
      var links = Stream.concat(homes(ui), villages).toList();
      return links.isEmpty() ? Optional.empty() : Optional.of(new PayoutsPanel(ui, links));
    }

    private Stream<Link> links(Ui ui, Community community) {
      var name = ui.plain(community.name());
      var fund =
          new Link(ui.t("income.fund.title", name), ui.link(FundPage.path(community.slug())));
      if (!seesPayouts(community)) return Stream.of(fund);
      var out =
          new Link(ui.t("income.payouts.title", name), ui.link(PayoutsPage.path(community.slug())));
      return Stream.of(out, fund);
    }

    private boolean seesPayouts(Community community) {
      var place = org.aenglek.people.Place.community(community.id());
      return payouts.mayApprove(community.id()) || access.may(Permission.SEE_MONEY, place);
    }

    private Stream<Link> homes(Ui ui) {
      return grants.of(SignedIn.current().person()).stream()
          .filter(grant -> grant.role() == Role.MEMBER && grant.place().kind() == Kind.HOUSEHOLD)
          .map(grant -> households.get(UUID.fromString(grant.place().id())))
          .map(home -> home(ui, home));
    }

    private Link home(Ui ui, Households.Household home) {
      var village = areas.all(List.of(home.community())).get(home.community());
      return new Link(
          ui.t("income.way.title", ui.plain(home.name())),
          ui.link(WayPage.path(village.slug(), home.id())));
    }
  }
}
