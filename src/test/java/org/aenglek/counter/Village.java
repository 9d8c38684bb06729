package org.aenglek.counter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.testing.World;

/** A village with telephones at its counters, in the verbs of its people. */
public final class Village {
  public static final String SLUG = "ban-thai-so";
  public static final String SUPPER = "thai-so-sea-bass-supper";

  private final World world;
  private final Codes codes;
  private final Devices devices;
  private final Events events;
  private final Clock clock;
  public final UUID id;
  public final Actor chair;

  public Village(World world, Codes codes, Devices devices, Events events, Clock clock) {
    this.world = world;
    this.codes = codes;
    this.devices = devices;
    this.events = events;
    this.clock = clock;
    this.id = world.community(SLUG).id();
    this.chair = Actor.person(world.chairOf(SLUG));
  }

  /** Of which there is always more. */
  public UUID cloth() {
    return world.cloth(SLUG);
  }

  /** What stands on a paper that the committee has printed. */
  String code() {
    return chair.does(
        () -> codes.text(codes.make(id, "ยายแดง", today().plusDays(90), UUID.randomUUID())));
  }

  public Device enrolled(Telephone telephone) {
    var device =
        new Actor("telephone")
            .does(() -> devices.enrol(code(), "เครื่องท่าเรือ", telephone.key()))
            .device();
    telephone.isNow(device.id());
    return device;
  }

  /** As the device is known now. */
  Device now(Device device) {
    return world.ask(() -> devices.get(device.id()));
  }

  public Answer tell(Device device, Telephone telephone) {
    return tell(device, telephone.chains());
  }

  Answer tell(Device device, Chain... chains) {
    return events.take(now(device), List.of(chains), 0);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
  }
}
