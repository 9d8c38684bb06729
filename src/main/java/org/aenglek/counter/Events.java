package org.aenglek.counter;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aenglek.counter.Answer.NotTaken;
import org.aenglek.people.Errands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for what devices tell. A text that a device has signed is kept first, and with that it
 * is safe; then the site makes of it what it means. Whatever comes in whatever order and however
 * often, it ends the same.
 */
@Component
public class Events {
  private final EventRows rows;
  private final Devices devices;
  private final Applying applying;
  private final Tellings tellings;
  private final Lending lending;
  private final Errands errands;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Events(
      EventRows rows,
      Devices devices,
      Applying applying,
      Tellings tellings,
      Lending lending,
      Errands errands,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.devices = devices;
    this.applying = applying;
    this.tellings = tellings;
    this.lending = lending;
    this.errands = errands;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes what a device sends. One that is lost is told nothing but what is safe, and the site
   * makes nothing of it until a person takes it in.
   *
   * @param left how many more it has to tell
   */
  public Answer take(Device device, List<Sent> sent, int left) {
    return device.actor().does(() -> taken(device, sent, left));
  }

  /**
   * Whoever has a lost device in hand takes in what it has told until now.
   *
   * @throws CounterRefused when it is not lost
   */
  public void takeIn(UUID device) {
    devices.takeIn(device);
    applying.apply(devices.get(device));
  }

  private Answer taken(Device device, List<Sent> sent, int left) {
    var safe = new ArrayList<Integer>();
    var refused = new ArrayList<NotTaken>();
    transaction.executeWithoutResult(status -> keep(device, sent, safe, refused));
    devices.heard(device, left);
    if (device.isLost()) {
      return new Answer(safe, refused, List.of(), List.of(), clock.instant());
    }
    applying.apply(device);
    return new Answer(
        safe,
        refused,
        errands.ask(Devices.JOB, () -> tellings.of(device)),
        lending.of(device),
        clock.instant());
  }

  private void keep(Device device, List<Sent> sent, List<Integer> safe, List<NotTaken> refused) {
    var key = devices.key(device);
    for (var one : sent) {
      var event = Event.read(one.text()).orElse(null);
      var why = event == null ? "unreadable" : whyNot(device, key, event, one);
      if (event == null || !why.isEmpty()) {
        refused.add(new NotTaken(event == null ? null : event.number(), why));
      } else {
        safe.add(event.number());
      }
    }
  }

  /** Why it is not taken; empty once it is safe. */
  private String whyNot(Device device, DeviceKey key, Event event, Sent sent) {
    if (!event.device().equals(device.id())) return "device";
    if (!key.hasSigned(sent.text(), sent.signature())) return "signature";
    return rows.keep(device, event, sent) ? "" : "taken";
  }
}
