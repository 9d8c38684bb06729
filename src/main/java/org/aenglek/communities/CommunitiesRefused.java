package org.aenglek.communities;

import org.aenglek.base.Refusal;

/** What cannot be written down of communities, and why. */
public final class CommunitiesRefused extends Refusal {

  /** Why not. */
  public enum Reason {
    ASSET_KIND,
    ASSET_NAME,
    WORDS_LONG,
    POINT,
    BUILT,
    /** It was built on a day that has not come. */
    BUILT_LATER,
    COST,
    MONTHS,
    /** A person and a group: one of them. */
    KEEPER_TWICE,
    KEEPER_UNKNOWN,
    CONDITION,
    DAY,
    DAY_TO_COME,
    BEFORE_BUILT,
    TABLE_EMPTY,
    TABLE_LONG,
    TABLE_UNREADABLE,
    TABLE_WRONG,
    TABLE_LIST,
    PROVINCE_NAME,
    PROVINCE_NAME_LONG
  }

  public CommunitiesRefused(Reason reason, Object... arguments) {
    super(key("communities", reason), arguments);
  }
}
