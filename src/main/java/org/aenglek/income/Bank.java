package org.aenglek.income;

import java.util.Optional;
import java.util.stream.Stream;

/** The banks at which people here have accounts, by the codes that the Bank of Thailand gives. */
public enum Bank {
  BANGKOK("002"),
  KASIKORN("004"),
  KRUNGTHAI("006"),
  TTB("011"),
  SIAM_COMMERCIAL("014"),
  KRUNGSRI("025"),
  SAVINGS("030"),
  HOUSING("033"),
  AGRICULTURE("034"),
  ISLAMIC("066");

  private final String code;

  Bank(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Bank> find(String code) {
    return Stream.of(values()).filter(bank -> bank.code.equals(code)).findFirst();
  }
}
