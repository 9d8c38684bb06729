package org.aenglek.income;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.income.Transfer.Cause;
import org.aenglek.income.Transfer.Sold;
import org.aenglek.testing.World;

/** A village sells something for cash. */
public record Selling(World world, Earnings earnings, Clock clock) {
  public static final Sold SUPPER = new Sold("meal", new UUID(7, 1), named("อาหารเย็น"));
  public static final Sold CLOTH = new Sold("product", new UUID(7, 2), named("ผ้าทอ"));

  private static LocalText named(String name) {
    return LocalText.ofCodes(Map.of("th", name));
  }

  /** Answers what caused it. */
  public UUID sell(String village, Sold sold, String capital, String amount, UUID... served) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    return sell(today, village, sold, capital, amount, served);
  }

  /** The same of a day that may be over. */
  public UUID sell(
      LocalDate day, String village, Sold sold, String capital, String amount, UUID... served) {
    var community = world.community(village).id();
    var cause = UUID.randomUUID();
    var income =
        new NewIncome(
            new Cause("sale", cause),
            sold,
            List.of(capital),
            day,
            new Work(community, sold.kind(), 2, List.of(served), List.of(), List.of(), List.of()),
            Account.cash(community));
    world.ask(
        () -> {
          earnings.earned(income, Money.of(amount, "THB"));
          return cause;
        });
    return cause;
  }
}
