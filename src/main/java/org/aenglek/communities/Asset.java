package org.aenglek.communities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.communities.Inspection.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Something that was built in a community with the programme's money, who keeps it, and how it was
 * found last. What is not known is absent.
 *
 * @param entered the day on which it was written down here
 */
public record Asset(
    UUID id,
    UUID community,
    Facts facts,
    LocalDate entered,
    Keeping keeping,
    @Nullable Inspection last) {
  /** By when somebody should have looked at what nobody has looked at yet. */
  static final int DAYS_FOR_THE_FIRST = 30;

  /**
   * What is told of it.
   *
   * @param paidFrom out of which budget, in the words of whoever enters it; may be empty
   */
  public record Facts(
      AssetKind kind,
      String name,
      @Nullable Point point,
      @Nullable Built built,
      @Nullable Money cost,
      String paidFrom,
      boolean sample) {}

  /**
   * When it was built.
   *
   * @param month none where only the year is known
   */
  public record Built(int year, @Nullable Integer month) {
    /** It was not there before. */
    LocalDate firstDay() {
      return LocalDate.of(year, month == null ? 1 : month, 1);
    }

    /** Nothing where only the year is known. */
    public Optional<YearMonth> inMonth() {
      return Optional.ofNullable(month).map(known -> YearMonth.of(year, known));
    }
  }

  /**
   * Who looks after it, and how often it is to be looked at.
   *
   * @param person none where it is a group, or nobody any more
   * @param group in its own words; may be empty
   */
  public record Keeping(@Nullable UUID person, String group, int months) {
    public boolean isNobody() {
      return person == null && group.isEmpty();
    }
  }

  /** When somebody is to look at it next; nothing of what is gone. */
  public Optional<LocalDate> due() {
    if (last == null) return Optional.of(entered.plusDays(DAYS_FOR_THE_FIRST));
    return isGone() ? Optional.empty() : Optional.of(last.day().plusMonths(keeping.months()));
  }

  public boolean isOverdue(LocalDate today) {
    return due().filter(day -> day.isBefore(today)).isPresent();
  }

  public boolean isGone() {
    return last != null && last.condition() == Condition.GONE;
  }
}
