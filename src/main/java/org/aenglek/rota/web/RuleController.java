package org.aenglek.rota.web;

import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.rota.RotaRefused;
import org.aenglek.rota.Rotas;
import org.aenglek.rota.Rule;
import org.aenglek.rota.Served;
import org.aenglek.rota.VillageRotas;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever receives guests for the whole village sets the rule of each offer. */
@Controller
class RuleController {
  private final Rotas rotas;
  private final VillageRotas village;
  private final Offers offers;
  private final Households households;
  private final Areas areas;
  private final Access access;

  RuleController(
      Rotas rotas,
      VillageRotas village,
      Offers offers,
      Households households,
      Areas areas,
      Access access) {
    this.rotas = rotas;
    this.village = village;
    this.offers = offers;
    this.households = households;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(RulePage.PATH)
  Page show(@PathVariable String slug, @PathVariable("offer") String offerSlug, Ui ui) {
    var community = community(slug);
    var offer = offer(offerSlug, community);
    var rule = rotas.find(offer.id()).map(Served::rule).orElse(Rule.USUAL);
    var form = RuleForm.of(rule, rotas.servings(offer.id()));
    return page(ui, community, offer, form, null);
  }

  @PostMapping(RulePage.PATH)
  Object keep(
      @PathVariable String slug,
      @PathVariable("offer") String offerSlug,
      @RequestParam MultiValueMap<String, String> typed,
      Ui ui) {
    var community = community(slug);
    var offer = offer(offerSlug, community);
    var form = RuleForm.of(typed);
    try {
      village.keep(offer.id(), form.rule(), form.households());
      return RotaController.seeOther(RotaPage.path(ui, community));
    } catch (RotaRefused refused) {
      return page(ui, community, offer, form, refused);
    }
  }

  @PostMapping(RulePage.PATH + "/end")
  Object end(@PathVariable String slug, @PathVariable("offer") String offerSlug, Ui ui) {
    var community = community(slug);
    village.end(offer(offerSlug, community).id());
    return RotaController.seeOther(RotaPage.path(ui, community));
  }

  private Community community(String slug) {
    var community = areas.get(slug);
    rotas.requireNeighbour(community.id());
    access.require(Permission.RECEIVE, Place.community(community.id()));
    return community;
  }

  private Offer offer(String slug, Community community) {
    var offer = offers.get(slug);
    if (!offer.community().equals(community.id())) throw new NotThere("offer " + slug);
    return offer;
  }

  private RulePage page(
      Ui ui, Community community, Offer offer, RuleForm form, @Nullable RotaRefused refused) {
    return RulePage.of(ui, community, offer, households.of(community.id()), form, refused);
  }
}
