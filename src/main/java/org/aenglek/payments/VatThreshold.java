package org.aenglek.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.base.Money;
import org.aenglek.income.Turnover;
import org.aenglek.people.Place;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;

/**
 * How near a community is to where it must register for value added tax. The figure is a setting,
 * which its operator confirms with the tax office.
 */
@Component
public class VatThreshold {
  /** Of five parts, four are near. */
  private static final int NEAR = 4;

  private static final int WHOLE = 5;

  private final Turnover turnover;
  private final Payees payees;
  private final PaymentSettings settings;
  private final Settings site;
  private final Clock clock;

  VatThreshold(
      Turnover turnover, Payees payees, PaymentSettings settings, Settings site, Clock clock) {
    this.turnover = turnover;
    this.payees = payees;
    this.settings = settings;
    this.site = site;
    this.clock = clock;
  }

  /** What was sold this calendar year, and what may be. */
  public record Standing(Money sold, Money threshold) {
    public boolean isAbove() {
      return sold.minor() > threshold.minor();
    }

    public boolean isNear() {
      return Math.multiplyExact(sold.minor(), WHOLE) >= Math.multiplyExact(threshold.minor(), NEAR);
    }
  }

  /** Nothing for who is registered already. */
  public Optional<Standing> of(UUID community) {
    var payee = payees.find(Place.community(community));
    if (payee.filter(one -> one.vat() != null).isPresent()) return Optional.empty();
    var today = LocalDate.ofInstant(clock.instant(), site.zone());
    var sold =
        turnover.of(
            community,
            LocalDate.of(today.getYear(), Month.JANUARY, 1),
            LocalDate.of(today.getYear(), Month.DECEMBER, 31));
    return Optional.of(new Standing(sold, settings.vatThreshold()));
  }

  /** Only where it is time to think of it. */
  public Optional<Standing> warning(UUID community) {
    return of(community).filter(Standing::isNear);
  }
}
