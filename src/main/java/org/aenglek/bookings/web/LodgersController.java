package org.aenglek.bookings.web;

import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.Duties;
import org.aenglek.bookings.Duty;
import org.aenglek.bookings.Lodgers;
import org.aenglek.bookings.Lodgers.Lodging;
import org.aenglek.bookings.Lodgers.Saying;
import org.aenglek.bookings.Visits;
import org.aenglek.people.Access;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;
import org.aenglek.site.Csv;
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

/** Who sleeps in a village: told by guests and by the village, and ticked off. */
@Controller
class LodgersController {
  private static final String GUEST = BookingController.PATH + "/visits/{id}/lodgers";
  private static final String VISIT = "/{lang}/bookings/visits/{id}/lodgers";
  private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

  private final Lodgers lodgers;
  private final Duties duties;
  private final Visits visits;
  private final Areas areas;
  private final Access access;

  LodgersController(Lodgers lodgers, Duties duties, Visits visits, Areas areas, Access access) {
    this.lodgers = lodgers;
    this.duties = duties;
    this.visits = visits;
    this.areas = areas;
    this.access = access;
  }

  @GetMapping(GUEST)
  Page ofGuest(@PathVariable Secret secret, @PathVariable UUID id, Ui ui) {
    return page(ui, secret, id, LodgerForm.empty(), null);
  }

  @PostMapping(GUEST)
  Object tell(@PathVariable Secret secret, @PathVariable UUID id, LodgerForm form, Ui ui) {
    try {
      lodgers.say(secret, id, form.tell(ui.today()));
    } catch (BookingRefused refused) {
      return page(ui, secret, id, form, refused);
    }
    return BookController.seeOther(path(ui, secret, id));
  }

  @PostMapping(GUEST + "/{lodger}/removal")
  Object remove(
      @PathVariable Secret secret, @PathVariable UUID id, @PathVariable UUID lodger, Ui ui) {
    lodgers.say(secret, id, new Lodgers.Remove(lodger));
    return BookController.seeOther(path(ui, secret, id));
  }

  @PostMapping(GUEST + "/completion")
  Object complete(@PathVariable Secret secret, @PathVariable UUID id, Ui ui) {
    lodgers.say(secret, id, new Lodgers.AllTold());
    return BookController.seeOther(ui.link(BookingController.path(secret)));
  }

  @GetMapping(LodgingsPage.PATH)
  Page ofVillage(@PathVariable String slug, Ui ui) {
    return page(ui, areas.get(slug), LodgerForm.empty(), null);
  }

  @PostMapping(VISIT)
  Object tell(@PathVariable UUID id, LodgerForm form, Ui ui) {
    Access.requireSomebody();
    try {
      return after(ui, id, form.tell(ui.today()));
    } catch (BookingRefused refused) {
      return page(ui, community(id), form, refused);
    }
  }

  @PostMapping(VISIT + "/{lodger}/removal")
  Object remove(@PathVariable UUID id, @PathVariable UUID lodger, Ui ui) {
    return after(ui, id, new Lodgers.Remove(lodger));
  }

  @PostMapping(VISIT + "/completion")
  Object complete(@PathVariable UUID id, Ui ui) {
    return after(ui, id, new Lodgers.AllTold());
  }

  @PostMapping(VISIT + "/{lodger}/report")
  Object report(
      @PathVariable UUID id,
      @PathVariable UUID lodger,
      @RequestParam(defaultValue = "") String duty,
      Ui ui) {
    Access.requireSomebody();
    lodgers.report(id, lodger, kind(duty));
    return BookController.seeOther(path(ui, community(id)));
  }

  @PostMapping(LodgingsPage.PATH + "/hotel")
  Object hotel(
      @PathVariable String slug, @RequestParam(required = false) @Nullable String is, Ui ui) {
    Access.requireSomebody();
    var community = areas.get(slug);
    duties.sayHotel(community.id(), is != null);
    return BookController.seeOther(path(ui, community));
  }

  /** All of whom that authority is still to be told, to be typed or sent there. */
  @GetMapping(LodgingsPage.PATH + "/{duty}.csv")
  Reply file(@PathVariable String slug, @PathVariable String duty, Ui ui) {
    var kind = kind(duty);
    var table = LodgersFile.of(ui, lodgings(areas.get(slug)), kind);
    return Reply.of(CSV, Csv.print(table, true)).named(slug + "-" + kind.key() + ".csv").once();
  }

  private Object after(Ui ui, UUID id, Saying saying) {
    Access.requireSomebody();
    lodgers.say(id, saying);
    return BookController.seeOther(path(ui, community(id)));
  }

  private Page page(Ui ui, Secret secret, UUID id, LodgerForm form, @Nullable Refusal refused) {
    var lodging = lodgers.of(secret, id);
    var of = lodging.visit().community();
    var back = ui.link(BookingController.path(secret));
    return LodgersPage.of(ui, areas.all(List.of(of)).get(of), lodging, form, back, refused);
  }

  private Page page(Ui ui, Community community, LodgerForm form, @Nullable Refusal refused) {
    boolean mayEdit = access.may(Permission.EDIT, Place.community(community.id()));
    var facts =
        new LodgingsPage.Facts(
            community, lodgings(community), mayEdit ? duties.isHotel(community.id()) : null);
    return LodgingsPage.of(ui, facts, form, refused);
  }

  private List<Lodging> lodgings(Community community) {
    Access.requireSomebody();
    if (!visits.mayReceive(community.id())) throw new Access.NotAllowed();
    return lodgers.in(community.id());
  }

  private Community community(UUID visit) {
    var id = visits.get(visit).visit().community();
    return areas.all(List.of(id)).get(id);
  }

  private static Duty.Kind kind(String key) {
    return Duty.Kind.find(key).orElseThrow(() -> new NotThere("duty"));
  }

  private static String path(Ui ui, Community community) {
    return VillagePage.path(ui, community) + "/lodgers";
  }

  private static String path(Ui ui, Secret secret, UUID visit) {
    return ui.link(BookingController.path(secret)) + "/visits/" + visit + "/lodgers";
  }
}
