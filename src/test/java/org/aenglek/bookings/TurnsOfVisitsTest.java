package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.offers.Offers;
import org.aenglek.post.Letters;
import org.aenglek.rota.OwnTurns;
import org.aenglek.rota.Rota;
import org.aenglek.rota.Rule;
import org.aenglek.rota.Turn;
import org.aenglek.rota.TurnMoved;
import org.aenglek.rota.VillageRotas;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A visit that is agreed has a household whose turn it is. */
@AenglekTest
class TurnsOfVisitsTest {
  private static final String VILLAGE = "ban-khlong-daen";
  private static final String SUPPER = "khlong-daen-market-supper";

  @Autowired Bookings bookings;
  @Autowired Visits visits;
  @Autowired Rota rota;
  @Autowired VillageRotas village;
  @Autowired Offers offers;
  @Autowired World world;

  @Autowired OwnTurns own;
  @Autowired Letters letters;
  @Autowired ApplicationEventPublisher events;
  @Autowired Site site;

  private UUID chair;
  private UUID boats;

  @BeforeEach
  void twoHouseholdsServeInTurn() {
    chair = world.chairOf(VILLAGE);
    var rooms = new HashMap<UUID, Integer>();
    boats = world.household(VILLAGE, "บ้านเรือ");
    rooms.put(boats, null);
    rooms.put(world.household(VILLAGE, "บ้านทอ"), null);
    var turns = new Rule(Rule.Kind.ROUND_ROBIN, false, false, null, 90);
    world.act(() -> village.keep(offers.get(SUPPER).id(), turns, rooms));
  }

  @Test
  void eachVisitIsTheNextHouseholdsTurn() {
    var one = agreed();
    var other = agreed();
    assertThat(turn(one).household()).isNotEqualTo(turn(other).household());
  }

  @Test
  void whatIsCalledOffGivesTheTurnBack() {
    var secret = agreed();
    var visit = visit(secret);
    bookings.cancel(secret, visit.id());
    assertThat(rota.of(List.of(visit.id()))).isEmpty();
  }

  /** The guest reads who receives them, and is told once when it becomes somebody else. */
  @Test
  void whoServesFollowsATurnThatMoved() {
    var secret = agreed();
    var turn = turn(secret);
    assertThat(page(secret)).contains(name(turn.household()));
    Actor.person(world.memberOf(turn.household()))
        .does(() -> own.pass(turn.id(), turn.household()));
    var now = turn(secret);
    assertThat(now.household()).isNotEqualTo(turn.household());
    assertThat(page(secret)).contains(name(now.household())).doesNotContain(name(turn.household()));
    world.ask(
        () -> {
          events.publishEvent(new TurnMoved(visit(secret).id()));
          events.publishEvent(new TurnMoved(visit(secret).id()));
          return secret;
        });
    assertThat(letters.shown())
        .filteredOn(one -> one.subject().contains(visit(secret).reference()))
        .filteredOn(one -> one.body().contains("Giliran " + name(now.household())))
        .hasSize(1);
  }

  private String page(Secret secret) {
    return site.get("/ms/bookings/" + secret.text()).body();
  }

  private String name(UUID household) {
    return household.equals(boats) ? "บ้านเรือ" : "บ้านทอ";
  }

  private Secret agreed() {
    var secret = world.booked(SUPPER);
    var id = visit(secret).id();
    Actor.person(chair).does(() -> visits.answer(id, true, ""));
    return secret;
  }

  private Turn turn(Secret secret) {
    return rota.of(List.of(visit(secret).id())).getFirst();
  }

  private Visit visit(Secret secret) {
    return ((Ordered) bookings.open(secret)).order().visits().getFirst();
  }
}
