package org.aenglek.budgets;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a line.
 *
 * @param address of what shows it; may be empty
 * @param pictured whether a picture shows it
 * @param isPdf whether a PDF file does
 */
public record Result(
    UUID id,
    UUID line,
    String words,
    String address,
    boolean pictured,
    boolean isPdf,
    Instant at) {}
