package org.aenglek.counter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.DateSpan;
import org.aenglek.base.Lang;
import org.aenglek.bookings.Guest;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.Visit;
import org.aenglek.bookings.Visits;
import org.aenglek.bookings.Vouchers;
import org.aenglek.communities.Notices;
import org.aenglek.offers.Offer;
import org.aenglek.offers.Offers;
import org.aenglek.payments.Dues;
import org.aenglek.payments.Payees;
import org.aenglek.payments.Receipts;
import org.aenglek.people.Errands;
import org.aenglek.people.Households;
import org.aenglek.rota.Rota;
import org.aenglek.site.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what a device needs today. */
@Component
public class Days {
  /** By which a Thai word is filed: a vowel that is written before its consonant does not count. */
  private static final Set<String> CHILD_OF = Set.of("bin", "binti", "a/l", "a/p");
  private static final Pattern INITIAL = Pattern.compile("[^\\u0E40-\\u0E44]");

  /** A province has some fifty. */
  private static final int MOST_NEIGHBOURS = 60;

  private final Areas areas;
  private final Visits visits;
  private final Vouchers vouchers;
  private final Arrivals arrivals;
  private final Offers offers;
  private final DayOffers sold;
  private final Households households;
  private final Rota rota;
  private final Notices notices;
  private final Haggling haggling;
  private final Lending lending;
  private final Shifts shifts;
  private final EventRows events;
  private final Dues dues;
  private final Payees payees;
  private final Receipts receipts;
  private final ObjectProvider<GivesRewards> rewards;
  private final Errands errands;
  private final Settings settings;
  private final Clock clock;

  Days(
      Areas areas,
      Visits visits,
      Vouchers vouchers,
      Arrivals arrivals,
      Offers offers,
      DayOffers sold,
      Households households,
      Rota rota,
      Notices notices,
      Haggling haggling,
      Lending lending,
      Shifts shifts,
      EventRows events,
      Dues dues,
      Payees payees,
      Receipts receipts,
      ObjectProvider<GivesRewards> rewards,
      Errands errands,
      Settings settings,
      Clock clock) {
    this.areas = areas;
    this.visits = visits;
    this.vouchers = vouchers;
    this.arrivals = arrivals;
    this.offers = offers;
    this.sold = sold;
    this.households = households;
    this.rota = rota;
    this.notices = notices;
    this.haggling = haggling;
    this.lending = lending;
    this.shifts = shifts;
    this.events = events;
    this.dues = dues;
    this.payees = payees;
    this.receipts = receipts;
    this.rewards = rewards;
    this.errands = errands;
    this.settings = settings;
    this.clock = clock;
  }

  /** Today of a device's community, all of one moment: the device adds what it has done since. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Day today(Device device) {
    return errands.ask(Devices.JOB, () -> day(device));
  }

  private Day day(Device device) {
    var today = LocalDate.ofInstant(clock.instant(), settings.zone());
    var days = new DateSpan(today, today.plusDays(1));
    var village = areas.all(List.of(device.community())).get(device.community());
    var offered = offers.ofCommunity(village.id(), Lang.TH);
    return new Day(
        today,
        new Day.Village(village.id(), village.slug(), village.name()),
        own(device),
        vouchers.publicKeys(),
        haggling.percent(village.id()),
        pay(device),
        coming(village.id(), days, offered),
        sold.of(offered, days),
        households.of(village.id()).stream()
            .map(home -> new Day.Home(home.id(), home.name()))
            .toList(),
        serving(today, offered),
        notes(village, today),
        lending.of(device),
        shifts
            .current(device)
            .map(shift -> new Day.Shift(shift.opened(), shift.begins(), shift.cash()))
            .orElse(null),
        rewards.stream().flatMap(of -> of.rewards(village.id()).stream()).toList(),
        areas.near(village, MOST_NEIGHBOURS).stream()
            .collect(toMap(Community::slug, Community::name, (one, same) -> one, TreeMap::new)));
  }

  private Day.Own own(Device device) {
    return new Day.Own(
        device.id(),
        device.number(),
        device.name(),
        device.holder(),
        device.ends(),
        events.known(device),
        receipts.thisYear(),
        receipts.last(device.community(), device.issuer()));
  }

  private Day.@Nullable Pay pay(Device device) {
    return payees
        .find(dues.payee(device.community()))
        .flatMap(
            payee ->
                payee.opening(device.issuer()).map(prefix -> new Day.Pay(payee.name(), prefix)))
        .orElse(null);
  }

  private List<Day.Coming> coming(UUID community, DateSpan days, List<Offer> offered) {
    var came = arrivals.cameTo(community, days);
    var ids = offered.stream().map(Offer::id).collect(toSet());
    return visits.of(community, days).stream()
        .filter(one -> isTold(one.visit().stage()))
        .map(one -> coming(one, came.getOrDefault(one.visit().id(), 0), ids))
        .toList();
  }

  /** Of one that was called off, whoever comes all the same hears so. */
  private static boolean isTold(Visit.Stage stage) {
    return stage.isAlive() || stage instanceof Visit.Cancelled;
  }

  private static Day.Coming coming(Visits.Coming one, int came, Set<UUID> offered) {
    var visit = one.visit();
    var guest = one.order().guest();
    return new Day.Coming(
        visit.reference(),
        visit.firstDay(),
        visit.lastDay(),
        visit.starts(),
        visit.heads(),
        guest == null ? "" : initials(guest),
        stage(visit.stage()),
        came,
        guest == null ? List.of() : needs(guest),
        visit.lines().stream().map(line -> part(line, offered)).toList());
  }

  /** What is offered is named once, among the offers. */
  private static Day.Part part(Line line, Set<UUID> offered) {
    return new Day.Part(
        line.offer(),
        offered.contains(line.offer()) ? null : line.name(),
        line.day(),
        line.starts(),
        line.nights(),
        line.heads());
  }

  /** Whose child somebody is does not stand among their initials. */
  static String initials(Guest guest) {
    return Stream.of(guest.name().split("\\s+"))
        .filter(word -> !CHILD_OF.contains(word.toLowerCase(Locale.ROOT)))
        .map(INITIAL::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .collect(Collectors.joining())
        .toUpperCase(Locale.ROOT);
  }

  private static List<String> needs(Guest guest) {
    return Stream.concat(guest.needs().food().stream(), guest.needs().access().stream()).toList();
  }

  static String stage(Visit.Stage stage) {
    return switch (stage) {
      case Visit.Asked _, Visit.Agreed _ -> "asked";
      case Visit.AwaitsDeposit _ -> "awaits-deposit";
      case Visit.Attended _ -> "attended";
      case Visit.Missed _ -> "missed";
      case Visit.Cancelled _ -> "cancelled";
      default -> "confirmed";
    };
  }

  private List<Day.Serving> serving(LocalDate today, List<Offer> offered) {
    return rota.on(today, offered.stream().map(Offer::id).toList()).stream()
        .map(turn -> new Day.Serving(turn.offer(), turn.starts(), turn.household(), turn.heads()))
        .toList();
  }

  private List<Day.Note> notes(Community village, LocalDate today) {
    var begin = today.atStartOfDay(settings.zone()).toInstant();
    var end = today.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    return notices.between(begin, end).stream()
        .filter(notice -> notice.concerns(village))
        .map(
            notice ->
                new Day.Note(
                    notice.kind().name().toLowerCase(Locale.ROOT),
                    notice.title(),
                    notice.from(),
                    notice.until()))
        .toList();
  }
}
