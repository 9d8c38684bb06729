package org.aenglek.offers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.communities.KnownPeople;
import org.aenglek.media.SentPicture;
import org.aenglek.offers.FollowUp;
import org.aenglek.offers.FollowUps;
import org.aenglek.offers.Life;
import org.aenglek.offers.Lives;
import org.aenglek.offers.ProductRefused;
import org.aenglek.offers.ProductRefused.Reason;
import org.aenglek.offers.ProductSteps;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One product: what is done for it, who follows it up, and as which offer it is sold. */
@Controller
class LifeController {
  private static final List<String> STEP =
      List.of("step", "day", "note", "standard", "number", "expires", "request");

  private final Lives lives;
  private final ProductSteps steps;
  private final FollowUps followUps;
  private final KnownPeople known;
  private final LifeDoor door;

  LifeController(
      Lives lives, ProductSteps steps, FollowUps followUps, KnownPeople known, LifeDoor door) {
    this.lives = lives;
    this.steps = steps;
    this.followUps = followUps;
    this.known = known;
    this.door = door;
  }

  @GetMapping(LifeAddresses.LIFE)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, Typed.NOTHING, null);
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(LifeAddresses.PRODUCT + "/steps")
  Object take(@PathVariable UUID id, HttpServletRequest request, Ui ui) {
    Access.requireSomebody();
    var community = door.community(lives.get(id).product().community());
    if (!door.mayEdit(community)) throw new Access.NotAllowed();
    var typed = new Typed(new HashMap<>());
    return then(
        ui,
        id,
        typed,
        () ->
            SentPicture.with(
                request,
                picture -> {
                  STEP.forEach(name -> typed.fields().put(name, SentPicture.field(request, name)));
                  steps.take(id, typed.step(), picture, typed.request());
                }));
  }

  @GetMapping(LifeAddresses.PRODUCT + "/steps/{number:\\d{1,4}}/picture")
  Reply picture(@PathVariable UUID id, @PathVariable int number) {
    Access.requireSomebody();
    lives.get(id);
    var picture = steps.picture(id, number).orElseThrow(() -> new NotThere("picture of " + id));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  @PostMapping(LifeAddresses.PRODUCT + "/offer")
  Object sellAs(@PathVariable UUID id, @RequestParam Map<String, String> fields, Ui ui) {
    var typed = new Typed(fields);
    return then(
        ui,
        id,
        typed,
        () ->
            lives.sellAs(
                id, typed.id("offer").orElseThrow(() -> new ProductRefused(Reason.OFFER_UNKNOWN))));
  }

  @PostMapping(LifeAddresses.PRODUCT + "/follow-ups")
  Object ask(@PathVariable UUID id, @RequestParam Map<String, String> fields, Ui ui) {
    var typed = new Typed(fields);
    return then(ui, id, typed, () -> followUps.ask(id, typed.followUp(), typed.request()));
  }

  @PostMapping(LifeAddresses.PRODUCT + "/follow-ups/{followUp:[0-9a-f-]{36}}/answer")
  Object answer(
      @PathVariable UUID id,
      @PathVariable UUID followUp,
      @RequestParam Map<String, String> fields,
      Ui ui) {
    var typed = new Typed(fields);
    return then(ui, id, typed, () -> followUps.answer(id, followUp, typed.said("came")));
  }

  private Object then(Ui ui, UUID id, Typed typed, Deeds.Deed deed) {
    Access.requireSomebody();
    lives.get(id);
    return Deeds.then(
        ui.link(LifeAddresses.life(id)), deed, refused -> page(ui, id, typed, refused));
  }

  private Page page(Ui ui, UUID id, Typed typed, @Nullable Refusal refused) {
    var life = lives.get(id);
    var community = door.community(life.product().community());
    boolean mayEdit = door.mayEdit(community);
    return LifePage.of(
        ui,
        new LifePage.Facts(
            community,
            life,
            names(life),
            mayEdit ? known.around(community.id()) : Map.of(),
            mayEdit ? lives.unfollowed(community.id()) : List.of(),
            door.maySee(Place.community(community.id())),
            mayEdit),
        typed,
        refused);
  }

  /** Of those who did something for it, and of those who follow it up. */
  private Map<UUID, LocalText> names(Life life) {
    var writers = life.steps().stream().flatMap(step -> new Actor(step.by()).person().stream());
    var asked = life.followUps().stream().map(FollowUp::person).filter(Objects::nonNull);
    return known.names(
        life.product().community(), Stream.concat(writers, asked).distinct().toList());
  }
}
