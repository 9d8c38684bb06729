package org.aenglek.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Visits;
import org.aenglek.communities.Notices;
import org.aenglek.counter.VillageDay.Box;
import org.aenglek.counter.VillageDay.Guests;
import org.aenglek.counter.VillageDay.Sum;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.rota.Rota;
import org.aenglek.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together a village's day: who comes and came, who serves, what was sold, what is where. */
@Component
public class VillageDays {
  private final Watching watching;
  private final Visits visits;
  private final Arrivals arrivals;
  private final Offers offers;
  private final Rota rota;
  private final SaleRows sales;
  private final Shifts shifts;
  private final Notices notices;
  private final Settings settings;

  VillageDays(
      Watching watching,
      Visits visits,
      Arrivals arrivals,
      Offers offers,
      Rota rota,
      SaleRows sales,
      Shifts shifts,
      Notices notices,
      Settings settings) {
    this.watching = watching;
    this.visits = visits;
    this.arrivals = arrivals;
    this.offers = offers;
    this.rota = rota;
    this.sales = sales;
    this.shifts = shifts;
    this.notices = notices;
    this.settings = settings;
  }

  /**
   * @throws org.aenglek.people.Access.NotAllowed when whoever acts has nothing to do with it
   */
  @Transactional(readOnly = true)
  public VillageDay of(Community village, LocalDate day) {
    watching.require(village.id());
    var span = new DateSpan(day, day);
    var begin = day.atStartOfDay(settings.zone()).toInstant();
    var end = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    return new VillageDay(
        day,
        guests(village.id(), span),
        arrivals.walkedIn(village.id(), day),
        rota.on(day, offers.ofCommunity(village.id(), Lang.TH).stream().map(Offer::id).toList()),
        sums(sales.of(village.id(), begin, end)),
        shifts.of(village.id(), day).stream().map(VillageDays::box).toList(),
        notices.between(begin, end).stream().filter(notice -> notice.concerns(village)).toList());
  }

  private List<Guests> guests(UUID village, DateSpan span) {
    Map<UUID, Integer> came = arrivals.cameTo(village, span);
    return visits.of(village, span).stream()
        .filter(one -> one.visit().stage().isAlive())
        .map(
            one -> {
              var guest = one.order().guest();
              return new Guests(
                  one.visit(),
                  guest == null ? "" : Days.initials(guest),
                  came.getOrDefault(one.visit().id(), 0));
            })
        .toList();
  }

  /** What was taken back does not count. */
  private static List<Sum> sums(List<SaleRows.Sold> all) {
    var standing = all.stream().filter(sale -> sale.undone() == null).toList();
    return Stream.of(Sale.CASH, Sale.PROMPTPAY, Sale.HOUSE)
        .map(
            paid -> {
              var its = standing.stream().filter(sale -> sale.paid().equals(paid)).toList();
              return new Sum(paid, its.size(), its.stream().mapToLong(SaleRows.Sold::total).sum());
            })
        .filter(sum -> sum.sales() > 0)
        .toList();
  }

  private static Box box(Shifts.Shift shift) {
    return new Box(shift.device(), shift.expected(), shift.counted(), shift.note(), shift.to());
  }
}
