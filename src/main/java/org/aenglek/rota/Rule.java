package org.aenglek.rota;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a village shares out who serves an offer.
 *
 * @param passLoses whether a household that passes has had its turn all the same
 * @param mindsLanguage whether those who speak the guests' language come first
 * @param trade what somebody of the household must do for guests, if anything
 * @param needsCertificate whether they must hold a certificate of it on the day of the turn
 * @param latelyDays over how many days the village compares what households earned
 */
public record Rule(
    Kind kind,
    boolean passLoses,
    boolean mindsLanguage,
    @Nullable String trade,
    boolean needsCertificate,
    int latelyDays) {
  public static final int FEWEST_DAYS = 7;
  public static final int MOST_DAYS = 366;

  /** Where a village begins. */
  public static final Rule USUAL = new Rule(Kind.ROUND_ROBIN, false, true, null, 90);

  /** One under which it is enough to say that one does it. */
  public Rule(
      Kind kind, boolean passLoses, boolean mindsLanguage, @Nullable String trade, int latelyDays) {
    this(kind, passLoses, mindsLanguage, trade, false, latelyDays);
  }

  /** What is shared out: turns, or income; on request, income of whatever nobody asked for. */
  public enum Kind {
    ROUND_ROBIN,
    LEAST_EARNED,
    BY_REQUEST;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    boolean countsMoney() {
      return this != ROUND_ROBIN;
    }
  }

  /** What a turn that brings so much counts. */
  long weight(Money income) {
    return kind.countsMoney() ? income.minor() : 1;
  }

  /**
   * What a turn counts by now.
   *
   * @param brought if anything is known of it; a turn that is off may have brought something, too
   */
  long weight(Turn turn, @Nullable Money brought) {
    if (kind.countsMoney() && brought != null) return brought.minor();
    return turn.isOff() ? 0 : weight(turn.expected());
  }
}
