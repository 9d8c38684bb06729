package org.aenglek.rota;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.aenglek.testing.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.NotThere;
import org.aenglek.base.Request;
import org.aenglek.offers.Offers;
import org.aenglek.people.Access;
import org.aenglek.people.Members;
import org.aenglek.people.Place;
import org.aenglek.people.Qualifications;
import org.aenglek.rota.RotaRefused.Reason;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.Site;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AenglekTest
class RotaTest {
  private static final String VILLAGE = "ban-khlong-daen";
  private static final String HOMESTAY = "khlong-daen-canal-homestay";
  private static final String SUPPER = "khlong-daen-market-supper";
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
  private static final Rule TURNS = new Rule(Rule.Kind.ROUND_ROBIN, false, false, null, 90);
  private static final Rule INCOME = new Rule(Rule.Kind.LEAST_EARNED, false, false, null, 90);
  private static final Rule REQUEST = new Rule(Rule.Kind.BY_REQUEST, false, false, null, 90);

  @Autowired Rota rota;
  @Autowired OwnTurns own;
  @Autowired VillageRotas village;
  @Autowired Rotas rotas;
  @Autowired Qualifications qualifications;
  @Autowired Site site;
  @Autowired Offers offers;
  @Autowired Members members;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;

  private List<UUID> homes = List.of();

  @BeforeEach
  void startAnew() {
    clock.reset();
    homes =
        Stream.of("บ้านเรือ", "บ้านทอ", "บ้านตาล")
            .map(name -> world.household(VILLAGE, name))
            .toList();
    serve(REQUEST);
  }

  @Test
  void withoutARotaNobodyIsChosen() {
    assertThat(choose(SUPPER, TUESDAY, 500)).isEmpty();
  }

  @Test
  void theHouseholdsTakeTurns() {
    serve(TURNS);
    var served =
        IntStream.range(0, 6).mapToObj(i -> home(chosen(TUESDAY.plusDays(i), 100))).toList();
    assertThat(served.subList(0, 3)).containsExactlyInAnyOrderElementsOf(homes);
    assertThat(served.subList(3, 6)).isEqualTo(served.subList(0, 3));
    var turn = chosen(TUESDAY.plusDays(6), 100);
    assertThat(turn.reason())
        .isEqualTo(new org.aenglek.rota.Reason.NextInOrder(TUESDAY.plusDays(3), 3));
  }

  @Test
  void theLeastEarnedComesNext() {
    serve(INCOME);
    var rich = chosen(TUESDAY, 1000);
    var poor = chosen(TUESDAY.plusDays(1), 100);
    chosen(TUESDAY.plusDays(2), 400);
    var next = chosen(TUESDAY.plusDays(3), 100);
    assertThat(home(next)).isEqualTo(home(poor));
    assertThat(next.reason())
        .isEqualTo(new org.aenglek.rota.Reason.LeastEarned(baht(100), baht(400), 3));
    earned(rich, -900, UUID.randomUUID());
    assertThat(tally(home(rich))).isEqualTo(-900_00);
    assertThat(home(chosen(TUESDAY.plusDays(4), 100))).isEqualTo(home(rich));
  }

  @Test
  void whoeverTheGuestsAskForServesWhereTheRuleLetsThem() {
    var asked = choose(HOMESTAY, TUESDAY, 100, homes.get(2)).orElseThrow();
    assertThat(home(asked)).isEqualTo(homes.get(2));
    assertThat(asked.reason()).isEqualTo(new org.aenglek.rota.Reason.AskedFor());
    assertThat(home(choose(HOMESTAY, TUESDAY, 100, homes.get(2)).orElseThrow()))
        .as("it has guests already")
        .isNotEqualTo(homes.get(2));
    serve(TURNS);
    var other = choose(HOMESTAY, TUESDAY.plusDays(1), 100, homes.get(2)).orElseThrow();
    assertThat(other.reason()).isInstanceOf(org.aenglek.rota.Reason.NextInOrder.class);
  }

  @Test
  void askedAgainItIsTheSameTurn() {
    serve(TURNS);
    var wanted = wanted(HOMESTAY, TUESDAY, 100, null);
    assertThat(choose(wanted)).isEqualTo(choose(wanted));
  }

  @Test
  void whoHasNoRoomDoesNotServe() {
    var rooms = new HashMap<UUID, Integer>();
    homes.forEach(home -> rooms.put(home, 2));
    rooms.put(homes.get(1), 8);
    world.act(() -> village.keep(offer(HOMESTAY), TURNS, rooms));
    var turn = chosen(TUESDAY, 100);
    assertThat(home(turn)).isEqualTo(homes.get(1));
    assertThat(turn.reason()).isEqualTo(new org.aenglek.rota.Reason.OnlyOne(3));
    assertThat(home(chosen(TUESDAY, 100))).as("four more guests").isEqualTo(homes.get(1));
    assertThat(choose(HOMESTAY, TUESDAY, 100)).as("and four more").isEmpty();
  }

