package org.aenglek.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.aenglek.base.NotThere;
import org.aenglek.people.Errands;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The place's own code, which a device on duty shows to guests: signed by the device for this
 * minute, so that a photograph of it is soon worth nothing.
 *
 * <p>{@code device.minute.signature}, the minute counted from 1970; what is signed is {@code
 * place.device.minute}.
 */
@Component
public class PlaceCodes {
  private static final Duration GOOD = Duration.ofMinutes(5);
  private static final Pattern CODE =
      Pattern.compile("([0-9a-f-]{36})\\.(\\d{1,10})\\.([A-Za-z0-9_-]{86})");

  private final Devices devices;
  private final Errands errands;
  private final Clock clock;

  PlaceCodes(Devices devices, Errands errands, Clock clock) {
    this.devices = devices;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * The community where that code is shown just now.
   *
   * @throws NotThere when no device that works has signed it within the last minutes
   */
  @Transactional(readOnly = true)
  public UUID read(String code) {
    var parts = CODE.matcher(code);
    if (!parts.matches() || !isNow(Long.parseLong(parts.group(2)))) throw new NotThere("place");
    var id = UUID.fromString(parts.group(1));
    var signed = "place." + parts.group(1) + "." + parts.group(2);
    return errands.ask(
        Devices.JOB,
        () -> {
          var device = devices.get(id);
          devices.requireToWork(device);
          if (!devices.key(device).hasSigned(signed, parts.group(3))) throw new NotThere("place");
          return device.community();
        });
  }

  private boolean isNow(long minute) {
    var shown = Instant.EPOCH.plus(Duration.ofMinutes(minute));
    return Duration.between(shown, clock.instant()).abs().compareTo(GOOD) <= 0;
  }
}
