package org.aenglek.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * A province calls guests to some of its communities for a while.
 *
 * @param code the end of the short link on its poster
 * @param audience whom it is for, for those who make it
 * @param communities ids, in the order in which it names them
 */
public record Campaign(
    UUID id,
    String province,
    String code,
    LocalText title,
    LocalText lead,
    String audience,
    DateSpan days,
    List<UUID> communities) {

  /**
   * As it is entered.
   *
   * @param cost nothing where nobody knows it
   */
  public record New(
      String province,
      LocalText title,
      LocalText lead,
      String audience,
      DateSpan days,
      List<UUID> communities,
      @Nullable Money cost) {}

  public boolean isOver(LocalDate today) {
    return days.last().isBefore(today);
  }

  public boolean isComing(LocalDate today) {
    return days.first().isAfter(today);
  }

  /** Of its page, after the language. */
  public String path() {
    return "/stories/campaigns/" + code;
  }

  /** What its poster shows: the same for readers of every language. */
  public String shortPath() {
    return "/stories/" + code;
  }
}
