package org.aenglek.offers;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product of a community, from the first idea on.
 *
 * @param begun the day on which it was written down
 * @param offer as which it is sold; none before it is
 */
public record Product(
    UUID id, UUID community, String name, boolean sample, LocalDate begun, @Nullable UUID offer) {}
