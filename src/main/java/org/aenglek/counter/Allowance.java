package org.aenglek.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/**
 * Places of a turn that a device may sell without signal.
 *
 * @param left of the units that were lent, what was not sold
 * @param until when it is held
 */
public record Allowance(
    UUID id, UUID offer, LocalDate day, LocalTime starts, int units, int left, Instant until) {}
