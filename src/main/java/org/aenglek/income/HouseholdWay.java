package org.aenglek.income;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a household is paid, as it told.
 *
 * @param promptPay where it is paid by PromptPay
 * @param account where it is paid at a bank
 */
public record HouseholdWay(Way way, @Nullable PromptPay promptPay, @Nullable BankAccount account) {
  public static final HouseholdWay CASH = new HouseholdWay(Way.CASH, null, null);

  public static HouseholdWay by(PromptPay promptPay) {
    return new HouseholdWay(Way.PROMPTPAY, promptPay, null);
  }

  public static HouseholdWay by(BankAccount account) {
    return new HouseholdWay(Way.BANK, null, account);
  }

  /** By which a bank may name to whom it paid. */
  Set<String> numbers() {
    var id = promptPay == null ? Stream.<String>empty() : Stream.of(promptPay.id());
    var number = account == null ? Stream.<String>empty() : Stream.of(account.number());
    return Stream.concat(id, number).collect(Collectors.toSet());
  }

  /** The number, with what else there is to tell; nothing where it is in cash. */
  String printed() {
    if (promptPay != null) return promptPay.printed();
    if (account == null) return "";
    return String.join(" ", account.bank().code(), account.number(), account.name());
  }
}
