package org.aenglek.income.web;

import java.time.LocalDate;
import org.aenglek.income.IncomeRefused;
import org.aenglek.income.IncomeRefused.Reason;
import org.aenglek.income.Rules;
import org.springframework.util.MultiValueMap;

/** How a village voted, as it was typed. */
final class VoteForm {
  private VoteForm() {}

  /**
   * @throws IncomeRefused when a number is none
   */
  static Rules.Vote vote(MultiValueMap<String, String> typed, LocalDate today) {
    var form = RuleForm.of(typed);
    var held = form.field("held").isEmpty() ? today : form.day("held");
    return new Rules.Vote(held, count(form.field("for")), count(form.field("against")));
  }

  private static int count(String typed) {
    try {
      return Integer.parseInt(typed);
    } catch (NumberFormatException unreadable) {
      throw new IncomeRefused(Reason.RULE_VOTES);
    }
  }
}
