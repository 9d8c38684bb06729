package org.aenglek.bookings;

import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.payments.Amounts;

/** Something in a quotation that is no offer, as transport: so many of it, each at a price. */
public record Extra(String text, int quantity, Money each) {
  private static final int LONGEST = 300;
  private static final long MOST_SATANG = 1_000_000_00;

  /**
   * As it was typed.
   *
   * @throws BookingRefused when it says nothing, or the price is none
   */
  public static Extra of(String text, int quantity, String each) {
    var tidy = Tidy.line(text);
    if (tidy.isEmpty()) throw new BookingRefused(Reason.EXTRA);
    if (tidy.length() > LONGEST) throw new BookingRefused(Reason.NOTE_LONG, LONGEST);
    return new Extra(tidy, quantity, amount(each));
  }

  public Money price() {
    return new Money(Math.multiplyExact(each.minor(), (long) quantity), each.currency());
  }

  private static Money amount(String typed) {
    return Amounts.find(typed, Prices.BAHT)
        .filter(amount -> amount.minor() <= MOST_SATANG)
        .orElseThrow(() -> new BookingRefused(Reason.AMOUNT));
  }
}
