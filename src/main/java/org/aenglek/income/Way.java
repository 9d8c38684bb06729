package org.aenglek.income;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** In which way somebody is paid. */
public enum Way {
  /** Into the hand, against a signature. */
  CASH,
  /** By a code that the treasurer's telephone reads. */
  PROMPTPAY,
  /** By a file that the bank carries out. */
  BANK;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Way of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** What somebody chose; cash where they chose nothing that there is. */
  public static Way find(String key) {
    return Stream.of(values()).filter(way -> way.key().equals(key)).findFirst().orElse(CASH);
  }

  /** Where the money lies that goes out that way. */
  Account purse(UUID community) {
    return this == CASH ? Account.cash(community) : Account.bank(community);
  }
}
