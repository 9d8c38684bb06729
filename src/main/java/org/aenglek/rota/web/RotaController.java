package org.aenglek.rota.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.offers.Offers;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.rota.OwnTurns;
import org.aenglek.rota.RotaRefused;
import org.aenglek.rota.RotaRefused.Reason;
import org.aenglek.rota.Rotas;
import org.aenglek.rota.Turn;
import org.aenglek.rota.VillageRotas;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a village sees of its rotas, and what its households do about their turns. */
@Controller
class RotaController {
  private static final String TURN = "/{lang}/rota/turns/{id}";

  private final Rotas rotas;
  private final OwnTurns own;
  private final VillageRotas village;
  private final Offers offers;
  private final Households households;
  private final Areas areas;
  private final Access access;

  RotaController(
      Rotas rotas,
      OwnTurns own,
      VillageRotas village,
      Offers offers,
      Households households,
      Areas areas,
      Access access) {
    this.rotas = rotas;
    this.own = own;
    this.village = village;
    this.offers = offers;
    this.households = households;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(RotaPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), null);
  }

  @PostMapping(TURN + "/pass")
  Object pass(@PathVariable UUID id, @RequestParam UUID household, Ui ui) {
    return after(ui, ofTurn(id), () -> own.pass(id, household));
  }

  @PostMapping(TURN + "/swap")
  Object swap(@PathVariable UUID id, @RequestParam UUID other, Ui ui) {
    return after(ui, ofTurn(id), () -> own.askToSwap(id, other));
  }

  @PostMapping(TURN + "/appeal")
  Object appeal(
      @PathVariable UUID id,
      @RequestParam UUID household,
      @RequestParam(defaultValue = "") String text,
      Ui ui) {
    return after(ui, ofTurn(id), () -> own.appeal(id, household, Tidy.line(text)));
  }

  @PostMapping("/{lang}/rota/swaps/{id}/answer")
  Object answerSwap(@PathVariable UUID id, @RequestParam(defaultValue = "") String say, Ui ui) {
    return after(ui, of(id), () -> own.answerSwap(id, say.equals("yes")));
  }

  @PostMapping("/{lang}/rota/appeals/{id}/answer")
  Object answerAppeal(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String say,
      @RequestParam(defaultValue = "") String text,
      Ui ui) {
    return after(ui, of(id), () -> village.answer(id, say.equals("yes"), Tidy.line(text)));
  }

  @PostMapping("/{lang}/rota/households/{id}/leave")
  Object leave(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Ui ui) {
    Access.requireSomebody();
    var community = households.get(id).community();
    return after(ui, community, () -> own.leave(id, days(from, until)));
  }

  @PostMapping("/{lang}/rota/leaves/{id}/withdrawal")
  Object withdrawLeave(@PathVariable UUID id, Ui ui) {
    return after(ui, of(id), () -> own.withdrawLeave(id));
  }

  private static DateSpan days(String from, String until) {
    var first = TypedDate.find(from).orElseThrow(() -> new RotaRefused(Reason.DAYS));
    var last = TypedDate.find(until).orElseThrow(() -> new RotaRefused(Reason.DAYS));
    if (last.isBefore(first)) throw new RotaRefused(Reason.DAYS);
    return new DateSpan(first, last);
  }

  private UUID ofTurn(UUID id) {
    Access.requireSomebody();
    return rotas.get(id).community();
  }

  private UUID of(UUID id) {
    Access.requireSomebody();
    return rotas.villageOf(id).orElseThrow(() -> new NotThere("in a rota " + id));
  }

  private Object after(Ui ui, UUID village, Runnable change) {
    var community = areas.all(List.of(village)).get(village);
    try {
      change.run();
      return seeOther(RotaPage.path(ui, community));
    } catch (RotaRefused refused) {
      return page(ui, community, refused);
    }
  }

  static ResponseEntity<Void> seeOther(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  private RotaPage page(Ui ui, Community community, @Nullable Refusal refused) {
    rotas.requireNeighbour(community.id());
    return RotaPage.of(facts(ui, community), refused);
  }

  private RotaFacts facts(Ui ui, Community community) {
    var all = rotas.of(community.id());
    var names = rotas.names(community.id());
    var turns = all.stream().flatMap(rota -> rota.turns().stream()).map(Turn::id).toList();
    return new RotaFacts(
        ui,
        community,
        all,
        names,
        offers.ofCommunity(community.id(), ui.lang()),
        names.keySet().stream().filter(this::mayActFor).toList(),
        access.may(Permission.RECEIVE, Place.community(community.id())),
        rotas.passes(turns),
        rotas.appeals(turns),
        rotas.swaps(turns),
        rotas.leaves(community.id()));
  }

  private boolean mayActFor(UUID household) {
    return access.may(Permission.RECEIVE, Place.household(household));
  }
}
