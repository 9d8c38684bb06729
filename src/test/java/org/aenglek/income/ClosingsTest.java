package org.aenglek.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Money;
import org.aenglek.people.Access;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a treasurer has closed stays as it is. */
@AenglekTest
class ClosingsTest {

  @Autowired Journal journal;
  @Autowired Closings closings;
  @Autowired World world;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;
  private String village = "ban-mi-rai";

  @BeforeEach
  void today() {
    clock.reset();
  }

  @Test
  void aLaterCorrectionFallsIntoTheOpenMonthAndNamesWhatItCorrects() {
    var wrong = UUID.randomUUID();
    var mistake = sell(wrong);
    var month = thisMonth();
    assertThatThrownBy(() -> close(month)).hasMessage("income.refused.monthNotOver");
    clock.forward(Duration.ofDays(31));
    close(month);
    close(month);
    assertThat(world.ask(() -> closings.last(village()))).contains(month);
    var correction = world.<UUID>ask(() -> journal.correct(wrong, UUID.randomUUID()));
    assertThat(monthsOf(mistake)).containsExactly(month.atDay(1));
    assertThat(monthsOf(correction)).containsExactly(thisMonth().atDay(1));
  }

  @Test
  void aClockThatJumpsBackFindsTheMonthClosed() {
    village = "ban-nang-lao";
    clock.forward(Duration.ofDays(62));
    var closed = thisMonth().minusMonths(1);
    close(closed);
    clock.forward(Duration.ofDays(-45));
    assertThat(monthsOf(sell(UUID.randomUUID()))).containsExactly(closed.plusMonths(1).atDay(1));
    assertThat(world.<Books.Finding>ask(() -> new Books(sql).verify()).intruders()).isZero();
  }

  @Test
  void onlyWhoKeepsTheMoneyCloses() {
    clock.forward(Duration.ofDays(31));
    var month = thisMonth().minusMonths(1);
    var member = Actor.person(world.person("sample.member"));
    assertThatThrownBy(() -> member.does(() -> closings.close(village(), month)))
        .isInstanceOf(Access.NotAllowed.class);
  }

  private void close(YearMonth month) {
    Actor.person(world.chairOf(village)).does(() -> closings.close(village(), month));
  }

  private YearMonth thisMonth() {
    return YearMonth.from(clock.instant().atOffset(ZoneOffset.ofHours(7)));
  }

  private List<LocalDate> monthsOf(UUID transfer) {
    return world.ask(
        () ->
            sql.sql("select distinct month from income.posting where transfer = ?")
                .param(transfer)
                .query(LocalDate.class)
                .list());
  }

  private UUID sell(UUID request) {
    var transfer =
        Transfer.of(
            Transfer.Kind.EARNING,
            new Transfer.Cause("sale", request),
            null,
            Money.of("80", "THB"),
            Account.cash(village()),
            Account.fund(village()));
    return world.ask(() -> journal.record(transfer, request));
  }

  private UUID village() {
    return world.community(village).id();
  }
}
