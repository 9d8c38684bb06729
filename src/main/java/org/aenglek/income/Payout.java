package org.aenglek.income;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A batch of what is to be paid in one way.
 *
 * @param number among those of its community
 * @param maker the name of the actor who made it
 * @param approved when another said yes
 */
public record Payout(
    UUID id,
    UUID community,
    int number,
    Way way,
    Instant made,
    String maker,
    @Nullable Instant approved,
    List<Line> lines) {

  /** What became of a line. */
  public enum State {
    OPEN,
    DONE,
    /** It was not paid, or what was paid came back. */
    FAILED
  }

  /**
   * What one of them is to be paid.
   *
   * @param position in its batch
   * @param why it failed
   * @param seen the day on which a bank's statement shows it
   */
  public record Line(
      UUID id,
      int position,
      Account account,
      Money amount,
      State state,
      @Nullable String why,
      @Nullable UUID transfer,
      @Nullable LocalDate seen) {

    public boolean isOpen() {
      return state == State.OPEN;
    }
  }

  /**
   * What somebody is to be paid.
   *
   * @param account out of which
   */
  public record Wanted(Account account, Money amount) {}

  public Payout {
    lines = List.copyOf(lines);
  }

  public Money total() {
    return sum(lines.stream().map(Line::amount).toList());
  }

  public List<Line> open() {
    return lines.stream().filter(Line::isOpen).toList();
  }

  /** As a bank is asked to name it: long enough to stand in no text by chance. */
  public static String reference(int payout, int position) {
    return String.format(Locale.ROOT, "P%04dL%02d", payout, position);
  }

  static Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.ofMinor(0, Payables.CURRENCY), Money::plus);
  }
}
