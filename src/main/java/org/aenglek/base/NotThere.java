package org.aenglek.base;

/** "It is not there": what a {@code get} throws; the reader sees a page with a way on. */
public final class NotThere extends RuntimeException {
  public NotThere(String what) {
    super(what, null, false, false);
  }
}
