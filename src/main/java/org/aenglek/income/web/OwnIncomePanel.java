package org.aenglek.income.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.income.Rules;
import org.aenglek.people.Access;
import org.aenglek.people.Grants;
import org.aenglek.people.Grants.Grant;
import org.aenglek.people.Permission;
import org.aenglek.people.Place.Kind;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: one's money, what one's village earns and by which rule it shares. */
public record OwnIncomePanel(Ui ui, List<Link> links) {

  /** What can be read there. */
  public record Link(String label, String address) {}

  @Component
  static class Provider implements Panel {
    private final Rules rules;
    private final Areas areas;
    private final Grants grants;
    private final Access access;

    Provider(Rules rules, Areas areas, Grants grants, Access access) {
      this.rules = rules;
      this.areas = areas;
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
      var links = new ArrayList<Link>();
      for (var place : own) {
        if (place.kind() == Kind.HOUSEHOLD) links.add(money(ui, UUID.fromString(place.id())));
      }
      areas.all(rules.villages()).values().forEach(one -> links.addAll(village(ui, one)));
      for (var place : own) {
        boolean isSeen = place.kind() == Kind.PROVINCE && access.may(Permission.SEE_MONEY, place);
        if (isSeen) links.add(province(ui, place.id()));
      }
      return links.isEmpty() ? Optional.empty() : Optional.of(new OwnIncomePanel(ui, links));
    }

    private static Link money(Ui ui, UUID household) {
      return new Link(ui.t("income.own.money"), ui.link(HouseholdPage.path(household)));
    }

    private static List<Link> village(Ui ui, Community community) {
      var name = community.name();
      return List.of(
          new Link(ui.t("income.page.title", name), ui.link(IncomePage.path(community.slug()))),
          new Link(ui.t("income.rule.title", name), ui.link(SharingPage.path(community.slug()))));
    }

    private static Link province(Ui ui, String code) {
      return new Link(ui.t("income.own.province"), ui.link(ProvincePage.path(code)));
    }
  }
}
