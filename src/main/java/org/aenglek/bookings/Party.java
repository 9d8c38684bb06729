package org.aenglek.bookings;

/** Who comes: a child comes with an adult. */
public record Party(int adults, int children) {
  public static final int MOST = 200;

  /**
   * @throws BookingRefused when nobody could come like that
   */
  public Party {
    if (adults < 0 || children < 0) throw new BookingRefused(BookingRefused.Reason.HEADS);
    if (adults + children == 0) throw new BookingRefused(BookingRefused.Reason.NOBODY);
    if (adults == 0) throw new BookingRefused(BookingRefused.Reason.CHILDREN_ALONE);
    if (adults + children > MOST) throw new BookingRefused(BookingRefused.Reason.MANY, MOST);
  }

  public int heads() {
    return adults + children;
  }
}
