package org.aenglek.communities.web;

import java.time.LocalDate;
import java.util.StringJoiner;
import org.aenglek.communities.Asset;

/** Which of many assets are shown; what is not known as a kind or a condition filters nothing. */
record AssetFilter(String kind, String condition, boolean isOverdueOnly) {
  static final String KIND = "kind";
  static final String CONDITION = "condition";
  static final String OVERDUE = "overdue";

  boolean lets(Asset asset, LocalDate today) {
    var last = asset.last();
    return (kind.isEmpty() || asset.facts().kind().key().equals(kind))
        && (condition.isEmpty() || (last != null && last.condition().key().equals(condition)))
        && (!isOverdueOnly || asset.isOverdue(today));
  }

  /** As it stands in an address. */
  String query() {
    var parts = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!kind.isEmpty()) parts.add(KIND + "=" + kind);
    if (!condition.isEmpty()) parts.add(CONDITION + "=" + condition);
    if (isOverdueOnly) parts.add(OVERDUE + "=1");
    return parts.toString();
  }
}
