package org.aenglek.rota;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a household is not proposed: nobody in it holds the certificate that the rule asks for.
 *
 * @param last the last day of one that has run out; nothing where there was none
 */
public record Uncertified(@Nullable LocalDate last) {}
