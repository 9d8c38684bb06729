package org.aenglek.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.Actor;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.Refusal;
import org.aenglek.base.Secret;
import org.aenglek.bookings.Bookings;
import org.aenglek.bookings.Bookings.Held;
import org.aenglek.bookings.Bookings.Ordered;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Needs;
import org.aenglek.bookings.NewChange;
import org.aenglek.bookings.NewHold;
import org.aenglek.bookings.Order;
import org.aenglek.bookings.Party;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visit.Stage;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Seals;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.offers.Slots;
import org.aenglek.offers.Wanted;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payment;
import org.aenglek.payments.Payments;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.World;
import org.springframework.beans.factory.BeanFactory;

/** What guests, villages, the weather and the clock do in a season, one thing at a time, by lot. */
final class BookingSeason {
  private static final int MOST_BOOKINGS = 60;

  /** From which stages a visit can have come to one; a late deposit brings it back. */
  private static final Map<Class<? extends Stage>, Set<Class<? extends Stage>>> BEFORE = before();

  private final Bookings bookings;
  private final Visits visits;
  private final Offers offers;
  private final Slots slots;
  private final Dues dues;
  private final Payments payments;
  private final Seals seals;
  private final World world;
  private final MovableClock clock;
  private final Villages villages;
  private final Random random;
  private final List<Secret> booked = new ArrayList<>();
  private final List<UUID> letIn = new ArrayList<>();
  private final Map<UUID, Class<? extends Stage>> stages = new HashMap<>();
  private final Map<String, Integer> done = new TreeMap<>();
  private int refused;

  BookingSeason(BeanFactory beans, long seed) {
    bookings = beans.getBean(Bookings.class);
    visits = beans.getBean(Visits.class);
    offers = beans.getBean(Offers.class);
    slots = beans.getBean(Slots.class);
    dues = beans.getBean(Dues.class);
    payments = beans.getBean(Payments.class);
    seals = beans.getBean(Seals.class);
    world = beans.getBean(World.class);
    clock = beans.getBean(MovableClock.class);
    villages = new Villages(beans);
    random = new Random(seed);
  }

  /** Something happens; on one node in eight the clock is a minute behind. */
  void step() {
    boolean isBehind = random.nextInt(8) == 0;
    if (isBehind) clock.forward(BookingLaws.SKEW.negated());
    try {
      act();
    } catch (Refusal no) {
      refused++;
    } finally {
      if (isBehind) clock.forward(BookingLaws.SKEW);
    }
    onlyForward(isBehind);
  }

  private void act() {
    switch (random.nextInt(26)) {
      case 0, 1, 2, 3, 4 -> did("hold", this::hold);
      case 5 -> did("change of a hold", this::changeHold);
      case 6, 7, 8, 9 -> did("order", this::order);
      case 10, 11, 12 -> did("answer", this::answer);
      case 13, 14 -> did("payment", this::pay);
      case 15 -> did("cancellation", this::cancel);
      case 16 -> did("calling off", this::callOff);
      case 17 -> did("arrival", this::arrive);
      case 18 -> did("walk-in", this::walkIn);
      case 19, 20 -> did("change of a visit", this::changeVisit);
      case 21 -> did("answer to a change", this::answerChange);
      case 22 -> did("payment taken back", this::takeBack);
      case 23 -> did("new rule", () -> villages.decide(random));
      case 24 -> did("seal", seals::make);
      default -> did("change of the village", () -> villages.change(random));
    }
    if (random.nextInt(3) == 0) clock.forward(pause());
  }

  private void did(String what, Runnable act) {
    act.run();
    done.merge(what, 1, Integer::sum);
  }