  @Test
  void whoSpeaksTheGuestsLanguageAndDoesWhatItTakesServes() {
    describe(homes.get(0), List.of("host"), List.of("th"));
    describe(homes.get(1), List.of("host"), List.of("th", "ms"));
    describe(homes.get(2), List.of("weaver"), List.of("ms"));
    serve(new Rule(Rule.Kind.ROUND_ROBIN, false, true, "host", 90));
    for (int i = 0; i < 3; i++) {
      assertThat(home(chosen(TUESDAY.plusDays(i), 100))).isEqualTo(homes.get(1));
    }
  }

  @Test
  void whoseCertificateHasRunOutIsNotProposedAndTheVillageReadsWhy() {
    var needing = new Rule(Rule.Kind.ROUND_ROBIN, false, false, "boat", true, 90);
    for (var home : homes) describe(home, List.of("boat"), List.of("th"));
    qualified(homes.get(0), "boat", TUESDAY);
    qualified(homes.get(1), "boat", TUESDAY.plusDays(60));
    qualified(homes.get(2), "cook", TUESDAY.plusDays(60));
    serve(needing);
    var both = Stream.of(1, 2).map(i -> home(chosen(TUESDAY, 100))).toList();
    assertThat(both).containsExactlyInAnyOrder(homes.get(0), homes.get(1));
    var later = chosen(TUESDAY.plusDays(1), 100);
    assertThat(home(later)).isEqualTo(homes.get(1));
    assertThat(later.reason()).isEqualTo(new org.aenglek.rota.Reason.OnlyOne(3));
    assertThat(choose(HOMESTAY, TUESDAY.plusDays(61), 100))
        .as("the last one has run out")
        .isEmpty();
    clock.moveTo(TUESDAY.plusDays(2) + "T09:00:00+07:00");
    var shown =
        Actor.person(world.memberOf(homes.get(2)))
            .does(() -> rotas.of(world.community(VILLAGE).id()))
            .stream()
            .filter(one -> one.served().offer().equals(offer(HOMESTAY)))
            .findFirst()
            .orElseThrow();
    assertThat(shown.uncertified())
        .containsOnly(
            Map.entry(homes.get(0), new Uncertified(TUESDAY)),
            Map.entry(homes.get(2), new Uncertified(null)));
    var page = site.visitor().signedInAs(world.signInOf(world.memberOf(homes.get(2))));
    assertThat(page.get("/th/rota/" + VILLAGE).body())
        .contains("วุฒิบัตรหมดอายุ", "ยังไม่มีวุฒิบัตร");
  }

  private void qualified(UUID home, String trade, LocalDate last) {
    var given =
        new Qualifications.Qualification(
            UUID.randomUUID(), world.memberOf(home), trade, TUESDAY.minusDays(300), last);
    world.act(() -> qualifications.give(given));
  }

  @Test
  void whoIsAwayIsOwedNothingAfterwards() {
    serve(INCOME);
    var away = homes.get(0);
    as(away, () -> own.leave(away, new DateSpan(TUESDAY, TUESDAY.plusDays(30))));
    as(away, () -> own.leave(away, new DateSpan(TUESDAY, TUESDAY.plusDays(30))));
    for (int i = 0; i < 10; i++) {
      assertThat(home(chosen(TUESDAY.plusDays(i), 500))).isNotEqualTo(away);
    }
    var back = TUESDAY.plusDays(31);
    var later = IntStream.range(0, 6).mapToObj(i -> home(chosen(back.plusDays(i), 500))).toList();
    assertThat(later).filteredOn(away::equals).hasSizeBetween(2, 3);
  }

  @Test
  void whoCanAfterAllWithdrawsItsLeave() {
    serve(TURNS);
    var away = homes.get(0);
    as(away, () -> own.leave(away, new DateSpan(TUESDAY, TUESDAY)));
    var leave = leaveOf(away);
    assertThatThrownBy(() -> as(homes.get(1), () -> own.withdrawLeave(leave)))
        .isInstanceOf(Access.NotAllowed.class);
    as(away, () -> own.withdrawLeave(leave));
    assertThat(Stream.of(1, 2, 3).map(i -> home(chosen(TUESDAY, 100)))).contains(away);
  }

