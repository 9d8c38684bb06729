package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.Money;
import org.aenglek.income.Account;
import org.aenglek.income.Outlay;
import org.aenglek.income.Payout.Line;
import org.aenglek.income.Payout.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was to be paid out, and what the bank says went out. */
class OutMatchingTest {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final Instant MADE = Instant.parse("2026-11-25T03:00:00Z");
  private static final UUID COMMUNITY = UUID.randomUUID();

  private final Outlay loom = outlay(1, "400", "1112223334");
  private final Outlay boat = outlay(2, "400", "5556667778");
  private final Outlay both = batch(loom, boat);

  @Test
  void aLineThatNamesTheReferenceIsThatPayout() {
    var line = line("2026-11-25T11:00", "400", "โอน P0003L02");
    assertThat(match(List.of(line), loom, boat, both)).containsExactly(boat);
  }

  @Test
  void soIsOneThatNamesTheAccount() {
    var line = line("2026-11-25T11:00", "400", "ไปยัง 111-2-22333-4");
    assertThat(match(List.of(line), loom, boat, both)).containsExactly(loom);
  }

  @Test
  void anotherAmountIsLookedAtByAPerson() {
    assertThat(match(List.of(line("2026-11-25T11:00", "401", "P0003L02")), loom, boat)).isEmpty();
  }

  @Test
  void amountAndDayAreEnoughWhereTheyFitOnePayoutAndOneLine() {
    var line = line("2026-11-25T11:00", "400", "โอน");
    assertThat(match(List.of(line), loom)).containsExactly(loom);
    assertThat(match(List.of(line), loom, boat)).isEmpty();
    var twin = line("2026-11-25T12:00", "400", "โอนอีก");
    assertThat(match(List.of(line, twin), loom)).isEmpty();
  }

  @Test
  void whatIsNamedLeavesTheOtherAlone() {
    var named = line("2026-11-25T11:00", "400", "5556667778");
    var unnamed = line("2026-11-25T12:00", "400", "โอน");
    assertThat(match(List.of(unnamed, named), loom, boat, both)).containsExactly(boat, loom);
  }

  @Test
  void aBankMayCarryOutABatchAsOne() {
    assertThat(match(List.of(line("2026-11-26T00:30", "800", "PAYROLL")), loom, boat, both))
        .containsExactly(both);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T23:00, 0",
    "2026-11-25T10:00, 1",
    "2026-12-02T09:00, 1",
    "2026-12-03T09:00, 0"
  })
  void itIsPaidSoonAfterItWasMade(String at, int matches) {
    assertThat(match(List.of(line(at, "400", "โอน")), loom)).hasSize(matches);
  }

  private static List<Outlay> match(List<BankLine> lines, Outlay... outlays) {
    return OutMatching.of(lines, List.of(outlays), BANGKOK).stream()
        .map(OutMatching.Match::outlay)
        .toList();
  }

  private static BankLine line(String at, String amount, String text) {
    return new BankLine(LocalDateTime.parse(at), true, -Money.of(amount, "THB").minor(), text, 1);
  }

  private static Outlay outlay(int position, String amount, String number) {
    var money = Money.of(amount, "THB");
    var account = Account.earnedBy(UUID.randomUUID(), COMMUNITY);
    var line = new Line(UUID.randomUUID(), position, account, money, State.OPEN, null, null, null);
    return new Outlay(line.id(), 3, List.of(line), Set.of(number), money, MADE);
  }

  private static Outlay batch(Outlay... each) {
    var lines = Stream.of(each).flatMap(one -> one.lines().stream()).toList();
    return new Outlay(UUID.randomUUID(), 3, lines, Set.of(), Money.of("800", "THB"), MADE);
  }
}
