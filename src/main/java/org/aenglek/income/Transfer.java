package org.aenglek.income;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;

/**
 * Money that moved.
 *
 * @param sold what it was for
 * @param postings into an account above zero, out of it below; their sum is zero
 */
public record Transfer(Kind kind, Sold sold, List<Posting> postings) {

  /** Why money moved. */
  public enum Kind {
    PAYMENT,
    REFUND,
    SETTLEMENT,
    CORRECTION;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Kind, id and name of what was sold, as they were then. */
  public record Sold(String kind, UUID id, LocalText name) {}

  /** What comes into an account. */
  public record Posting(Account account, Money amount) {}

  public Transfer {
    postings = List.copyOf(postings);
  }

  /** The whole amount out of one account and into another. */
  public static Transfer of(Kind kind, Sold sold, Money amount, Account from, Account to) {
    return new Transfer(
        kind, sold, List.of(new Posting(from, amount.negated()), new Posting(to, amount)));
  }
}
