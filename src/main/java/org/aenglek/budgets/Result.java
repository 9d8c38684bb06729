package org.aenglek.budgets;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a line.
 *
 * @param address of what shows it; may be empty
 */
public record Result(
    UUID id, UUID line, String words, String address, boolean pictured, Instant at) {}
