package org.aenglek.bookings;

import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.payments.HearsOfMoney;
import org.aenglek.people.Errands;
import org.springframework.stereotype.Component;

/**
 * Tells a guest what became of their money. Who keeps it need not be allowed to see the guest; what
 * is due for something else than a visit is not heard here.
 */
@Component
class MoneyLetters implements HearsOfMoney {
  private static final String JOB = "bookings";

  private final BookingRows rows;
  private final BookingLetters letters;
  private final Errands errands;

  MoneyLetters(BookingRows rows, BookingLetters letters, Errands errands) {
    this.rows = rows;
    this.letters = letters;
    this.errands = errands;
  }

  @Override
  public void came(UUID visit, UUID payment, Money amount, boolean isBack) {
    tell(visit, isBack ? "moneyLate" : "moneyCame", payment, amount, "");
  }

  @Override
  public void cameNot(UUID visit, UUID payment, Money amount, String why) {
    tell(visit, "moneyCameNot", payment, amount, why);
  }

  @Override
  public void wentBack(UUID visit, UUID refund, Money amount) {
    tell(visit, "moneyWentBack", refund, amount, "");
  }

  private void tell(UUID id, String what, UUID about, Money amount, String why) {
    errands.run(
        JOB,
        () -> {
          rows.visit(id)
              .ifPresent(
                  visit -> {
                    var order = rows.order(visit.order()).orElseThrow();
                    letters.money(order, visit, what, about, amount, why);
                  });
          return null;
        });
  }
}
