package org.aenglek.communities.web;

import static java.util.Objects.requireNonNullElse;

import java.util.UUID;
import org.aenglek.base.Tidy;
import org.aenglek.communities.CommunitiesRefused;
import org.aenglek.communities.CommunitiesRefused.Reason;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.communities.Profile.Listing;
import org.jspecify.annotations.Nullable;

/**
 * A table that was pasted, the list on which all of its communities are, and whether it is sure.
 */
record TableForm(
    @Nullable String table,
    @Nullable String list,
    @Nullable String year,
    @Nullable String sure,
    @Nullable UUID request) {
  TableForm {
    table = requireNonNullElse(table, "");
    list = requireNonNullElse(list, "");
    year = Tidy.digits(requireNonNullElse(year, ""));
    sure = requireNonNullElse(sure, "");
    request = requireNonNullElse(request, UUID.randomUUID());
  }

  static TableForm empty() {
    return new TableForm(null, null, null, null, null);
  }

  boolean isSure() {
    return sure.equals("yes");
  }

  /**
   * @throws CommunitiesRefused when there is no such list, or that is no year
   */
  @Nullable Listing listing() {
    if (list.isEmpty()) return null;
    if (!CommunityFilter.LISTS.contains(list) || !year.matches("[0-9]{4}|"))
      throw new CommunitiesRefused(Reason.TABLE_LIST);
    return new Listing(list, year.isEmpty() ? null : Integer.valueOf(year));
  }
}
