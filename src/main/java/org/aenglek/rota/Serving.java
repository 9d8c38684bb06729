package org.aenglek.rota;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A household on the rota of an offer.
 *
 * @param since the day from which it serves
 * @param mostHeads how many guests it receives at once; none said is one party at a time
 * @param lastNumber of its last turn; zero before the first
 * @param lastDay of its last turn
 */
public record Serving(
    UUID household,
    LocalDate since,
    @Nullable Integer mostHeads,
    int lastNumber,
    @Nullable LocalDate lastDay) {}
