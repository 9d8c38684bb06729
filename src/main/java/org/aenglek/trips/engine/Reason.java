package org.aenglek.trips.engine;

/** Why a place is left out: were it not for this, it could be added to the plan as it is. */
public sealed interface Reason {
  /** It must not be in. */
  record Unwanted() implements Reason {}

  /** It is closed on every day, or whenever it must be visited. */
  record Closed() implements Reason {}

  /** It opens, but not when there is room for it. */
  record ClosedThen() implements Reason {}

  /**
   * There is no time: could one leave so much earlier than the stop and the community allow, it
   * would fit on that day. What is short can be longer than the stop itself.
   *
   * @param insteadOf a place of that day that could make room by itself, or {@link #NONE}
   */
  record NoTime(int day, int shortBy, int insteadOf) implements Reason {
    public static final int NONE = -1;
  }

  /**
   * No day holds it, even without any other stop; that day, as it is, is the least too short, by so
   * much.
   */
  record TooFar(int day, int shortBy) implements Reason {}

  /** So much money is lacking. */
  record OverBudget(long by) implements Reason {}

  /** As many as are allowed are in already. */
  record LimitReached(AtMost limit) implements Reason {}

  /** Of those alternatives another one is in. */
  record ChosenInstead(int place) implements Reason {}

  /** There is room only on the wrong side of the other place. */
  record OutOfOrder(Before order) implements Reason {}

  /** No day of the trip holds any stop. */
  record NoDay() implements Reason {}

  /** It gains nothing. */
  record NoGain() implements Reason {}
}