  /**
   * Minutes mostly, so that holds meet; a quarter of an hour, after which one is over on this node
   * and not on one behind; days and quiet weeks, so that the year passes.
   */
  private Duration pause() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3, 4, 5 -> Duration.ofSeconds(random.nextInt(600));
      case 6, 7 -> Duration.ofMinutes(15);
      case 8 -> Duration.ofMinutes(random.nextInt(600));
      case 9, 10 -> Duration.ofHours(random.nextInt(96));
      default -> Duration.ofDays(random.nextInt(50));
    };
  }

  private void hold() {
    var party = new Party(1 + random.nextInt(6), random.nextInt(3));
    var wanted =
        IntStream.rangeClosed(0, random.nextInt(3))
            .boxed()
            .flatMap(part -> wanted(party.heads()))
            .toList();
    if (!wanted.isEmpty()) {
      keep(bookings.hold(new NewHold(Lang.MS, party, wanted, null), request()));
    }
  }

  /** On one of a few days, so that everybody wants the same. */
  private Stream<Wanted> wanted(int heads) {
    var offer = offers.get(any(Villages.OFFERS));
    int nights = offer.kind() == Offer.Kind.STAY ? 1 + random.nextInt(3) : 1;
    var day = today().plusDays(2L + random.nextInt(6));
    var turns = slots.of(offer, new DateSpan(day, day), nights, heads);
    return turns.isEmpty()
        ? Stream.empty()
        : Stream.of(any(turns))
            .map(slot -> new Wanted(offer.id(), day, slot.starts(), nights, heads));
  }

  private void changeHold() {
    if (booked.isEmpty()) return;
    var secret = any(booked);
    switch (random.nextInt(3)) {
      case 0 -> bookings.extend(secret, request());
      case 1 -> bookings.drop(secret);
      default -> keep(bookings.again(secret, request()));
    }
  }

  private void order() {
    if (booked.isEmpty()) return;
    var secret = booked.getLast();
    var phone = random.nextInt(3) == 0 ? "+60123456789" : "0812345678";
    var guest = Guest.of("Nur", phone, "", Needs.NONE);
    var request = request();
    boolean isWhole = random.nextBoolean();
    bookings.place(secret, guest, isWhole, request);
    bookings.place(secret, guest, isWhole, request);
  }

  private void answer() {
    anyVisit(Visit.Asked.class)
        .ifPresent(visit -> as(visit, () -> visits.answer(visit.id(), random.nextInt(5) > 0, "")));
  }

  /** The deposit or all of it, in time or late; sometimes not all of the deposit. */
  private void pay() {
    var waiting =
        anyVisit(
            Visit.AwaitsDeposit.class,
            Visit.Lapsed.class,
            Visit.Confirmed.class,
            Visit.Attended.class);
    if (waiting.isEmpty()) return;
    var visit = waiting.get();
    var due = dues.of(List.of(visit.id())).stream().findFirst();
    if (due.isEmpty()) return;
    var amount = random.nextInt(4) == 0 ? Money.of("10", "THB") : due.get().next();
    var received = new Payment.Received(amount, Payment.Way.CASH, null, null, due.get().paid());
    var request = request();
    as(visit, () -> payments.receive(due.get().id(), received, request));
    as(visit, () -> payments.receive(due.get().id(), received, request));
    giveBack(visit);
  }

  /** Sometimes of a visit that is over, so that what was shared is taken back. */
  private void takeBack() {
    anyVisit(Visit.Confirmed.class, Visit.Attended.class, Visit.Cancelled.class)
        .ifPresent(
            visit ->
                as(
                    visit,
                    () ->
                        dues.of(List.of(visit.id())).stream()
                            .flatMap(due -> payments.of(due.id()).stream())
                            .filter(payment -> payment.takenBack() == null)
                            .findFirst()
                            .ifPresent(payment -> payments.takeBack(payment.id(), "โอนผิด"))));
  }

  private void giveBack(Visit visit) {
    var due = dues.of(List.of(visit.id())).getFirst();
    if (due.refundDue().minor() > 0 && random.nextBoolean()) {
      as(visit, () -> payments.giveBack(due.id(), due.refundDue(), request()));
    }
  }

  private void cancel() {
    if (booked.isEmpty()) return;
    var secret = any(booked);
    visitsOf(secret).findFirst().ifPresent(visit -> bookings.cancel(secret, visit.id()));
  }

  /** By the guest, or by the village for one who telephones; sent twice. */
  private void changeVisit() {
    if (booked.isEmpty()) return;
    var secret = any(booked);
    var visit = visitsOf(secret).findFirst();
    if (visit.isEmpty()) return;
    var id = visit.get().id();
    if (random.nextInt(8) == 0) {
      bookings.withdrawChange(secret, id);
      return;
    }
    var wanted = otherwise(visit.get());
    var request = request();
    if (random.nextInt(4) == 0) {
      as(
          visit.get(),
          () -> {
            var price = visits.quoteChange(id, wanted).price();
            for (int i = 0; i < 2; i++) visits.change(id, wanted, price, request);
          });
      return;
    }
    var price = bookings.quoteChange(secret, id, wanted).price();
    for (int i = 0; i < 2; i++) bookings.change(secret, id, wanted, price, request);
  }

  /** The same day or another, at the same turn or another, for fewer or more. */
  private NewChange otherwise(Visit visit) {
    var party = new Party(1 + random.nextInt(6), 0);
    int later = random.nextInt(3) - 1;
    var turns =
        visit.lines().stream()
            .map(
                line -> {
                  var day = line.day().plusDays(later);
                  var starts =
                      slots.of(
                          offers.all(List.of(line.offer())).getFirst(),
                          new DateSpan(day, day),
                          line.nights(),
                          party.heads());
                  return new NewChange.Turn(
                      line.id(),
                      day,
                      starts.isEmpty() || random.nextBoolean()
                          ? line.starts()
                          : any(starts).starts());
                })
            .toList();
    return new NewChange(party, turns);
  }

  private void answerChange() {
    var shuffled = new ArrayList<>(booked);
    Collections.shuffle(shuffled, random);
    for (var secret : shuffled) {
      var waiting = bookings.changesOf(secret).values().stream().findFirst();
      if (waiting.isEmpty()) continue;
      var visit = visitsOf(secret).filter(one -> one.id().equals(waiting.get().visit()));
      boolean isYes = random.nextInt(4) > 0;
      as(visit.findFirst().orElseThrow(), () -> visits.answerChange(waiting.get().id(), isYes, ""));
      return;
    }
  }

  private void callOff() {
    anyVisit(Visit.Confirmed.class, Visit.AwaitsDeposit.class)
        .ifPresent(visit -> as(visit, () -> visits.callOff(visit.id(), "ฝนตกหนัก")));
  }

  private void arrive() {
    anyVisit(Visit.Confirmed.class)
        .ifPresent(visit -> as(visit, () -> visits.arrived(visit.id(), random.nextInt(4) > 0)));
  }

  private void walkIn() {
    var party = new Party(1 + random.nextInt(4), 0);
    var offer = offers.get(any(Villages.OFFERS));
    var today = new DateSpan(today(), today());
    var turns = slots.of(offer, today, 1, party.heads(), true);
    if (turns.isEmpty()) return;
    var wanted = new Wanted(offer.id(), today(), any(turns).starts(), 1, party.heads());
    Supplier<UUID> book =
        () -> {
          var hold = new NewHold(Lang.TH, party, List.of(wanted), null);
          var reference =
              visits.bookFor(
                  offer.community(),
                  hold,
                  Guest.atTheDoor("ผู้มาเยือน"),
                  Order.Channel.WALK_IN,
                  request());
          return visits.get(reference).visit().id();
        };
    letIn.add(Actor.person(villages.chairOf(offer.community())).does(book));
  }

  /** Of one booking; on a node whose clock is behind nothing can be said. */
  private void onlyForward(boolean isBehind) {
    if (booked.isEmpty()) return;
    for (var visit : visitsOf(any(booked)).toList()) {
      var now = visit.stage().getClass();
      var was = stages.put(visit.id(), now);
      if (was == null || was.equals(now) || isBehind) continue;
      assertThat(BEFORE.getOrDefault(now, Set.of())).as("what can become %s", now).contains(was);
    }
  }

  private static Map<Class<? extends Stage>, Set<Class<? extends Stage>>> before() {
    Set<Class<? extends Stage>> waiting = Set.of(Visit.Asked.class, Visit.Agreed.class);
    Set<Class<? extends Stage>> open =
        Set.of(Visit.Asked.class, Visit.Agreed.class, Visit.AwaitsDeposit.class);
    Set<Class<? extends Stage>> living =
        Set.of(
            Visit.Asked.class,
            Visit.Agreed.class,
            Visit.AwaitsDeposit.class,
            Visit.Confirmed.class,
            Visit.Lapsed.class);
    return Map.of(
        Visit.Agreed.class,
        Set.of(Visit.Asked.class),
        Visit.AwaitsDeposit.class,
        waiting,
        Visit.Declined.class,
        waiting,
        Visit.Lapsed.class,
        open,
        Visit.Confirmed.class,
        Set.of(
            Visit.Asked.class, Visit.Agreed.class, Visit.AwaitsDeposit.class, Visit.Lapsed.class),
        Visit.Attended.class,
        living,
        Visit.Missed.class,
        living,
        Visit.Cancelled.class,
        living);
  }

  private Optional<Visit> anyVisit(Class<?>... stages) {
    var shuffled = new ArrayList<>(booked);
    Collections.shuffle(shuffled, random);
    var own = shuffled.stream().flatMap(this::visitsOf);
    var others = letIn.stream().map(id -> world.ask(() -> visits.get(id)).visit());
    return Stream.concat(own, others)
        .filter(visit -> Set.of(stages).contains(visit.stage().getClass()))
        .findFirst();
  }

  private Stream<Visit> visitsOf(Secret secret) {
    return switch (bookings.open(secret)) {
      case Ordered ordered -> ordered.order().visits().stream();
      case Held held -> Stream.empty();
    };
  }

  private void keep(Secret secret) {
    booked.add(secret);
    if (booked.size() > MOST_BOOKINGS) booked.removeFirst();
    while (letIn.size() > MOST_BOOKINGS / 4) letIn.removeFirst();
  }

  private void as(Visit visit, Runnable work) {
    Actor.person(villages.chairOf(visit.community())).does(work);
  }

  private UUID request() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private LocalDate today() {
    return villages.today();
  }

  @Override
  public String toString() {
    return "%s, %d refused, until %s".formatted(done, refused, today());
  }
}
