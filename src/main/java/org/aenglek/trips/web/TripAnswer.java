package org.aenglek.trips.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.Money;
import org.aenglek.offers.Offer;
import org.aenglek.trips.Itinerary;
import org.aenglek.trips.Trip;
import org.jspecify.annotations.Nullable;

/**
 * A trip as programs read it: times of the day as "09:30", amounts as decimal texts, offers and
 * communities by their slugs.
 *
 * @param lookingUntil until then a better answer may be found under the same reference
 */
record TripAnswer(
    String reference,
    boolean estimate,
    boolean sample,
    @Nullable Instant lookingUntil,
    Price cost,
    List<DayAnswer> days,
    List<LeftAnswer> leftOut,
    List<WhyAnswer> gaveWay,
    List<String> askFirst) {

  record Price(String amount, String currency) {
    static Price of(Money money) {
      return new Price(money.amount().toPlainString(), money.currency().getCurrencyCode());
    }
  }

  record DayAnswer(
      LocalDate date,
      String leaves,
      List<StopAnswer> stops,
      @Nullable BreakAnswer lunch,
      int travelToEndMinutes,
      String back,
      @Nullable NightAnswer night) {}

  record StopAnswer(
      String offer,
      String community,
      int travelMinutes,
      String arrives,
      String starts,
      String ends,
      Price cost) {}

  record BreakAnswer(int afterStops, String from, String to) {}

  record NightAnswer(
      String offer, String community, @Nullable String from, @Nullable String until, Price cost) {}

  record LeftAnswer(String offer, String community, List<WhyAnswer> reasons) {}

  /** What each field says depends on the kind; see the description of the API. */
  record WhyAnswer(
      String kind, @Nullable Integer day, @Nullable Long amount, @Nullable String offer) {}

  static TripAnswer of(Trip trip, Things things, boolean isEstimate) {
    return new Maker(things).answer(trip, isEstimate);
  }

  private record Maker(Things things) {
    TripAnswer answer(Trip trip, boolean isEstimate) {
      var itinerary = trip.itinerary();
      return new TripAnswer(
          trip.reference(),
          isEstimate,
          itinerary.offers().flatMap(id -> things.offer(id).stream()).anyMatch(Offer::sample),
          trip.lookingUntil().equals(Instant.EPOCH) ? null : trip.lookingUntil(),
          Price.of(itinerary.cost()),
          itinerary.days().stream().map(this::day).toList(),
          itinerary.leftOut().stream().map(this::left).toList(),
          itinerary.gaveWay().stream().map(this::why).toList(),
          itinerary.askFirst().stream().map(this::community).toList());
    }

    private DayAnswer day(Itinerary.Day day) {
      var lunch = day.lunch();
      var night = day.night();
      return new DayAnswer(
          day.date(),
          time(day.leaves()),
          day.stops().stream().map(this::stop).toList(),
          lunch == null
              ? null
              : new BreakAnswer(lunch.afterStops(), time(lunch.from()), time(lunch.to())),
          day.travelToEnd(),
          time(day.back()),
          night == null
              ? null
              : new NightAnswer(
                  offer(night.offer()),
                  community(night.community()),
                  night.from() == null ? null : time(night.from()),
                  night.until() == null ? null : time(night.until()),
                  Price.of(night.cost())));
    }

    private StopAnswer stop(Itinerary.Stop stop) {
      return new StopAnswer(
          offer(stop.offer()),
          community(stop.community()),
          stop.travel(),
          time(stop.arrives()),
          time(stop.starts()),
          time(stop.ends()),
          Price.of(stop.cost()));
    }

    private LeftAnswer left(Itinerary.LeftOut left) {
      return new LeftAnswer(
          offer(left.offer()),
          community(left.community()),
          left.whys().stream().map(this::why).toList());
    }

    private WhyAnswer why(Itinerary.Why why) {
      return new WhyAnswer(
          why.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          why.day(),
          why.amount(),
          why.other() == null ? null : offer(why.other()));
    }

    private String offer(UUID id) {
      return things.offer(id).map(Offer::slug).orElse("");
    }

    private String community(UUID id) {
      return things.community(id).map(Community::slug).orElse("");
    }
  }

  private static String time(int minute) {
    return TripPage.time(minute).toString();
  }
}
