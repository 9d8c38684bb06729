package org.aenglek.counter;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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
  private final Backlog backlog;
  private final Tellings tellings;
  private final Lending lending;
  private final Errands errands;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Events(
      EventRows rows,
      Devices devices,
      Applying applying,
      Backlog backlog,
      Tellings tellings,
      Lending lending,
      Errands errands,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.devices = devices;
    this.applying = applying;
    this.backlog = backlog;
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
  public Answer take(Device device, List<Chain> chains, int left) {
    return device.actor().does(() -> taken(device, chains, left));
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

  private Answer taken(Device device, List<Chain> chains, int left) {
    var safe = new ArrayList<Integer>();
    var refused = new ArrayList<NotTaken>();
    for (var chain : chains) {
      var why = keep(device, chain);
      if (why.isEmpty()) safe.addAll(chain.numbers());
      else refused.addAll(notTaken(chain, why));
    }
    devices.heard(device, left);
    if (device.isLost()) {
      return new Answer(safe, refused, List.of(), List.of(), clock.instant());
    }
    backlog.apply(device);
    return new Answer(
        safe,
        refused,
        errands.ask(Devices.JOB, () -> tellings.of(device)),
        lending.of(device),
        clock.instant());
  }

  /** All of it or nothing; why nothing, or empty once all is safe. */
  private String keep(Device device, Chain chain) {
    return requireNonNull(
        transaction.execute(
            status -> {
              var why = whyNot(device, chain);
              if (!why.isEmpty()) status.setRollbackOnly();
              return why;
            }));
  }

  private String whyNot(Device device, Chain chain) {
    var sent = chain.events().orElse(List.of());
    if (sent.isEmpty()) return "unreadable";
    if (!sent.stream().allMatch(one -> one.isOf(device))) return "device";
    if (!isProved(sent, devices.key(device))) return "signature";
    return rows.keep(device, sent) ? "" : "taken";
  }

  /** Who has signed the last has signed the hash of the one before it, and so on to the first. */
  private static boolean isProved(List<Sent> sent, DeviceKey key) {
    var last = sent.getLast();
    return key.hasSigned(last.text(), requireNonNull(last.signature()))
        && IntStream.range(1, sent.size()).allMatch(i -> sent.get(i).isAfter(sent.get(i - 1)));
  }

  /** Of several it is not said which is wrong: the device sends them again, each by itself. */
  private static List<NotTaken> notTaken(Chain chain, String why) {
    return chain.numbers().stream()
        .map(number -> new NotTaken(number, chain.isOne() ? why : "chain"))
        .toList();
  }
}
