package org.aenglek.programme;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.Lang;
import org.aenglek.base.Money;
import org.aenglek.base.Request;
import org.aenglek.meetings.AgendaItem;
import org.aenglek.meetings.Body;
import org.aenglek.meetings.Meeting;
import org.aenglek.meetings.Put;
import org.aenglek.meetings.PutsOnAgenda;
import org.aenglek.people.Place;
import org.aenglek.programme.Indicator.Unit;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For information: the figures of the month before a meeting, once they are published. */
@Component
@Order(40)
class MonthOnAgenda implements PutsOnAgenda {
  private static final List<Indicator> TOLD =
      List.of(Indicator.VISITORS, Indicator.ORDERS, Indicator.ANSWERED_IN_TIME, Indicator.INCOME);

  private final PublishedFigures published;
  private final Concerned concerned;
  private final Areas areas;
  private final Words words;

  MonthOnAgenda(PublishedFigures published, Concerned concerned, Areas areas, Words words) {
    this.published = published;
    this.concerned = concerned;
    this.areas = areas;
    this.words = words;
  }

  @Override
  public String source() {
    return "figures";
  }

  @Override
  public List<Put> on(Meeting meeting, Body body) {
    var place = body.place();
    var month = YearMonth.from(meeting.days().first()).minusMonths(1);
    if (!concerned.maySee(place)) return List.of();
    return published.find(province(place), month).stream()
        .map(publication -> put(body, month))
        .toList();
  }

  private Put put(Body body, YearMonth month) {
    var figures = published.of(body.place(), month);
    return new Put(
        AgendaItem.Kind.INFORMATION,
        Request.derived(month.toString(), body.id()),
        words.say(Lang.TH, "programme.put.month", words.month(Lang.TH, month)),
        TOLD.stream()
            .map(indicator -> said(indicator, figures.value(indicator, month)))
            .collect(Collectors.joining("\n")),
        page(body.place()) + "?month=" + month);
  }

  private String said(Indicator indicator, @Nullable BigDecimal value) {
    return words.say(Lang.TH, "programme.indicator." + indicator.key())
        + " "
        + (value == null ? words.say(Lang.TH, "programme.unknown") : figure(indicator, value));
  }

  private String figure(Indicator indicator, BigDecimal value) {
    return indicator.unit() == Unit.MONEY
        ? words.money(Lang.TH, Money.ofMinor(value.longValueExact(), "THB"))
        : words.say(
            Lang.TH,
            "programme.unit." + indicator.unit().key(),
            value,
            words.number(Lang.TH, value));
  }

  private String page(Place place) {
    return place.kind() == Place.Kind.COMMUNITY
        ? "/programme/of/" + community(place).slug()
        : "/programme/" + place.kind().key() + "s/" + place.id();
  }

  private String province(Place place) {
    return place.kind() == Place.Kind.COMMUNITY
        ? community(place).province()
        : District.province(place.id());
  }

  private Community community(Place place) {
    var id = UUID.fromString(place.id());
    return Objects.requireNonNull(areas.all(List.of(id)).get(id));
  }
}
