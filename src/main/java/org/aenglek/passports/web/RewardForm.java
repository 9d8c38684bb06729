package org.aenglek.passports.web;

import java.time.LocalDate;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.base.Tidy;
import org.aenglek.base.TypedDate;
import org.aenglek.passports.PassportRefused;
import org.aenglek.passports.PassportRefused.Reason;
import org.aenglek.passports.Reward.Kind;
import org.aenglek.passports.Rewards.NewReward;
import org.jspecify.annotations.Nullable;

/** What was typed of a reward. */
final class RewardForm {
  private RewardForm() {}

  /**
   * @throws PassportRefused when something of it cannot be read
   */
  static NewReward read(Map<String, String> typed, Lang lang) {
    var goal = typed.getOrDefault("goal", "").split(" ", 2);
    var kind = Kind.find(goal[0]).orElseThrow(() -> new PassportRefused(Reason.KIND));
    return new NewReward(
        kind,
        goal.length < 2 ? null : goal[1],
        kind == Kind.ROUTE ? null : number(typed.getOrDefault("least", "")),
        day(typed.getOrDefault("first", "")),
        day(typed.getOrDefault("last", "")),
        lang,
        Tidy.line(typed.getOrDefault("name", "")),
        Tidy.line(typed.getOrDefault("gives", "")));
  }

  private static @Nullable Integer number(String typed) {
    return typed.matches("\\d{1,3}") ? Integer.valueOf(typed) : null;
  }

  private static @Nullable LocalDate day(String typed) {
    if (typed.isBlank()) return null;
    return TypedDate.find(typed).orElseThrow(() -> new PassportRefused(Reason.DATES));
  }
}
