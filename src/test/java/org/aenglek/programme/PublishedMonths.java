package org.aenglek.programme;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.base.Actor;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Visits;
import org.aenglek.income.Earnings;
import org.aenglek.income.Selling;
import org.aenglek.passports.Reviews;
import org.aenglek.testing.MovableClock;
import org.aenglek.testing.SmallMonth;
import org.aenglek.testing.World;

/**
 * A village of weavers that has sold for two months, received guests and was judged by them; and
 * the province has published what is known of it. Afterwards it is the 20th of January.
 */
final class PublishedMonths {
  static final String PROVINCE = "90";
  static final String WEAVERS = "ban-tha-sai";
  static final YearMonth OCTOBER = YearMonth.of(2026, 10);

  private final PublishedFigures published;
  private final Visits visits;
  private final Reviews reviews;
  private final Earnings earnings;
  private final World world;
  private final MovableClock clock;
  private List<UUID> homes = List.of();

  PublishedMonths(
      PublishedFigures published,
      Visits visits,
      Reviews reviews,
      Earnings earnings,
      World world,
      MovableClock clock) {
    this.published = published;
    this.visits = visits;
    this.reviews = reviews;
    this.earnings = earnings;
    this.world = world;
    this.clock = clock;
  }

  void play() {
    homes = new SmallMonth(world, earnings, clock).play();
    IntStream.rangeClosed(3, 5).forEach(this::attended);
    homes.forEach(home -> sell(OCTOBER.plusMonths(1), "360", home));
    homes.forEach(home -> sell(OCTOBER.plusMonths(2), "480", home));
    clock.moveTo("2027-01-20T09:00:00+07:00");
    IntStream.rangeClosed(-1, 2).forEach(i -> publish(OCTOBER.plusMonths(i)));
  }

  private void attended(int rating) {
    var order = world.agreed("ko-yo-weaving-morning");
    var visit = world.visit(order);
    clock.moveTo(visit.firstDay() + "T18:00:00+07:00");
    Actor.person(world.chairOf(WEAVERS)).does(() -> visits.arrived(visit.id(), true));
    reviews.say(order, visit.id(), Lang.MS, rating, "Cantik sekali");
  }

  void publish(YearMonth month) {
    world.act(() -> published.publish(PROVINCE, month));
  }

  /** Found late: a supper of that month that nobody had written down. */
  void sellLate(YearMonth month, String amount) {
    var today = clock.instant();
    sell(month, amount, homes.getFirst());
    clock.moveTo(today.toString());
  }

  private void sell(YearMonth month, String amount, UUID home) {
    clock.moveTo(month.atEndOfMonth() + "T19:00:00+07:00");
    new Selling(world, earnings, clock).sell(WEAVERS, Selling.SUPPER, "lake-seafood", amount, home);
  }
}
