package org.aenglek.bookings;

import java.util.UUID;
import org.aenglek.base.Lang;
import org.jspecify.annotations.Nullable;

/**
 * An enquiry as it comes in.
 *
 * @param lang of whoever asks
 * @param campaign the code of the one by which they came
 */
public record NewEnquiry(
    UUID community, Order.Channel channel, Lang lang, Asked asked, @Nullable String campaign) {
  /** Of somebody who came by no campaign. */
  public NewEnquiry(UUID community, Order.Channel channel, Lang lang, Asked asked) {
    this(community, channel, lang, asked, null);
  }
}
