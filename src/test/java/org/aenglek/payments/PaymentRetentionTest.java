package org.aenglek.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.people.Retention;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of payers, and for how long. */
@AenglekTest
class PaymentRetentionTest {
  @Autowired World world;
  @Autowired Slips slips;
  @Autowired Payments payments;
  @Autowired Receipts receipts;
  @Autowired DueRows rows;
  @Autowired Retention retention;
  @Autowired MovableClock clock;
  @Autowired JdbcClient sql;

  @Test
  void picturesOfSlipsGoThenNamesAndTheNumbersStay() {
    var due = world.due("ban-tha-sai", "400", "400");
    var slip = send(due, "KEPT0001");
    var taken = new Received(due.amount(), Way.BANK, slip, null, due.paid());
    world.ask(() -> payments.receive(due.id(), taken, UUID.randomUUID()));

    clock.forward(Duration.ofDays(179));
    retention.run();
    assertThat(world.ask(() -> slips.picture(slip))).isPresent();
    clock.forward(Duration.ofDays(2));
    retention.run();
    assertThat(world.ask(() -> slips.picture(slip))).isEmpty();
    assertThatThrownBy(() -> send(world.due("ban-tha-sai", "400", "400"), "KEPT0001"))
        .isInstanceOf(PaymentRefused.class);
    assertThat(world.ask(() -> rows.get(due.id())).payer()).isEqualTo(due.payer());

    clock.forward(Duration.ofDays(1827));
    retention.run();
    assertThat(world.ask(() -> rows.get(due.id())).payer()).isEqualTo("–");
    assertThat(world.ask(() -> receipts.of(due.id())))
        .singleElement()
        .satisfies(receipt -> assertThat(receipt.content().payer()).isEqualTo("–"))
        .satisfies(receipt -> assertThat(receipt.content().amount()).isEqualTo(due.amount()));
  }

  @Test
  void nobodyButAJobForgets() {
    var treasurer = Actor.person(world.person("sample.treasurer"));
    for (var deed :
        List.of(
            "select payments.forget_payers('2100-01-01')",
            "update payments.receipt set content = '{}' returning 1",
            "delete from payments.due returning 1")) {
      assertThatThrownBy(
              () -> world.askAs(treasurer, () -> sql.sql(deed).query(Integer.class).list()))
          .hasStackTraceContaining(deed.startsWith("select") ? "only a job" : "permission denied");
    }
  }

  private UUID send(Due due, String transRef) {
    var picture = new ByteArrayInputStream(SlipPicture.of("004", transRef));
    return Payers.actor(due)
        .does(() -> slips.send(due.id(), due.amount(), picture, UUID.randomUUID()));
  }
}
