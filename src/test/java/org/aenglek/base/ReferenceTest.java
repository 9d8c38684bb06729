package org.aenglek.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  private final String reference = Reference.next();

  @RepeatedTest(20)
  void oneMistypedSymbolIsFound() {
    assertThat(Reference.isOne(reference)).isTrue();
    for (int i = 0; i < reference.length(); i++) {
      char other = reference.charAt(i) == 'A' ? 'B' : 'A';
      var mistyped = new StringBuilder(reference);
      mistyped.setCharAt(i, other);
      assertThat(Reference.isOne(mistyped.toString())).as(mistyped + " for " + reference).isFalse();
    }
  }

  @RepeatedTest(20)
  void twoExchangedSymbolsAreFound() {
    for (int i = 1; i < reference.length() - 1; i++) {
      if (reference.charAt(i) == reference.charAt(i - 1)) continue;
      var exchanged = new StringBuilder(reference);
      exchanged.setCharAt(i, reference.charAt(i - 1));
      exchanged.setCharAt(i - 1, reference.charAt(i));
      assertThat(Reference.isOne(exchanged.toString())).as(exchanged.toString()).isFalse();
    }
  }

  @Test
  void whatIsNoReferenceIsNone() {
    assertThat(Reference.isOne("")).isFalse();
    assertThat(Reference.isOne("routes")).isFalse();
    assertThat(Reference.isOne(reference.toLowerCase(java.util.Locale.ROOT) + "x")).isFalse();
  }
}
