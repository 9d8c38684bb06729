package org.aenglek.income;

import org.aenglek.base.Money;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for payouts.
 *
 * @param alone how many baht one person may pay out in one batch; more needs another's yes
 */
@ConfigurationProperties("aenglek.payout")
record PayoutSettings(@DefaultValue("5000") String alone) {

  PayoutSettings {
    alone = alone.strip();
    if (!alone.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(
          "AENGLEK_PAYOUT_ALONE should be an amount in baht, not " + alone);
    }
  }

  boolean needsApproval(Money total) {
    return total.minor() > Money.of(alone, "THB").minor();
  }
}
