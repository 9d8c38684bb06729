package org.aenglek.income.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.income.Fund;
import org.aenglek.income.Rules;
import org.aenglek.income.Spendings;
import org.aenglek.income.Spendings.Proof;
import org.aenglek.income.Way;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A village's fund: all of the village reads it, whoever keeps its money writes it down. */
@Controller
class FundController {
  private final Fund fund;
  private final Spendings spendings;
  private final Rules rules;
  private final Areas areas;
  private final Access access;

  FundController(Fund fund, Spendings spendings, Rules rules, Areas areas, Access access) {
    this.fund = fund;
    this.spendings = spendings;
    this.rules = rules;
    this.areas = areas;
    this.access = access;
  }

  /** What is done with one of the things that the fund is spent on. */
  private interface Deed {
    void done(UUID spending);
  }

  @GetMapping(FundPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), Map.of(), null);
  }

  @PostMapping(FundPage.PATH)
  Object say(
      @PathVariable String slug,
      @RequestParam(value = "rules", defaultValue = "") String words,
      @RequestParam(value = "public", defaultValue = "false") boolean isPublic,
      Ui ui) {
    var community = areas.get(slug);
    return then(
        ui, community, Map.of(), () -> fund.say(community.id(), new Fund.Said(words, isPublic)));
  }

  @PostMapping(FundPage.PATH + "/spendings")
  Object propose(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable UUID request,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    var community = areas.get(slug);
    var id = request == null ? UUID.randomUUID() : request;
    return then(
        ui,
        community,
        typed,
        () ->
            spendings.propose(
                community.id(),
                typed.getOrDefault("what", ""),
                Baht.of(typed.getOrDefault("amount", "")),
                id));
  }

  @PostMapping(FundPage.PATH + "/spendings/{id}/vote")
  Object vote(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      Ui ui) {
    return with(
        ui, slug, id, spending -> spendings.vote(spending, VoteForm.vote(typed, ui.today())));
  }

  /** Who may not is refused before the body is read. */
  @PostMapping(FundPage.PATH + "/spendings/{id}/payment")
  Object paid(@PathVariable String slug, @PathVariable UUID id, HttpServletRequest request, Ui ui) {
    access.require(Permission.KEEP_MONEY, Place.community(areas.get(slug).id()));
    return with(ui, slug, id, spending -> paid(spending, request));
  }

  /** The file first: what cannot be read is told by it alone, not by the fields. */
  private void paid(UUID spending, HttpServletRequest request) {
    SentPicture.with(
        request,
        picture -> {
          var proof =
              new Proof(
                  SentPicture.field(request, "receipt"),
                  !SentPicture.field(request, "substitute").isEmpty(),
                  isNear(SentPicture.field(request, "payee")));
          var way = Way.find(SentPicture.field(request, "way"));
          spendings.paid(spending, way, proof, picture);
        });
  }

  private static @Nullable Boolean isNear(String payee) {
    return switch (payee) {
      case "near" -> true;
      case "far" -> false;
      default -> null;
    };
  }

  @GetMapping(FundPage.PATH + "/spendings/{id}/picture")
  Reply picture(@PathVariable String slug, @PathVariable UUID id) {
    rules.requireToKnow(areas.get(slug).id());
    var picture = spendings.picture(id).orElseThrow(() -> new NotThere("picture of " + id));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  private Object with(Ui ui, String slug, UUID id, Deed deed) {
    var community = areas.get(slug);
    boolean isIts = spendings.get(id).community().equals(community.id());
    if (!isIts) throw new NotThere("spending " + id);
    return then(ui, community, Map.of(), () -> deed.done(id));
  }

  private Object then(Ui ui, Community community, Map<String, String> typed, Deeds.Deed deed) {
    rules.requireToKnow(community.id());
    return Deeds.then(
        ui.link(FundPage.path(community.slug())),
        deed,
        refused -> page(ui, community, typed, refused));
  }

  private FundPage page(
      Ui ui, Community community, Map<String, String> typed, @Nullable Refusal refused) {
    var id = community.id();
    return FundPage.of(
        ui,
        new FundPage.Facts(
            community,
            fund.said(id),
            fund.sums(id),
            spendings.of(id),
            fund.isOfVillage(id),
            access.may(Permission.KEEP_MONEY, Place.community(id))),
        typed,
        refused);
  }
}
