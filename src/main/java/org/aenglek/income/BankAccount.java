package org.aenglek.income;

import java.util.Optional;
import org.aenglek.base.StateNumber;
import org.aenglek.base.Tidy;
import org.aenglek.income.IncomeRefused.Reason;

/**
 * A household's account at a bank.
 *
 * @param name as it stands in the bank's book
 */
public record BankAccount(Bank bank, String number, String name) {
  private static final int LONGEST_NAME = 100;

  /**
   * From what somebody typed: {@code 123-4-56789-0}.
   *
   * @throws IncomeRefused when the number cannot be one, or nobody is named
   */
  public static BankAccount of(Bank bank, String typed, String name) {
    var number = number(typed).orElseThrow(() -> new IncomeRefused(Reason.ACCOUNT));
    var line = Tidy.line(name);
    if (line.isEmpty() || line.length() > LONGEST_NAME) {
      throw new IncomeRefused(Reason.ACCOUNT_NAME);
    }
    return new BankAccount(bank, number, line);
  }

  /** The digits of an account's number; nothing where there can be no such one. */
  public static Optional<String> number(String typed) {
    if (!typed.matches("[\\p{Nd}\\s-]*")) return Optional.empty();
    return Optional.of(StateNumber.digits(typed)).filter(digits -> digits.matches("\\d{6,15}"));
  }
}
