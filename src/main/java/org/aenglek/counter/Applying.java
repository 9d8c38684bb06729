package org.aenglek.counter;

import java.util.List;
import java.util.UUID;
import org.aenglek.counter.Event.Unreadable;
import org.aenglek.counter.Telling.What;
import org.aenglek.people.Errands;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes of events what the site knows, each once and in a transaction of its own. One that our own
 * mistake stops is set aside and tried again whenever its device tells something, so that what was
 * done after it is not lost behind it.
 */
@Component
class Applying {
  private static final Logger LOG = LoggerFactory.getLogger(Applying.class);

  private final EventRows rows;
  private final Devices devices;
  private final Arrivals arrivals;
  private final Sales sales;
  private final Shifts shifts;
  private final Lending lending;
  private final ShownPassports passports;
  private final Tellings tellings;
  private final Errands errands;

  Applying(
      EventRows rows,
      Devices devices,
      Arrivals arrivals,
      Sales sales,
      Shifts shifts,
      Lending lending,
      ShownPassports passports,
      Tellings tellings,
      Errands errands) {
    this.rows = rows;
    this.devices = devices;
    this.arrivals = arrivals;
    this.sales = sales;
    this.shifts = shifts;
    this.lending = lending;
    this.passports = passports;
    this.tellings = tellings;
    this.errands = errands;
  }

  /** All that a device has told and that can be applied. */
  void apply(Device device) {
    apply(device, next(device));
  }

  List<UUID> next(Device device) {
    return errands.run(Devices.JOB, () -> rows.next(device));
  }

  void apply(Device device, List<UUID> events) {
    for (var event : events) tryOne(device, event);
  }

  @SuppressWarnings("IllegalCatch") // whatever mistake of ours it is, the device's work goes on
  private void tryOne(Device device, UUID event) {
    try {
      errands.run(Devices.JOB, () -> applyOnce(device, event));
    } catch (RuntimeException mistake) {
      LOG.error("event {} of device {} waits", event, device.id(), mistake);
      errands.run(
          Devices.JOB,
          () -> {
            rows.stuck(event, mistake.toString());
            return event;
          });
    }
  }

  private boolean applyOnce(Device device, UUID id) {
    devices.lock(device.community());
    if (rows.isApplied(id)) return false;
    var kept = rows.get(device, id);
    if (!rows.isNextTo(kept.event())) tellings.tell(kept, What.CHAIN);
    if (rows.isFirstByOurClock(id)) tellings.tell(kept, What.CLOCK);
    try {
      apply(kept);
    } catch (Unreadable body) {
      tellings.tell(kept, What.UNREADABLE);
    }
    rows.applied(id);
    return true;
  }

  private void apply(Kept kept) throws Unreadable {
    var event = kept.event();
    switch (event.kind()) {
      case "opened" -> shifts.opened(kept, event.body(Shifts.Opened.class));
      case "closed" -> shifts.closed(kept, event.body(Shifts.Closed.class));
      case "arrived" -> arrivals.arrived(kept, event.body(Arrivals.Arrived.class));
      case "walkin" -> arrivals.walkedIn(kept, event.body(Arrivals.WalkedIn.class));
      case "sale" -> sales.sold(kept, event.body(Sale.class));
      case "undone" -> sales.undone(kept, event.body(Sales.Undone.class));
      case "returned" -> lending.returned(kept, event.body(Lending.Returned.class));
      case "stamped" -> passports.shown(kept, event.body(ShownPassports.Stamped.class));
      case "rewarded" -> passports.rewarded(kept, event.body(ShownPassports.Rewarded.class));
      default -> tellings.tell(kept, What.UNKNOWN);
    }
  }
}
