package org.aenglek.income;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved.
 *
 * @param cause what made it move
 * @param sold what was sold, if anything was
 * @param corrects the transfer that was a mistake
 * @param rule the version of the sharing rule by which it was split
 * @param postings their sum is zero
 */
public record Transfer(
    Kind kind,
    Cause cause,
    @Nullable Sold sold,
    @Nullable UUID corrects,
    @Nullable UUID rule,
    List<Posting> postings) {

  /** Why money moved. */
  public enum Kind {
    PAYMENT,
    /** What was pending will not become income: it is to go back. */
    VOID,
    REFUND,
    SETTLEMENT,
    /** What was pending, or was paid at a stall, became the income of those who worked for it. */
    EARNING,
    /** Income that a guest got back after it was shared. */
    CLAW_BACK,
    /** What was earned before there was a rule is shared. */
    SHARING,
    /** A household, a group or a guide was paid what it had earned. */
    PAYOUT,
    /** The fund was spent on what the community voted for. */
    SPENDING,
    CORRECTION;

    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What made money move.
   *
   * @param kind {@code visit}, {@code line}, {@code sale}, {@code settlement}, …
   */
  public record Cause(String kind, UUID id) {}

  /** Kind, id and name of what was sold, as they were then. */
  public record Sold(String kind, UUID id, LocalText name) {}

  /**
   * What an account's owner may claim more of above zero, less of below; where the account is a
   * place, so much less lies there, or more.
   *
   * @param part for which part of a sharing rule
   */
  public record Posting(Account account, Money amount, @Nullable String part) {
    public Posting(Account account, Money amount) {
      this(account, amount, null);
    }
  }

  public Transfer {
    postings = List.copyOf(postings);
  }

  public Transfer(Kind kind, Cause cause, @Nullable Sold sold, List<Posting> postings) {
    this(kind, cause, sold, null, null, postings);
  }

  /**
   * One amount between two accounts.
   *
   * @param debit where it comes to lie, or whose claim falls
   * @param credit whose claim grows, or where it lies no more
   */
  public static Transfer of(
      Kind kind, Cause cause, @Nullable Sold sold, Money amount, Account debit, Account credit) {
    return new Transfer(
        kind,
        cause,
        sold,
        List.of(new Posting(debit, amount.negated()), new Posting(credit, amount)));
  }
}
