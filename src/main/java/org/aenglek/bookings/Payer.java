package org.aenglek.bookings;

import org.aenglek.base.StateNumber;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused.Reason;

/**
 * Who pays a quotation, by their full name and address, sealed where it is kept.
 *
 * @param taxNumber thirteen digits, or nothing
 */
public record Payer(Guest guest, String address, String taxNumber) {
  /** When it was kept as long as it might be. */
  static final Payer FORGOTTEN = new Payer(Guest.atTheDoor("–"), "", "");

  private static final int LONGEST_ADDRESS = 500;

  /**
   * As it was typed.
   *
   * @throws BookingRefused when a paper could not be made out to them
   */
  public static Payer of(Guest guest, String address, String taxNumber) {
    var tidy = Tidy.text(address);
    if (guest.name().isBlank()) throw new BookingRefused(Reason.NAME);
    if (tidy.isEmpty()) throw new BookingRefused(Reason.ADDRESS);
    if (tidy.length() > LONGEST_ADDRESS)
      throw new BookingRefused(Reason.NOTE_LONG, LONGEST_ADDRESS);
    return new Payer(guest, tidy, number(taxNumber));
  }

  private static String number(String typed) {
    if (typed.isBlank()) return "";
    return StateNumber.find(typed.strip())
        .map(StateNumber::digits)
        .orElseThrow(() -> new BookingRefused(Reason.TAX_NUMBER));
  }
}
