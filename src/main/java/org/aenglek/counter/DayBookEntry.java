package org.aenglek.counter;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Tidy;
import org.aenglek.counter.CounterRefused.Reason;
import org.jspecify.annotations.Nullable;

/** A line of a day-book of paper, as somebody types it in later. */
public sealed interface DayBookEntry {
  /** As much as a line of paper can mean. */
  int MOST_PIECES = 10_000, MOST_HEADS = 1_000;

  long MOST_SATANG = 10_000_000_00L;

  LocalDate day();

  /** Nothing where the paper does not say it. */
  @Nullable LocalTime time();

  /**
   * @throws CounterRefused with what is wrong
   */
  void mustBePossible();

  /**
   * Something that was sold.
   *
   * @param each what was taken for one; nothing where the list price was
   * @param paid {@code cash}, {@code promptpay} or {@code house}
   * @param maker the household that made it, where the paper names one
   */
  record Sold(
      LocalDate day,
      @Nullable LocalTime time,
      UUID offer,
      int quantity,
      @Nullable Money each,
      String paid,
      @Nullable UUID maker)
      implements DayBookEntry {
    @Override
    public void mustBePossible() {
      if (quantity < 1 || quantity > MOST_PIECES) throw new CounterRefused(Reason.QUANTITY);
      if (each != null && each.minor() > MOST_SATANG) throw new CounterRefused(Reason.AMOUNT);
      if (!List.of(Sale.CASH, Sale.PROMPTPAY, Sale.HOUSE).contains(paid)) {
        throw new CounterRefused(Reason.PAID);
      }
    }
  }

  /**
   * Guests who came.
   *
   * @param visit the reference of their booking; empty where they had none
   */
  record Came(LocalDate day, @Nullable LocalTime time, int heads, String visit)
      implements DayBookEntry {
    public Came {
      visit = Tidy.line(visit);
    }

    @Override
    public void mustBePossible() {
      if (heads < 1 || heads > MOST_HEADS) throw new CounterRefused(Reason.HEADS);
    }
  }
}
