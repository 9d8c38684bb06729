package org.aenglek.income;

import java.util.Locale;
import java.util.UUID;
import org.aenglek.people.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where money is or to whom it belongs.
 *
 * @param owner nobody in particular outside
 * @param community whose money it is
 * @param place whose books it stands in, and so who reads it
 */
public record Account(
    Owner ownerKind, @Nullable UUID owner, Kind kind, @Nullable UUID community, Place place) {

  /** What kind of owner an account has. */
  public enum Owner {
    COMMUNITY,
    HOUSEHOLD,
    COLLECTOR,
    OUTSIDE;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the money in it is. */
  public enum Kind {
    /** What visitors paid, and so left them: the world outside. */
    VISITORS,
    /** Paid, and waiting for its visit. */
    PENDING,
    /** Taken by a collector, not yet handed over. */
    OWED,
    /** Earned by work that was done. */
    EARNED;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static Account visitors() {
    return new Account(Owner.OUTSIDE, null, Kind.VISITORS, null, Place.EVERYWHERE);
  }

  public static Account pending(UUID community) {
    return ofCommunity(community, Kind.PENDING);
  }

  public static Account earned(UUID community) {
    return ofCommunity(community, Kind.EARNED);
  }

  public static Account earnedBy(UUID household, UUID community) {
    return new Account(
        Owner.HOUSEHOLD, household, Kind.EARNED, community, Place.household(household));
  }

  /** What a collector owes to one community. */
  public static Account owed(UUID collector, UUID community) {
    return new Account(
        Owner.COLLECTOR, collector, Kind.OWED, community, Place.community(community));
  }

  private static Account ofCommunity(UUID community, Kind kind) {
    return new Account(Owner.COMMUNITY, community, kind, community, Place.community(community));
  }

  /** The world outside has no end of money, and all transfers with it need not queue. */
  boolean isCounted() {
    return ownerKind != Owner.OUTSIDE;
  }
}
