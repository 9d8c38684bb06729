package org.aenglek.meetings;

/**
 * Whether enough came.
 *
 * @param seats that somebody holds
 * @param present of them, a substitute counted as the one whose seat it is
 */
public record Quorum(int seats, int present, int percent) {
  private static final int WHOLE = 100;

  /** At least that part of the seats, and never none. */
  public int needed() {
    return Math.max(1, Math.ceilDiv(seats * percent, WHOLE));
  }

  /** Without an order there are no seats, so nothing can be resolved with force. */
  public boolean isReached() {
    return seats > 0 && present >= needed();
  }
}
