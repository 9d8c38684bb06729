package org.aenglek.bookings;

import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.offers.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to have held, all of it together.
 *
 * @param trip the reference of the trip that it comes from
 * @param campaign the code of the one by which they came
 */
public record NewHold(
    Lang lang, Party party, List<Wanted> wanted, @Nullable String trip, @Nullable String campaign) {
  static final int MOST = 40;

  /** Of somebody who came by no campaign. */
  public NewHold(Lang lang, Party party, List<Wanted> wanted, @Nullable String trip) {
    this(lang, party, wanted, trip, null);
  }

  public NewHold {
    wanted = List.copyOf(wanted);
    if (wanted.isEmpty()) throw new BookingRefused(BookingRefused.Reason.NOTHING);
    if (wanted.size() > MOST) throw new BookingRefused(BookingRefused.Reason.TOO_MUCH, MOST);
  }
}
