package org.aenglek.training.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.media.SentPicture;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.OwnVillages;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.training.Clinic;
import org.aenglek.training.Idea;
import org.aenglek.training.Idea.Kind;
import org.aenglek.training.Ideas;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Ideas of villages, and how mentors help them to become products. */
@Controller
class ClinicController {
  private static final String STEPS = "/{kind:comment|prototype|trial|result}s";

  private final Clinic clinic;
  private final Ideas ideas;
  private final OwnVillages villages;
  private final Areas areas;

  ClinicController(Clinic clinic, Ideas ideas, OwnVillages villages, Areas areas) {
    this.clinic = clinic;
    this.ideas = ideas;
    this.villages = villages;
    this.areas = areas;
  }

  @GetMapping(Addresses.CLINIC)
  Page list(Ui ui) {
    Access.requireSomebody();
    var all = ideas.list();
    var known = areas.all(all.stream().map(Idea::community).distinct().toList());
    return ClinicPage.of(ui, all, known, List.copyOf(areas.all(villages.all()).values()));
  }

  @GetMapping(Addresses.NEW_IDEA)
  Page form(@PathVariable String slug, Ui ui) {
    return form(ui, own(slug), TypedStep.NOTHING, null);
  }

  @PostMapping(Addresses.NEW_IDEA)
  Object tell(@PathVariable String slug, HttpServletRequest request, Ui ui) {
    var village = own(slug);
    var sent = new SentStep(request);
    var id = sent.request();
    return Deeds.then(
        Addresses.idea(ui, id),
        () -> SentPicture.with(request, picture -> clinic.tell(village, sent.idea(), picture, id)),
        refused -> form(ui, village, TypedStep.of("idea", request), refused));
  }

  private Page form(Ui ui, Community village, TypedStep typed, @Nullable Refusal refused) {
    return NewIdeaPage.of(ui, village, clinic.capital(village), typed, refused);
  }

  /** One of the villages of whoever has signed in. */
  private Community own(String slug) {
    Access.requireSomebody();
    var village = areas.get(slug);
    if (!villages.all().contains(village.id())) throw new Access.NotAllowed();
    return village;
  }

  @GetMapping(Addresses.IDEA)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, TypedStep.NOTHING, null);
  }

  @PostMapping(Addresses.IDEA + STEPS)
  Object take(@PathVariable UUID id, @PathVariable String kind, HttpServletRequest request, Ui ui) {
    Access.requireSomebody();
    var step = Kind.find(kind).orElseThrow(() -> new NotThere("step " + kind));
    var sent = new SentStep(request);
    return Deeds.then(
        Addresses.idea(ui, id),
        () ->
            SentPicture.with(
                request, picture -> clinic.take(id, sent.step(step), picture, sent.request())),
        refused -> page(ui, id, TypedStep.of(kind, request), refused));
  }

  @GetMapping(Addresses.IDEA + "/pictures/{what:[0-9a-f-]{36}}")
  Reply picture(@PathVariable UUID id, @PathVariable UUID what) {
    Access.requireSomebody();
    var picture = ideas.picture(id, what).orElseThrow(() -> new NotThere("picture " + what));
    return Reply.of(MediaType.IMAGE_JPEG, picture).once();
  }

  private Page page(Ui ui, UUID id, TypedStep typed, @Nullable Refusal refused) {
    var idea = ideas.get(id);
    var village = areas.all(List.of(idea.community())).get(idea.community());
    return IdeaPage.of(
        ui,
        new IdeaPage.Facts(
            idea, village, clinic.names(idea), clinic.products(idea.community()), mayTake(idea)),
        typed,
        refused);
  }

  /** What comes next first; a result may be that it stops, at any time. */
  private List<Kind> mayTake(Idea idea) {
    if (idea.isEnded()) return List.of();
    return Stream.concat(idea.next().stream(), Stream.of(Kind.COMMENT, Kind.RESULT))
        .distinct()
        .filter(kind -> clinic.mayTake(idea, kind))
        .toList();
  }
}
