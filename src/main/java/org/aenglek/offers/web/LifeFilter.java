package org.aenglek.offers.web;

import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import org.aenglek.offers.Life;

/** Which of many products are shown; what is not known as a stage or a worry filters nothing. */
record LifeFilter(String stage, String worry) {
  static final String STAGE = "stage";
  static final String WORRY = "worry";
  static final String OVERDUE = "overdue";
  static final String FORGOTTEN = "forgotten";
  static final String RENEW = "renew";
  static final List<String> WORRIES = List.of(OVERDUE, FORGOTTEN, RENEW);

  static LifeFilter of(String stage, String worry) {
    return new LifeFilter(
        Life.Stage.find(stage).map(Life.Stage::key).orElse(""),
        WORRIES.contains(worry) ? worry : "");
  }

  boolean lets(Life life, LocalDate today) {
    return (stage.isEmpty() || life.stage().key().equals(stage)) && worries(life, today);
  }

  private boolean worries(Life life, LocalDate today) {
    return switch (worry) {
      case OVERDUE -> life.isOverdue(today);
      case FORGOTTEN -> life.isForgotten();
      case RENEW -> life.mustRenew(today);
      default -> true;
    };
  }

  /** As it stands in an address. */
  String query() {
    var parts = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!stage.isEmpty()) parts.add(STAGE + "=" + stage);
    if (!worry.isEmpty()) parts.add(WORRY + "=" + worry);
    return parts.toString();
  }
}
