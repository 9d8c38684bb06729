package org.aenglek.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.aenglek.base.Lang;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was kept for as long as its purpose says goes, and nothing a day before. */
@AenglekTest
class RetentionTest {
  @Autowired Retention retention;
  @Autowired Nights nights;
  @Autowired World world;
  @Autowired Site site;
  @Autowired MovableClock clock;
  @Autowired Consents consents;
  @Autowired Grants grants;
  @Autowired JdbcClient sql;

  @BeforeEach
  void fromTheBeginning() {
    clock.reset();
    retention.run();
  }

  @Test
  void networkAddressesGoAfterNinetyDaysAndTheLogStays() {
    site.visitor().signedInAs("sample.chair");
    long acts = count("act");
    clock.forward(Duration.ofDays(90));
    assertThat(retention.run()).containsEntry("address", 0);
    clock.forward(Duration.ofMinutes(1));
    assertThat(retention.run().get("address")).isPositive();
    assertThat(count("act_address")).isZero();
    assertThat(count("act")).isEqualTo(acts);
  }

  @Test
  void sessionsLinksAndTriesGo() {
    world.stranger("ban-nang-lao", "คนมาเยือน");
    site.visitor().signIn("sample.nobody", "wrong wrong wrong");
    sql.sql("select 1").query(Long.class).single();
    assertThat(count("session")).isPositive();
    assertThat(count("failure")).isPositive();
    clock.forward(Duration.ofDays(2));
    retention.run();
    assertThat(count("failure")).isZero();
    assertThat(count("session")).isPositive();
    clock.forward(Duration.ofDays(60 + 31));
    retention.run();
    assertThat(count("session")).isZero();
    assertThat(count("invitation")).isZero();
    assertThat(count("reset")).isZero();
  }

  @Test
  void aBrowserInWhichNobodyHasSignedInForAYearIsKnownNoMore() {
    site.visitor().signedInAs("sample.member");
    clock.forward(Duration.ofDays(365));
    retention.run();
    assertThat(count("browser")).isPositive();
    clock.forward(Duration.ofMinutes(1));
    retention.run();
    assertThat(count("browser")).isZero();
  }

  @Test
  void whatIsConfidedGoesAfterItsDay() {
    world.stranger("ban-khlong-daen", "คนที่ฝากไว้");
    clock.moveTo("2026-12-31T23:00:00+07:00");
    assertThat(retention.run()).containsEntry("confided", 0);
    clock.moveTo("2027-01-01T00:10:00+07:00");
    assertThat(retention.run().get("confided")).isPositive();
    assertThat(count("confided")).isZero();
  }

  @Test
  void contactsOfWhoLeftGoAfterAMonthAndTheWayInAfterAYear() {
    var who = world.stranger("ban-khlong-daen-2".replace("-2", ""), "คนที่จากไป").ids();
    var person = who.get("person");
    clock.forward(Duration.ofDays(400));
    retention.run();
    assertThat(count("contact where person = '" + person + "'")).isEqualTo(1);
    world.act(() -> grants.end(who.get("grant")));
    clock.forward(Duration.ofDays(30));
    retention.run();
    assertThat(count("contact where person = '" + person + "'")).isEqualTo(1);
    clock.forward(Duration.ofMinutes(1));
    retention.run();
    assertThat(count("contact where person = '" + person + "'")).isZero();
    assertThat(count("account where person = '" + person + "'")).isEqualTo(1);
    clock.forward(Duration.ofDays(335));
    retention.run();
    assertThat(count("account where person = '" + person + "'")).isZero();
  }

  @Test
  void theProofOfAConsentIsKeptTenYearsAfterItsEnd() {
    var person =
        UUID.nameUUIDFromBytes(
            "person:sample.chair".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    world.act(
        () -> {
          consents.give(person, "news", Lang.TH, "ตู้เอกสาร", UUID.randomUUID());
          consents.withdraw(consents.given(person).getFirst().id());
        });
    clock.forward(Duration.ofDays(3650));
    assertThat(retention.run()).containsEntry("proof", 0);
    clock.forward(Duration.ofMinutes(1));
    assertThat(retention.run()).containsEntry("proof", 1);
  }

  @Test
  void itRunsOnceANightAndNotBeforeThree() {
    clock.moveTo("2027-03-01T02:59:00+07:00");
    assertThat(nights.runIfDue()).isFalse();
    clock.moveTo("2027-03-01T03:00:00+07:00");
    assertThat(nights.runIfDue()).isTrue();
    assertThat(nights.runIfDue()).isFalse();
    clock.moveTo("2027-03-02T09:00:00+07:00");
    assertThat(nights.runIfDue()).isTrue();
  }

  private long count(String rows) {
    return world.ask(
        () -> sql.sql("select count(*) from people." + rows).query(Long.class).single());
  }
}
