package org.aenglek.income;

import org.aenglek.base.Refusal;

/** What is owed is not what was said to be handed over: more came in, or nothing is owed. */
public final class SettlementRefused extends Refusal {
  SettlementRefused() {
    super("income.refused.owedChanged");
  }
}
