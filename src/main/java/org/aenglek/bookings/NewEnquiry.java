package org.aenglek.bookings;

import java.util.UUID;
import org.aenglek.base.Lang;

/**
 * An enquiry as it comes in.
 *
 * @param lang of whoever asks
 */
public record NewEnquiry(UUID community, Order.Channel channel, Lang lang, Asked asked) {}
