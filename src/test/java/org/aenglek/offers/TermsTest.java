package org.aenglek.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import org.aenglek.base.Money;
import org.aenglek.offers.Terms.Group;
import org.aenglek.offers.Terms.Price;
import org.aenglek.offers.Terms.Tier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void aTierEndsWhereTheNextBeginsAndWithinTheGroup() {
    assertThat(terms(2, 12, price(1, "250"), price(5, "200")).tiers())
        .containsExactly(new Tier(2, 4, baht("250")), new Tier(5, 12, baht("200")));
    assertThat(terms(1, null, price(1, "900")).tiers())
        .containsExactly(new Tier(1, null, baht("900")));
  }

  @Test
  void aPriceThatNoGroupComesToIsNotPromised() {
    var small = terms(1, 4, price(1, "250"), price(5, "200"));
    assertThat(small.tiers()).containsExactly(new Tier(1, 4, baht("250")));
    assertThat(small.priceFrom()).isEqualTo(baht("250"));
  }

  @Test
  void aGroupPaysThePriceOfItsSize() {
    var terms = terms(1, 30, price(1, "690"), price(5, "550"), price(10, "490"));
    assertThat(List.of(terms.priceFor(4), terms.priceFor(5), terms.priceFor(30)))
        .containsExactly(baht("690"), baht("550"), baht("490"));
    assertThat(terms.priceFrom()).isEqualTo(baht("490"));
  }

  @Test
  void everyGroupMustHaveAPrice() {
    assertThatThrownBy(() -> terms(2, 9, price(5, "200")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terms(1, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> terms(1, 9, price(1, "9"), price(1, "8")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Group(4, 3)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Terms terms(int smallest, @Nullable Integer largest, Price... prices) {
    return new Terms(
        Terms.Unit.PERSON,
        List.of(prices),
        new Group(smallest, largest),
        null,
        24,
        90,
        EnumSet.allOf(Month.class),
        List.of());
  }

  private static Price price(int heads, String amount) {
    return new Price(heads, baht(amount));
  }

  private static Money baht(String amount) {
    return Money.of(amount, "THB");
  }
}
