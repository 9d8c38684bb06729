package org.aenglek.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Wanted;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment;
import org.aenglek.payments.Payments;
import org.aenglek.testing.AenglekTest;
import org.aenglek.testing.Cuts;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The line to the database breaks after the first statement, the second, and so on until the
 * command is through: then all of it is there or nothing, and sent once more it is done once.
 */
@AenglekTest
class CutOffTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
  private static final List<String> OFFERS =
      List.of("ko-yo-weaving-morning", "thai-so-sea-bass-supper");
  private static final List<String> VILLAGES = List.of("ban-tha-sai", "ban-thai-so");
  private static final List<String> WRITTEN =
      List.of(
          "bookings.placed",
          "bookings.visit",
          "bookings.answer",
          "bookings.settled",
          "bookings.deposit",
          "bookings.deposited",
          "bookings.change",
          "bookings.change_answer",
          "payments.due",
          "payments.payment",
          "payments.receipt",
          "income.transfer",
          "income.posting",
          "income.work",
          "income.earning",
          "post.letter",
          "offers.claim where until is null");
  private static final Guest SOMCHAI = Guest.of("สมชาย ใจดี", "0812345678", "", Needs.NONE);

  @Autowired Bookings bookings;
  @Autowired Visits visits;
  @Autowired Terms terms;
  @Autowired Offers offers;
  @Autowired Dues dues;
  @Autowired Payments payments;
  @Autowired World world;
  @Autowired JdbcClient sql;
  @Autowired DataSource dataSource;
  @Autowired MovableClock clock;

  private final Map<String, UUID> chairs = new TreeMap<>();

  @BeforeEach
  void villagesWithRoomThatAskForADeposit() {
    clock.reset();
    world.ask(() -> sql.sql("update offers.offer set capacity = null").update());
    var asked = new VillageTerms(30, true, 24, List.of(), null, null);
    for (var village : VILLAGES) {
      chairs.put(village, world.chairOf(village));
      as(village, () -> terms.keep(world.community(village).id(), asked));
    }
  }

  /** Something to be done, with what it is sent with. */
  private record Sent(Secret secret, UUID request) {}

  @Test
  void anOrderIsPlacedWhollyOrNotAtAll() {
    atEachStatement(
        () -> new Sent(held(), UUID.randomUUID()),
        sent -> bookings.place(sent.secret(), SOMCHAI, true, sent.request()));
  }

  /** The last yes settles the order for both villages: places, deposits, dues and letters. */
  @Test
  void theLastYesSettlesAllOrNothing() {
    atEachStatement(
        () -> {
          var secret = placed();
          answer(secret, VILLAGES.getFirst());
          return secret;
        },
        secret -> answer(secret, VILLAGES.getLast()));
  }

  @Test
  void aDepositIsTakenWithPlacesReceiptAndBooksOrNotAtAll() {
    atEachStatement(
        () -> {
          var secret = placed();
          for (var village : VILLAGES) answer(secret, village);
          return new Sent(secret, UUID.randomUUID());
        },
        this::payDeposit);
  }

  /** One guest fewer: places, price and letters. */
  @Test
  void aChangeIsMadeWhollyOrNotAtAll() {
    atEachStatement(
        () -> {
          var secret = placed();
          for (var village : VILLAGES) answer(secret, village);
          return new Sent(secret, UUID.randomUUID());
        },
        sent -> {
          var visit = visit(sent.secret(), VILLAGES.getFirst());
          var turns =
              visit.lines().stream()
                  .map(line -> new NewChange.Turn(line.id(), MONDAY, line.starts()))
                  .toList();
          var fewer = new NewChange(new Party(3, 0), turns);
          bookings.change(sent.secret(), visit.id(), fewer, Prices.baht(750_00), sent.request());
        });
  }

  private <T> void atEachStatement(Supplier<T> prepare, Consumer<T> command) {
    var all = changeBy(command, prepare.get());
    assertThat(all).isNotEmpty();
    var cuts = new Cuts(dataSource);
    boolean wasCut = true;
    for (int statement = 1; wasCut; statement++) {
      var one = prepare.get();
      var before = rows();
      int last = statement;
      wasCut = cuts.after(last, () -> command.accept(one));
      assertThat(change(before, rows())).as("cut after statement %d", last).isIn(Map.of(), all);
      command.accept(one);
      assertThat(change(before, rows())).as("sent again, cut after %d", last).isEqualTo(all);
      assertThat(changeBy(command, one)).as("sent a third time").isEmpty();
    }
  }

  private <T> Map<String, Long> changeBy(Consumer<T> command, T one) {
    var before = rows();
    command.accept(one);
    return change(before, rows());
  }

  private static Map<String, Long> change(Map<String, Long> before, Map<String, Long> after) {
    var change = new TreeMap<String, Long>();
    after.forEach((what, many) -> change.put(what, many - before.get(what)));
    change.values().removeIf(many -> many == 0);
    return change;
  }

  /** How many rows there are of all that a booking writes, and how many claims last. */
  private Map<String, Long> rows() {
    var counts = WRITTEN.stream().map("(select count(*) from %s)"::formatted).toList();
    var question = "select array[%s]".formatted(String.join(", ", counts));
    var found =
        world.ask(
            () ->
                sql.sql(question).query((row, i) -> (Long[]) row.getArray(1).getArray()).single());
    var rows = new TreeMap<String, Long>();
    for (int i = 0; i < found.length; i++) rows.put(WRITTEN.get(i), found[i]);
    return rows;
  }

  private Secret held() {
    var wanted =
        OFFERS.stream()
            .map(offers::get)
            .map(one -> new Wanted(one.id(), MONDAY, opens(one), 1, 4))
            .toList();
    return bookings.hold(new NewHold(Lang.TH, new Party(4, 0), wanted, null), UUID.randomUUID());
  }

  private static LocalTime opens(Offer offer) {
    return offer.terms().hours().getFirst().opens();
  }

  private Secret placed() {
    var secret = held();
    bookings.place(secret, SOMCHAI, true, UUID.randomUUID());
    return secret;
  }

  private void answer(Secret secret, String village) {
    var visit = visit(secret, village);
    as(village, () -> visits.answer(visit.id(), true, ""));
  }

  private void payDeposit(Sent sent) {
    var village = VILLAGES.getFirst();
    var due = dues.of(List.of(visit(sent.secret(), village).id())).getFirst();
    var deposit = new Payment.Received(due.deposit(), Payment.Way.CASH, null, null, Prices.baht(0));
    as(village, () -> payments.receive(due.id(), deposit, sent.request()));
  }

  private Visit visit(Secret secret, String village) {
    var community = world.community(village).id();
    return Stream.of((Ordered) bookings.open(secret))
        .flatMap(one -> one.order().visits().stream())
        .filter(visit -> visit.community().equals(community))
        .findFirst()
        .orElseThrow();
  }

  private void as(String village, Runnable work) {
    Actor.person(chairs.get(village)).does(work);
  }
}
