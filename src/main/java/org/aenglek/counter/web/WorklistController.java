package org.aenglek.counter.web;

import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedDate;
import org.aenglek.counter.CounterRefused;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Sales;
import org.aenglek.counter.Telling.What;
import org.aenglek.counter.Tellings;
import org.aenglek.counter.VillageDays;
import org.aenglek.counter.Watching;
import org.aenglek.people.Access;
import org.aenglek.people.Households;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the village sees of its counters, and what it settles. */
@Controller
class WorklistController {
  private final Tellings tellings;
  private final Sales sales;
  private final VillageDays days;
  private final Devices devices;
  private final Watching watching;
  private final Households households;
  private final Areas areas;

  WorklistController(
      Tellings tellings,
      Sales sales,
      VillageDays days,
      Devices devices,
      Watching watching,
      Households households,
      Areas areas) {
    this.tellings = tellings;
    this.sales = sales;
    this.days = days;
    this.devices = devices;
    this.watching = watching;
    this.households = households;
    this.areas = areas;
  }

  @GetMapping(ToldPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    Access.requireSomebody();
    return page(ui, areas.get(slug), null);
  }

  @GetMapping(VillageDayPage.PATH)
  Page day(@PathVariable String slug, @PathVariable String day, Ui ui) {
    Access.requireSomebody();
    var village = areas.get(slug);
    var date = TypedDate.find(day).orElseThrow(() -> new NotThere("day " + day));
    return VillageDayPage.of(
        ui, village, days.of(village, date), devices.of(village.id()), households.of(village.id()));
  }

  @PostMapping(ToldPage.PATH + "/settlement")
  Object settle(
      @PathVariable String slug,
      @RequestParam UUID event,
      @RequestParam String what,
      @RequestParam int part,
      @RequestParam(defaultValue = "") String note,
      Ui ui) {
    Access.requireSomebody();
    var kind = What.find(what).orElseThrow(() -> new NotThere("told " + what));
    return after(ui, areas.get(slug), () -> tellings.settle(event, kind, part, note));
  }

  /** One of two that tell of the same is taken back. */
  @PostMapping(ToldPage.PATH + "/counter-entry")
  Object takeBack(
      @PathVariable String slug,
      @RequestParam UUID event,
      @RequestParam(defaultValue = "") String note,
      Ui ui) {
    Access.requireSomebody();
    return after(ui, areas.get(slug), () -> sales.takeBack(event, note));
  }

  private Object after(Ui ui, Community village, Runnable does) {
    try {
      does.run();
      return CounterController.seeOther(ToldPage.path(ui, village));
    } catch (CounterRefused refused) {
      return page(ui, village, refused);
    }
  }

  private ToldPage page(Ui ui, Community village, @Nullable Refusal refused) {
    watching.require(village.id());
    return ToldPage.of(
        ui,
        village,
        new ToldPage.Facts(
            tellings.open(village.id()),
            tellings.stuck(village.id()),
            devices.of(village.id()),
            watching.mayReceive(village.id()),
            watching.mayKeepMoney(village.id())),
        refused);
  }
}
