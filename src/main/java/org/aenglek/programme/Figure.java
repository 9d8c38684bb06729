package org.aenglek.programme;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator was in a month of a community, a district or a province.
 *
 * @param value in the indicator's unit; nothing where it is unknown
 * @param parts what a share or a mean of operations is made of, to make that of several months
 */
public record Figure(
    Indicator indicator,
    Place place,
    YearMonth month,
    @Nullable BigDecimal value,
    @Nullable Tally parts) {}
