package org.aenglek.income;

import java.util.List;
import java.util.UUID;

/**
 * Who worked for something that was sold, by household.
 *
 * @param kind of the offer
 */
public record Work(
    UUID community,
    String kind,
    int heads,
    List<UUID> served,
    List<UUID> makers,
    List<UUID> guides,
    List<UUID> drivers) {

  public Work {
    served = List.copyOf(served);
    makers = List.copyOf(makers);
    guides = List.copyOf(guides);
    drivers = List.copyOf(drivers);
  }

  /** The households that a part is for; nobody where it is a group's or the fund's. */
  List<UUID> whoGets(SharingRule.Part part) {
    return switch (part.to()) {
      case SERVED -> served;
      case MADE -> makers;
      case GUIDE -> guides;
      case DRIVER -> drivers;
      case HOUSEHOLD -> part.household() == null ? List.of() : List.of(part.household());
      default -> List.of();
    };
  }
}
