package org.aenglek.communities;

import org.aenglek.base.Refusal;

/** Communities that cannot be entered as somebody wrote them. */
public final class CommunitiesRefused extends Refusal {

  /** Why not. */
  public enum Reason {
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
