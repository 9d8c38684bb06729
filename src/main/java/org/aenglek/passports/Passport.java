package org.aenglek.passports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's collection.
 *
 * @param reference by which it is known where it is shown; it opens nothing by itself
 * @param secret of its link: whoever has it has the passport
 * @param shown of the link that shows places, and no days
 * @param person who keeps it with their own
 * @param stamps the latest first
 */
public record Passport(
    UUID id,
    String reference,
    Secret secret,
    Secret shown,
    @Nullable UUID person,
    List<Stamp> stamps) {

  /** The places, each once, in the order in which they were first seen. */
  public List<UUID> places() {
    return stamps.reversed().stream().map(Stamp::community).distinct().toList();
  }

  /** Of the places those where its bearer was between these days; an end that is none is open. */
  List<UUID> placesWithin(@Nullable LocalDate first, @Nullable LocalDate last) {
    return stamps.reversed().stream()
        .filter(stamp -> first == null || !stamp.day().isBefore(first))
        .filter(stamp -> last == null || !stamp.day().isAfter(last))
        .map(Stamp::community)
        .distinct()
        .toList();
  }
}