  @Test
  void whoJoinsLaterDoesNotGetEverything() {
    world.rota(HOMESTAY, INCOME, homes.subList(0, 2));
    for (int i = 0; i < 10; i++) chosen(TUESDAY.plusDays(i), 500);
    serve(INCOME);
    var later =
        IntStream.range(10, 16).mapToObj(i -> home(chosen(TUESDAY.plusDays(i), 500))).toList();
    assertThat(later).filteredOn(homes.get(2)::equals).hasSize(2);
  }

  @Test
  void whoPassesKeepsItsPlaceWhereTheRuleSaysSo() {
    serve(INCOME);
    var turn = chosen(TUESDAY, 500);
    var passer = home(turn);
    as(passer, () -> own.pass(turn.id(), passer));
    as(passer, () -> own.pass(turn.id(), passer));
    var now = of(turn);
    assertThat(home(now)).isNotEqualTo(passer);
    assertThat(tally(passer)).isZero();
    assertThat(home(chosen(TUESDAY.plusDays(1), 500))).isEqualTo(passer);
    assertThat(world.ask(() -> rotas.passes(List.of(turn.id()))))
        .isEqualTo(Map.of(turn.id(), List.of(passer)));
  }

  @Test
  void whoPassesHasHadItsTurnWhereTheRuleSaysSo() {
    serve(new Rule(Rule.Kind.LEAST_EARNED, true, false, null, 90));
    var turn = chosen(TUESDAY, 500);
    var passer = home(turn);
    as(passer, () -> own.pass(turn.id(), passer));
    assertThat(tally(passer)).isEqualTo(500_00);
    assertThat(home(chosen(TUESDAY.plusDays(1), 500))).isNotEqualTo(passer);
  }

  @Test
  void aTurnThatAllPassFallsBackToTheVillage() {
    serve(TURNS);
    var turn = chosen(TUESDAY, 500);
    for (int i = 0; i < 3; i++) {
      var home = home(of(turn));
      as(home, () -> own.pass(turn.id(), home));
    }
    assertThat(world.ask(() -> rota.of(List.of(turn.visit())))).isEmpty();
  }

  @Test
  void twoHouseholdsChangeTurns() {
    serve(INCOME);
    var small = chosen(TUESDAY, 100);
    var large = chosen(TUESDAY.plusDays(1), 900);
    as(home(small), () -> own.askToSwap(small.id(), large.id()));
    var swap = world.ask(() -> rotas.swaps(List.of(small.id(), large.id()))).getFirst().id();
    assertThatThrownBy(() -> as(home(small), () -> own.answerSwap(swap, true)))
        .isInstanceOf(Access.NotAllowed.class);
    as(home(large), () -> own.answerSwap(swap, true));
    assertThat(home(of(small))).isEqualTo(home(large));
    assertThat(of(large).reason()).isEqualTo(new org.aenglek.rota.Reason.Swapped(home(large)));
    assertThat(tally(home(small))).isEqualTo(900_00);
    assertThat(tally(home(large))).isEqualTo(100_00);
    assertRefused(Reason.ANSWERED, () -> as(home(large), () -> own.answerSwap(swap, true)));
  }

  @Test
  void whoIsAwayThatDayCannotTakeTheOthersTurn() {
    serve(TURNS);
    var one = chosen(TUESDAY, 100);
    var other = chosen(TUESDAY.plusDays(1), 100);
    as(home(other), () -> own.leave(home(other), new DateSpan(TUESDAY, TUESDAY)));
    as(home(one), () -> own.askToSwap(one.id(), other.id()));
    var swap = world.ask(() -> rotas.swaps(List.of(one.id(), other.id()))).getFirst().id();
    assertRefused(Reason.CANNOT_SERVE, () -> as(home(other), () -> own.answerSwap(swap, true)));
  }

  @Test
  void whatIsCalledOffIsMadeUpForAndWhatWasEarnedCounts() {
    serve(INCOME);
    var first = chosen(TUESDAY, 500);
    chosen(TUESDAY.plusDays(1), 500);
    chosen(TUESDAY.plusDays(2), 500);
    calledOff(first);
    calledOff(first);
    assertThat(tally(home(first))).isZero();
    assertThat(home(chosen(TUESDAY.plusDays(3), 500))).isEqualTo(home(first));
    earned(first, 200, UUID.randomUUID());
    assertThat(tally(home(first))).as("what the guests paid all the same").isEqualTo(700_00);
  }

