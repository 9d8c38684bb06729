package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.income.SharingRule;
import org.aenglek.income.SharingRule.Part;
import org.aenglek.income.SharingRule.To;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment.Received;
import org.aenglek.payments.Payment.Way;
import org.aenglek.payments.Payments;
import org.aenglek.people.Consents;
import org.aenglek.people.Purposes;
import org.aenglek.rota.Rule;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A guest reads where the money went, once the visit is over and it was shared. */
@AenglekTest
class SharesPageTest {
  private static final String OFFER = "thai-so-sea-bass-supper";
  private static final String VILLAGE = "ban-thai-so";

  @Autowired Site site;
  @Autowired World world;
  @Autowired Visits visits;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired Consents consents;
  @Autowired MovableClock clock;

  private UUID household;
  private Actor chair;

  @BeforeEach
  void aHouseholdServesByTheRule() {
    clock.reset();
    chair = Actor.person(world.chairOf(VILLAGE));
    household = world.household(VILLAGE, "บ้านครัวเล");
    world.rota(OFFER, new Rule(Rule.Kind.ROUND_ROBIN, false, false, null, 90), List.of(household));
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(7));
    world.rule(
        VILLAGE,
        today,
        new SharingRule(Part.percent(To.SERVED, "80"), Part.percent(To.FUND, "20")));
  }

  @Test
  void aGuestReadsThePartsAndTheNameOfAHouseholdThatAgreed() {
    var secret = world.agreed(OFFER);
    var visit = world.visit(secret);
    var order = "/en/bookings/" + secret.text();
    var shares = order + "/visits/" + visit.id() + "/shares";
    assertThat(site.get(shares).status()).as("nothing is shared yet").isEqualTo(404);
    assertThat(site.get(order).body()).doesNotContain("/shares");
    pay(visit, "500");
    clock.moveTo(visit.firstDay() + "T20:00:00+07:00");
    chair.does(() -> visits.arrived(visit.id(), true));
    assertThat(site.get(order).body()).contains(shares, "Where my money went");
    assertThat(site.get(shares).body())
        .contains("Where your ฿500 went", "whoever serves", "฿400", "Community fund", "฿100")
        .doesNotContain("บ้านครัวเล");
    agree();
    assertThat(site.get("/th" + shares.substring(3)).body())
        .contains("เงิน ฿500 ของคุณไปที่ใด", "บ้านครัวเล · ผู้ให้บริการ");
    var other = "/en/bookings/" + world.agreed(OFFER).text() + "/visits/" + visit.id() + "/shares";
    assertThat(site.get(other).status()).as("another guest").isEqualTo(404);
  }

  private void agree() {
    var member = world.memberOf(household);
    Actor.person(member)
        .does(() -> consents.give(member, Purposes.SHARE, Lang.TH, "", UUID.randomUUID()));
  }

  private void pay(Visit visit, String amount) {
    var due = dues.of(List.of(visit.id())).getFirst();
    var received = new Received(Money.of(amount, "THB"), Way.CASH, null, null, due.paid());
    chair.does(() -> payments.receive(due.id(), received, UUID.randomUUID()));
  }
}
