package org.aenglek.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/** A figure that a text names: an indicator of a place in a month. */
public record Quote(Indicator indicator, Place place, YearMonth month) {

  /** What a fund holds and spends is told to those who see money there. */
  public boolean isForAll() {
    return isForAll(indicator);
  }

  public static boolean isForAll(Indicator indicator) {
    return !indicator.isOfFund();
  }

  /**
   * What it is, or was when a story was published with it.
   *
   * @param known as of when it was known
   */
  public record Told(Quote quote, BigDecimal value, Instant known) {}

  /** A figure that was published anew after a story had quoted it: nothing where it is unknown. */
  public record Since(@Nullable BigDecimal value, Instant at) {}

  /** Of a published story, with what became of it afterwards. */
  public record Kept(Told told, @Nullable Since since) {

    public boolean isCorrected() {
      if (since == null) return false;
      var now = since.value();
      return now == null || now.compareTo(told.value()) != 0;
    }
  }
}
