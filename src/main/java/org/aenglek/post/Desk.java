package org.aenglek.post;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.aenglek.post.Outbox.Sealed;
import org.aenglek.post.Outbox.Taken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of one channel, a letter at a time. When several in a row fail, the other side is down
 * or overloaded, and the whole desk rests; a single letter that fails again and again keeps nobody
 * waiting.
 */
final class Desk {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int FAILURES_BEFORE_REST = 3;
  private static final int MOST_RESTS_COUNTED = 4;
  private static final Duration REST_WHEN_SHUT_OUT = Duration.ofMinutes(5);

  private final Carrier carrier;
  private final Set<Channel> usable;
  private final Outbox outbox;
  private final QuietHours quiet;
  private final Clock clock;
  private int failuresInARow;
  private int rests;
  private Instant restsUntil = Instant.MIN;
  private volatile boolean closed;

  Desk(Carrier carrier, Set<Channel> usable, Outbox outbox, QuietHours quiet, Clock clock) {
    this.carrier = carrier;
    this.usable = usable;
    this.outbox = outbox;
    this.quiet = quiet;
    this.clock = clock;
  }

  Channel channel() {
    return carrier.channel();
  }

  void open() {
    closed = false;
  }

  /** The letter in hand is finished, no other begun. */
  void close() {
    closed = true;
  }

  /**
   * Hands over what is due, until nothing is or the desk has to rest; answers how many it tried.
   */
  synchronized int deliverDue() {
    int tried = 0;
    try {
      for (var next = next(); next.isPresent(); next = next()) {
        deliver(next.get());
        tried++;
      }
    } finally {
      carrier.rest();
    }
    return tried;
  }

  private Optional<Taken> next() {
    var now = clock.instant();
    if (closed || now.isBefore(restsUntil)) return Optional.empty();
    return outbox.take(channel(), quiet.are(now));
  }

  private void deliver(Taken letter) {
    var end = letter.usefulUntil();
    if (end != null && !clock.instant().isBefore(end)) {
      outbox.settle(letter, "late", null);
      return;
    }
    Sealed content;
    try {
      content = outbox.open(letter);
    } catch (RuntimeException unreadable) {
      giveUp(letter, "unreadable");
      return;
    }
    var another = another(letter, content.addresses());
    switch (attempt(letter, content)) {
      case Attempt.Sent() -> sent(letter);
      case Attempt.Later(var reason, var pause) -> {
        failed(pause);
        var patience = Patience.of(letter.isUrgent(), another.isPresent());
        again(letter, content, another, patience, reason);
      }
      case Attempt.ShutOut(var reason) -> {
        shutOut(reason);
        var patience = Patience.whenShutOut(another.isPresent());
        again(letter, content, another, patience, reason);
      }
      case Attempt.Never(var reason) -> {
        failuresInARow = 0;
        elsewhere(letter, content, another, reason);
      }
    }
  }

  private Attempt attempt(Taken letter, Sealed content) {
    try {
      var to = content.addresses().get(letter.place()).value();
      return carrier.carry(new Letter(letter.id(), letter.written(), to, content.words()));
    } catch (RuntimeException bug) {
      // Not its message and not its cause: they may tell to whom or what was written.
      LOG.error(
          "letter {} by {}: {} at {}",
          letter.id(),
          channel().key(),
          bug.getClass().getName(),
          bug.getStackTrace().length == 0 ? "?" : bug.getStackTrace()[0]);
      return new Attempt.Later("failed");
    }
  }

  private void sent(Taken letter) {
    failuresInARow = 0;
    rests = 0;
    outbox.settle(letter, "sent", null);
  }

  private void again(
      Taken letter, Sealed content, OptionalInt another, Duration patience, String reason) {
    var pause = Patience.pauseAfter(letter.tries());
    var next = clock.instant().plus(pause);
    if (next.isAfter(letter.firstTry().plus(patience))) {
      elsewhere(letter, content, another, reason);
    } else {
      outbox.tryAgain(letter, pause, reason);
    }
  }

  private void elsewhere(Taken letter, Sealed content, OptionalInt another, String reason) {
    if (another.isEmpty()) {
      giveUp(letter, reason);
      return;
    }
    int place = another.getAsInt();
    outbox.tryAnother(letter, place, content.addresses().get(place).channel(), reason);
  }

  private void giveUp(Taken letter, String reason) {
    LOG.warn("letter {} by {} was given up: {}", letter.id(), channel().key(), reason);
    outbox.settle(letter, "given_up", reason);
  }

  private OptionalInt another(Taken letter, List<Address> addresses) {
    return IntStream.range(letter.place() + 1, addresses.size())
        .filter(place -> usable.contains(addresses.get(place).channel()))
        .findFirst();
  }

  private void failed(@Nullable Duration pause) {
    failuresInARow++;
    if (pause != null) {
      restFor(pause);
    } else if (failuresInARow >= FAILURES_BEFORE_REST) {
      rests = Math.min(rests + 1, MOST_RESTS_COUNTED);
      restFor(Patience.pauseAfter(rests));
    }
  }

  private void shutOut(String reason) {
    LOG.error(
        "{} does not accept our login or token ({}): no letter leaves by it until the setting is"
            + " right",
        channel().key(),
        reason);
    restFor(REST_WHEN_SHUT_OUT);
  }

  private void restFor(Duration pause) {
    restsUntil = clock.instant().plus(pause);
  }
}