  @Test
  void whatIsSoldWithinATurnCountsBesideWhatItsVisitBringsAndIsTakenBackWithTheSale() {
    serve(INCOME);
    var turn = chosen(TUESDAY, 500);
    var sale = UUID.randomUUID();
    sold(sale, turn, 100);
    sold(sale, turn, 100);
    assertThat(tally(home(turn))).as("expected, and sold beside it").isEqualTo(600_00);
    earned(turn, 450, UUID.randomUUID());
    assertThat(tally(home(turn))).isEqualTo(550_00);
    sold(sale, turn, 0);
    assertThat(tally(home(turn))).isEqualTo(450_00);
  }

  @Test
  void whatIsToldTwiceIsCountedOnce() {
    serve(INCOME);
    var turn = chosen(TUESDAY, 500);
    var request = UUID.randomUUID();
    earned(turn, 450, request);
    earned(turn, 450, request);
    assertThat(tally(home(turn))).isEqualTo(450_00);
    earned(turn, 100, UUID.randomUUID());
    assertThat(tally(home(turn))).isEqualTo(550_00);
    assertThatThrownBy(() -> earned(turn, 1, request)).isInstanceOf(Request.Reused.class);
  }

  @Test
  void anotherRuleBeginsAnew() {
    serve(INCOME);
    var turn = chosen(TUESDAY, 500);
    serve(TURNS);
    assertThat(tally(home(turn))).isZero();
    earned(turn, 700, UUID.randomUUID());
    calledOff(turn);
    assertThat(tally(home(turn))).isZero();
  }

  @Test
  void anAppealIsAnsweredAndMadeUpFor() {
    serve(INCOME);
    var turn = chosen(TUESDAY, 500);
    var other = homes.stream().filter(home -> !home.equals(home(turn))).findFirst().orElseThrow();
    as(other, () -> own.appeal(turn.id(), other, "เราว่างวันนั้น"));
    as(other, () -> own.appeal(turn.id(), other, "เราว่างวันนั้น"));
    var appeals = world.ask(() -> rotas.appeals(List.of(turn.id()))).get(turn.id());
    assertThat(appeals).hasSize(1);
    var appeal = appeals.getFirst().id();
    assertThatThrownBy(() -> as(other, () -> village.answer(appeal, true, "จริง")))
        .isInstanceOf(Access.NotAllowed.class);
    var chair = world.chairOf(VILLAGE);
    Actor.person(chair).does(() -> village.answer(appeal, true, "จริง"));
    assertThat(tally(other)).isEqualTo(-500_00);
    assertRefused(
        Reason.ANSWERED,
        () -> Actor.person(chair).does(() -> village.answer(appeal, false, "ไม่")));
  }

  @Test
  void nonsenseIsRefused() {
    serve(TURNS);
    var turn = chosen(TUESDAY, 500);
    var home = home(turn);
    assertRefused(Reason.TEXT, () -> as(home, () -> own.appeal(turn.id(), home, " ")));
    assertRefused(
        Reason.TEXT_LONG, () -> as(home, () -> own.appeal(turn.id(), home, "ก".repeat(501))));
    var past = new DateSpan(TUESDAY.minusYears(1), TUESDAY.minusYears(1));
    assertRefused(Reason.DAYS, () -> as(home, () -> own.leave(home, past)));
    var forEver = new DateSpan(TUESDAY, TUESDAY.plusYears(9));
    assertRefused(Reason.DAYS, () -> as(home, () -> own.leave(home, forEver)));
    assertRefused(Reason.OTHER_OFFER, () -> as(home, () -> own.askToSwap(turn.id(), turn.id())));
    assertRefused(
        Reason.NOBODY, () -> world.act(() -> village.keep(offer(HOMESTAY), TURNS, Map.of())));
    var elsewhere = world.household("ban-tha-sai", "บ้านอื่น");
    assertRefused(Reason.NOT_SERVING, () -> world.rota(HOMESTAY, TURNS, List.of(elsewhere)));
    clock.moveTo("2026-12-02T00:00:00+07:00");
    assertRefused(Reason.OVER, () -> as(home, () -> own.pass(turn.id(), home)));
  }

