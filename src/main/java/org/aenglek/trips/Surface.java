package org.aenglek.trips;

/** What a way leads over. */
enum Surface {
  LAND,
  WATER
}
