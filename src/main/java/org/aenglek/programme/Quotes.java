package org.aenglek.programme;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.areas.District;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.springframework.stereotype.Component;

/**
 * How a text names a figure: <code>{visitors 90 2026-10}</code>, with the code of an area or the
 * word by which a community is addressed.
 */
@Component
public class Quotes {
  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern PARTS = Pattern.compile("(\\S+) (\\S+) (\\S+)");

  private final Areas areas;

  Quotes(Areas areas) {
    this.areas = areas;
  }

  public String write(Quote quote) {
    return "{%s %s %s}".formatted(quote.indicator().key(), code(quote.place()), quote.month());
  }

  /** What stands between braces, each as it is written. */
  List<String> in(String text) {
    return BRACES.matcher(text).results().map(match -> match.group(1)).toList();
  }

  /** The text with each figure put in of which something is told. */
  String fill(String text, Function<Quote, Optional<String>> tell) {
    return BRACES
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    read(match.group(1)).flatMap(tell).orElseGet(match::group)));
  }

  /** Nothing where that names no figure. */
  Optional<Quote> read(String written) {
    var parts = PARTS.matcher(written);
    if (!parts.matches()) return Optional.empty();
    return Indicator.find(parts.group(1))
        .flatMap(
            indicator ->
                place(parts.group(2))
                    .flatMap(
                        place ->
                            month(parts.group(3))
                                .map(month -> new Quote(indicator, place, month))));
  }

  private Optional<Place> place(String code) {
    if (code.matches("\\d{2}")) {
      return areas.provinces().stream()
          .filter(province -> province.code().equals(code))
          .map(province -> Place.province(code))
          .findFirst();
    }
    return areas
        .findDistrict(code)
        .map(district -> Place.district(code))
        .or(() -> areas.find(code).map(community -> Place.community(community.id())));
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** As a text has it. */
  public String code(Place place) {
    return isCommunity(place) ? community(place).slug() : place.id();
  }

  public LocalText nameOf(Place place) {
    return isCommunity(place) ? community(place).name() : areas.nameOf(place.id());
  }

  public String provinceOf(Place place) {
    return isCommunity(place) ? community(place).province() : District.province(place.id());
  }

  private Community community(Place place) {
    var id = UUID.fromString(place.id());
    return areas.all(List.of(id)).get(id);
  }

  private static boolean isCommunity(Place place) {
    return place.kind() == Place.Kind.COMMUNITY;
  }
}
