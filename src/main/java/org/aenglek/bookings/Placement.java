package org.aenglek.bookings;

import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a hold becomes an order.
 *
 * @param isWhole whether all of it is wanted or nothing
 * @param saidYes who has said yes for the village; none: it is asked, if its terms say so
 * @param extras what is paid besides what is held, as for transport
 */
record Placement(
    Guest guest, boolean isWhole, Order.Channel channel, @Nullable String saidYes, Money extras) {
  private static final String BY_QUOTATION = "quotation";

  static Placement byGuest(Guest guest, boolean isWhole) {
    return new Placement(guest, isWhole, Order.Channel.WEB, null, Prices.baht(0));
  }

  /** Whoever books for a guest says yes with it. */
  static Placement byVillage(Guest guest, Order.Channel channel) {
    return new Placement(guest, true, channel, Actor.current().name(), Prices.baht(0));
  }

  /** A village that has quoted has said yes. */
  static Placement quoted(Guest guest, Money extras) {
    return new Placement(guest, true, Order.Channel.WEB, BY_QUOTATION, extras);
  }
}
