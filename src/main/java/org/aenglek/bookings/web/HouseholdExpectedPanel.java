package org.aenglek.bookings.web;

import java.util.Optional;
import org.aenglek.bookings.Expected;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** Beside a household's money: about how much is still to come from guests who have booked. */
public record HouseholdExpectedPanel(Ui ui, String amount, String visits) {

  @Component
  static class Provider implements Panel {
    private final Expected expected;

    Provider(Expected expected) {
      this.expected = expected;
    }

    @Override
    public Place place() {
      return Place.HOUSEHOLD;
    }

    @Override
    public int order() {
      return 2;
    }

    @Override
    public Optional<HouseholdExpectedPanel> show(Ui ui, Subject subject) {
      var household = subject.id();
      if (household == null) return Optional.empty();
      var coming = expected.of(household);
      if (coming.amount().isNothing()) return Optional.empty();
      return Optional.of(
          new HouseholdExpectedPanel(
              ui,
              ui.t("bookings.expected.about", coming.amount()),
              ui.t("bookings.expected.why", coming.visits(), ui.number(coming.visits()))));
    }
  }
}