  @Test
  void nobodyElsePassesOrSeesATurn() {
    serve(TURNS);
    var turn = chosen(TUESDAY, 500);
    var neighbour = homes.stream().filter(one -> !one.equals(home(turn))).findFirst().orElseThrow();
    assertThatThrownBy(() -> as(neighbour, () -> own.pass(turn.id(), home(turn))))
        .isInstanceOf(Access.NotAllowed.class);
    assertRefused(Reason.MOVED, () -> as(neighbour, () -> own.pass(turn.id(), neighbour)));
    var stranger = world.household("ban-tha-sai", "บ้านอื่น");
    assertThatThrownBy(() -> as(stranger, () -> own.pass(turn.id(), stranger)))
        .isInstanceOf(NotThere.class);
    assertThat(call(stranger, () -> rotas.of(world.community(VILLAGE).id()))).isEmpty();
    assertThat(call(neighbour, () -> rotas.of(world.community(VILLAGE).id()))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"ROUND_ROBIN", "LEAST_EARNED"})
  void manyAtOnceAreServedInOrder(Rule.Kind kind) {
    serve(new Rule(kind, false, false, null, 90));
    int many = 21;
    together(many, i -> chosen(TUESDAY.plusDays(i), 100).id());
    var turns = call(homes.getFirst(), () -> rotas.of(world.community(VILLAGE).id()).getFirst());
    var numbers = turns.turns().stream().map(Turn::number).sorted().toList();
    assertThat(numbers.stream().distinct()).hasSize(numbers.size());
    var byNumber = new java.util.TreeMap<Integer, UUID>();
    turns.turns().stream()
        .filter(turn -> !turn.isOff() && turn.number() > numbers.getLast() - many)
        .forEach(turn -> byNumber.put(turn.number(), turn.household()));
    var order = List.copyOf(byNumber.values());
    for (int i = 3; i < many; i++) assertThat(order.get(i)).isEqualTo(order.get(i - 3));
    assertThat(order.stream().collect(groupingBy(home -> home, counting())).values())
        .containsOnly((long) many / 3);
  }

  /** By another kind of rule than before all begin with nothing. */
  private void serve(Rule rule) {
    world.rota(HOMESTAY, rule, homes);
  }

  private Turn chosen(LocalDate day, int baht) {
    return choose(HOMESTAY, day, baht).orElseThrow();
  }

  private Optional<Turn> choose(String offer, LocalDate day, int baht) {
    return choose(offer, day, baht, null);
  }

  private Optional<Turn> choose(
      String offer, LocalDate day, int baht, @org.jspecify.annotations.Nullable UUID asked) {
    return choose(wanted(offer, day, baht, asked));
  }

  /** As bookings do: in the name of a guest, who sees nothing of it. */
  private Optional<Turn> choose(NewTurn wanted) {
    return new Actor("guest:" + UUID.randomUUID())
        .does(() -> transaction.execute(status -> rota.choose(wanted)));
  }

  private NewTurn wanted(
      String offer, LocalDate day, int baht, @org.jspecify.annotations.Nullable UUID asked) {
    return new NewTurn(
        UUID.randomUUID(),
        world.community(VILLAGE).id(),
        offer(offer),
        day,
        LocalTime.of(14, 0),
        4,
        Lang.MS,
        baht(baht),
        asked);
  }

  private void sold(UUID sale, Turn turn, int baht) {
    world.act(
        () ->
            transaction.executeWithoutResult(status -> rota.sold(sale, List.of(turn), baht(baht))));
  }

  private void earned(Turn turn, int baht, UUID request) {
    world.ask(
        () -> {
          rota.earned(turn.visit(), turn.household(), baht(baht), request);
          return true;
        });
  }

  private void calledOff(Turn turn) {
    world.ask(
        () -> {
          rota.calledOff(turn.visit());
          return true;
        });
  }

  private Turn of(Turn turn) {
    return world.ask(() -> rota.of(List.of(turn.visit()))).getFirst();
  }

  private static UUID home(Turn turn) {
    return turn.household();
  }

  private static Money baht(int baht) {
    return Money.ofMinor(baht * 100L, "THB");
  }

  private UUID offer(String slug) {
    return offers.get(slug).id();
  }

  private long tally(UUID household) {
    return world.ask(
        () ->
            sql.sql("select counted from rota.tally where offer = ? and household = ?")
                .params(offer(HOMESTAY), household)
                .query(Long.class)
                .single());
  }

  private UUID leaveOf(UUID household) {
    return call(household, () -> rotas.leaves(world.community(VILLAGE).id())).stream()
        .filter(leave -> leave.household().equals(household))
        .map(Leave::id)
        .findFirst()
        .orElseThrow();
  }

  private void describe(UUID household, List<String> does, List<String> languages) {
    var place = Place.community(world.community(VILLAGE).id());
    world.act(() -> members.describe(world.memberOf(household), place, does, languages));
  }

  private void as(UUID household, Runnable work) {
    Actor.person(world.memberOf(household)).does(work);
  }

  private <T> T call(UUID household, Supplier<T> work) {
    return Actor.person(world.memberOf(household)).does(work);
  }

  private static void assertRefused(Reason reason, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RotaRefused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }
}
