package org.aenglek.bookings;

import java.util.List;
import java.util.UUID;

/** The households of those who guide a visit's guests, and of those who drive them. */
public record Crew(List<UUID> guides, List<UUID> drivers) {
  static final Crew NOBODY = new Crew(List.of(), List.of());

  public Crew {
    guides = guides.stream().distinct().toList();
    drivers = drivers.stream().distinct().toList();
  }

  public boolean isNobody() {
    return equals(NOBODY);
  }
}
