package org.aenglek.counter.web;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Ids;
import org.aenglek.base.Refusal;
import org.aenglek.base.TypedDate;
import org.aenglek.counter.Codes;
import org.aenglek.counter.CounterRefused;
import org.aenglek.counter.CounterRefused.Reason;
import org.aenglek.counter.Devices;
import org.aenglek.counter.Events;
import org.aenglek.counter.Haggling;
import org.aenglek.counter.Tellings;
import org.aenglek.counter.Watching;
import org.aenglek.payments.PaymentRefused;
import org.aenglek.payments.Receipts;
import org.aenglek.people.Access;
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

/** The committee hands out devices, shuts them out, and says how far prices may go down. */
@Controller
class CounterController {
  private static final String DEVICE = "/{lang}/counter/devices/{id}";
  private static final int MOST_DIGITS = 9;

  private final Codes codes;
  private final Devices devices;
  private final Events events;
  private final Haggling haggling;
  private final Tellings tellings;
  private final Watching watching;
  private final Receipts receipts;
  private final Areas areas;
  private final Clock clock;

  CounterController(
      Codes codes,
      Devices devices,
      Events events,
      Haggling haggling,
      Tellings tellings,
      Watching watching,
      Receipts receipts,
      Areas areas,
      Clock clock) {
    this.codes = codes;
    this.devices = devices;
    this.events = events;
    this.haggling = haggling;
    this.tellings = tellings;
    this.watching = watching;
    this.receipts = receipts;
    this.areas = areas;
    this.clock = clock;
  }

  @GetMapping(DevicesPage.PATH)
  Page show(@PathVariable String slug, Ui ui) {
    Access.requireSomebody();
    return page(ui, areas.get(slug), null);
  }

  @GetMapping(CodePage.PATH)
  Page code(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var code = codes.get(id);
    return CodePage.of(ui, village(code.community()), code, codes.text(id));
  }

  @PostMapping(DevicesPage.PATH + "/codes")
  Object make(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String holder,
      @RequestParam(defaultValue = "") String ends,
      @RequestParam(required = false) @Nullable UUID request,
      Ui ui) {
    Access.requireSomebody();
    var village = areas.get(slug);
    return after(
        ui,
        village,
        () -> {
          var last = TypedDate.find(ends).orElse(LocalDate.MIN);
          var id = codes.make(village.id(), holder, last, request == null ? next() : request);
          return CodePage.path(ui, id);
        });
  }

  @PostMapping(CodePage.PATH + "/withdrawal")
  Object withdraw(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var village = village(codes.get(id).community());
    return after(ui, village, () -> codes.withdraw(id));
  }

  @PostMapping(DevicesPage.PATH + "/haggling")
  Object haggle(@PathVariable String slug, @RequestParam(defaultValue = "") String percent, Ui ui) {
    Access.requireSomebody();
    var village = areas.get(slug);
    return after(ui, village, () -> haggling.keep(village.id(), number(percent, Reason.HAGGLE)));
  }

  @PostMapping(DEVICE + "/loss")
  Object lose(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return after(ui, villageOf(id), () -> devices.lose(id));
  }

  @PostMapping(DEVICE + "/lost-receipts")
  Object loseReceipts(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String last,
      @RequestParam(defaultValue = "") String reason,
      Ui ui) {
    Access.requireSomebody();
    return after(
        ui,
        villageOf(id),
        () -> devices.loseReceipts(id, number(last, Reason.RECEIPT_NUMBER), reason));
  }

  @PostMapping(DEVICE + "/taking-in")
  Object takeIn(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    return after(ui, villageOf(id), () -> events.takeIn(id));
  }

  private Object after(Ui ui, Community village, Runnable does) {
    return after(
        ui,
        village,
        () -> {
          does.run();
          return DevicesPage.path(ui, village);
        });
  }

  /** Where it leads to, or the page again with why it cannot be. */
  private Object after(Ui ui, Community village, Supplier<String> does) {
    try {
      return seeOther(does.get());
    } catch (CounterRefused | PaymentRefused refused) {
      return page(ui, village, refused);
    }
  }

  private DevicesPage page(Ui ui, Community village, @Nullable Refusal refused) {
    watching.require(village.id());
    var known =
        devices.of(village.id()).stream()
            .filter(device -> !device.isPaper())
            .map(
                device ->
                    new DevicesPage.Known(device, receipts.last(village.id(), device.issuer())))
            .toList();
    var facts =
        new DevicesPage.Facts(
            village,
            known,
            codes.open(village.id()),
            tellings.open(village.id()).size() + tellings.stuck(village.id()).size(),
            haggling.percent(village.id()),
            watching.mayKeepDevices(village.id()),
            watching.mayReceive(village.id()),
            watching.mayKeepMoney(village.id()),
            next());
    return DevicesPage.of(ui, facts, refused);
  }

  private Community villageOf(UUID device) {
    return village(devices.get(device).community());
  }

  private Community village(UUID id) {
    return areas.all(List.of(id)).get(id);
  }

  private UUID next() {
    return Ids.next(clock);
  }

  private static int number(String typed, Reason otherwise) {
    var digits = typed.strip();
    if (!digits.matches("\\d{1," + MOST_DIGITS + "}")) throw new CounterRefused(otherwise);
    return Integer.parseInt(digits);
  }

  static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }
}
