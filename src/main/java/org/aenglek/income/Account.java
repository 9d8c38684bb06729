package org.aenglek.income;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.people.Place;

/**
 * Where money lies, or whose it is, in the books of one community.
 *
 * @param owner the community itself, one of its households, or who collects for it
 * @param place who reads it: those who read the books of that place
 */
public record Account(Owner ownerKind, UUID owner, Kind kind, UUID community, Place place) {

  /** What kind of owner an account has. */
  public enum Owner {
    COMMUNITY,
    HOUSEHOLD,
    COLLECTOR;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the money in it is. */
  public enum Kind {
    /** In the cash box. */
    CASH(true),
    /** In the bank. */
    BANK(true),
    /** Taken by a collector, not yet handed over. */
    OWED(true),
    /** Withheld by a payer and paid to the state as tax, to be had back from it or reckoned. */
    WITHHELD(true),
    /** To be had back from a household's next shares, because a guest got it back. */
    RECEIVABLE(true),
    /** Gone for what the village needed, and vouched for; not out of the fund. */
    EXPENSE(true),
    /** Paid, and waiting for its visit. */
    PENDING,
    /** To go back to guests. */
    REFUND,
    /** Earned while the community had no rule. */
    UNSHARED,
    /** A household's share, not yet paid out. */
    EARNED,
    FUND,
    /** What a province or an operator takes, where a rule says so. */
    FEE,
    /** What nobody can explain yet. */
    SUSPENSE,
    FOOD,
    HOMESTAY,
    MUSIC,
    SHOW,
    RITUAL,
    LEARNING,
    HANDICRAFT,
    GUIDE,
    TRANSPORT;

    private final boolean isPlace;

    Kind() {
      this(false);
    }

    Kind(boolean isPlace) {
      this.isPlace = isPlace;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Where money lies, rather than whose it is. */
    public boolean isPlace() {
      return isPlace;
    }
  }

  public static Account of(UUID community, Kind kind) {
    return new Account(Owner.COMMUNITY, community, kind, community, Place.community(community));
  }

  public static Account cash(UUID community) {
    return of(community, Kind.CASH);
  }

  public static Account bank(UUID community) {
    return of(community, Kind.BANK);
  }

  public static Account withheld(UUID community) {
    return of(community, Kind.WITHHELD);
  }

  public static Account expense(UUID community) {
    return of(community, Kind.EXPENSE);
  }

  public static Account pending(UUID community) {
    return of(community, Kind.PENDING);
  }

  public static Account refund(UUID community) {
    return of(community, Kind.REFUND);
  }

  public static Account unshared(UUID community) {
    return of(community, Kind.UNSHARED);
  }

  public static Account fund(UUID community) {
    return of(community, Kind.FUND);
  }

  public static Account earnedBy(UUID household, UUID community) {
    return ofHousehold(household, Kind.EARNED, community);
  }

  public static Account receivable(UUID household, UUID community) {
    return ofHousehold(household, Kind.RECEIVABLE, community);
  }

  private static Account ofHousehold(UUID household, Kind kind, UUID community) {
    return new Account(Owner.HOUSEHOLD, household, kind, community, Place.household(household));
  }

  /** What a collector owes to one community. */
  public static Account owed(UUID collector, UUID community) {
    return new Account(
        Owner.COLLECTOR, collector, Kind.OWED, community, Place.community(community));
  }

  /** What somebody can be paid out of: a household's earnings, and what groups have together. */
  static final List<Kind> PAYABLE =
      List.of(
          Kind.EARNED,
          Kind.FOOD,
          Kind.HOMESTAY,
          Kind.MUSIC,
          Kind.SHOW,
          Kind.RITUAL,
          Kind.LEARNING,
          Kind.HANDICRAFT,
          Kind.GUIDE,
          Kind.TRANSPORT);

  /** Whether it is a household's own, and not the village's. */
  public boolean isHouseholds() {
    return ownerKind == Owner.HOUSEHOLD;
  }

  /** It follows from whose and what the account is, so that nobody has to look it up. */
  public UUID id() {
    var name = "account %s %s %s %s".formatted(ownerKind.key(), owner, kind.key(), community);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What postings sum to, as whoever looks into it would say it: money that is there is above zero.
   */
  long natural(long sum) {
    return kind.isPlace() ? Math.negateExact(sum) : sum;
  }
}
