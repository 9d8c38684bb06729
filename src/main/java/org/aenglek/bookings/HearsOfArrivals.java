package org.aenglek.bookings;

/**
 * Who wants to know that guests have come. Called within the transaction in which it was written
 * down, by whoever receives them.
 */
public interface HearsOfArrivals {
  void arrived(Visit visit);
}
