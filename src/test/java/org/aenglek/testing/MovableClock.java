package org.aenglek.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The suite's time: stands still until a test moves it. */
public final class MovableClock extends Clock {
  private static final Instant START =
      OffsetDateTime.parse("2026-11-22T10:00:00+07:00").toInstant();
  private volatile Instant now = START;

  public void reset() {
    now = START;
  }

  public void moveTo(String moment) {
    now = OffsetDateTime.parse(moment).toInstant();
  }

  public void forward(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one clock, one zone");
  }
}
