package org.aenglek.offers;

import org.aenglek.offers.SlotRefused.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is to be made of something of which there is only so much.
 *
 * @param capacity none where no limit is known
 * @param reason what is said when there is not enough
 */
record Need(Claim claim, @Nullable Integer capacity, Reason reason) {}
