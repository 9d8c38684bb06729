package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Money;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked numbers of docs/algorithms/bookings.md. */
class RepricingTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  /** Today 250 baht each, from ten guests on 200. */
  private static final Terms TODAY =
      new Terms(
          Terms.Unit.PERSON,
          List.of(
              new Terms.Price(1, Money.of("250", "THB")),
              new Terms.Price(10, Money.of("200", "THB"))),
          new Terms.Group(2, 20),
          null,
          0,
          120,
          Set.of(),
          List.of());

  /** Four guests had agreed on 200 baht each, when that was the price. */
  @ParameterizedTest(name = "{0} guests, {1} days later: {2} baht, {3} given up")
  @CsvSource({
    "4,  0,  800,   0", // at another time of that day: as agreed
    "6,  0, 1300,   0", // two more at today's price
    "3,  0,  600, 200", // three quarters of what was agreed
    "12, 0, 2200,   0", // 800 and what twelve cost today more than four: 2400 - 1000
    "4,  1, 1000, 800", // another day: today's price, all of the first is given up
    "2,  7,  500, 800"
  })
  void whatStaysKeepsItsPriceAndWhatIsNewHasTodays(
      int heads, int daysLater, String price, String givenUp) {
    var agreed = line(4, "800");
    var turn = new NewChange.Turn(agreed.id(), MONDAY.plusDays(daysLater), NINE.plusHours(1));
    var changed = Repricing.of(agreed, turn, heads, TODAY);
    assertThat(changed.price()).isEqualTo(Money.of(price, "THB"));
    assertThat(changed.heads()).isEqualTo(heads);
    assertThat(Repricing.givenUp(agreed, changed)).isEqualTo(Money.of(givenUp, "THB"));
  }

  /** Nine cost 2250 baht today and ten 2000: who loses one guest pays no more for it. */
  @ParameterizedTest
  @CsvSource({"10, 2000, 9, 2000", "9, 2250, 10, 2000"})
  void fewerNeverPayMoreAndMoreMayPayLess(int before, String agreed, int after, String price) {
    var line = line(before, agreed);
    var turn = new NewChange.Turn(line.id(), MONDAY, NINE);
    assertThat(Repricing.of(line, turn, after, TODAY).price()).isEqualTo(Money.of(price, "THB"));
  }

  private static Line line(int heads, String price) {
    return new Line(
        UUID.randomUUID(),
        UUID.randomUUID(),
        UUID.randomUUID(),
        Offer.Kind.EXPERIENCE,
        LocalText.ofCodes(Map.of("th", "ทอผ้า")),
        MONDAY,
        NINE,
        1,
        heads,
        Money.of(price, "THB"));
  }
}
