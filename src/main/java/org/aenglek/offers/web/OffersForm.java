package org.aenglek.offers.web;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.aenglek.base.Lang;
import org.aenglek.offers.Filter;
import org.aenglek.offers.Offer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a visitor asks of the list, as it stands in its address.
 *
 * @param values what was asked for, without the page
 */
record OffersForm(SequencedMap<String, String> values, Filter filter, long page) {
  static final String KIND = "kind";
  static final String DISTRICT = "district";
  static final String MONTH = "month";
  static final String ON = "on";
  static final String PEOPLE = "people";
  static final String SPEAKS = "speaks";
  static final String PAGE = "page";
  static final List<String> FILTERS = List.of(KIND, DISTRICT, MONTH, ON, PEOPLE, SPEAKS);
  private static final int MOST_PEOPLE = 999;
  private static final int ISO_DATE_LETTERS = 10;

  /**
   * An empty value is none: a form sends all its fields.
   *
   * @throws ResponseStatusException 400, when a value is not of its kind
   */
  static OffersForm of(Map<String, String> asked) {
    var values = new LinkedHashMap<String, String>();
    for (var name : FILTERS) {
      var value = asked.getOrDefault(name, "");
      if (!value.isEmpty()) values.put(name, value);
    }
    var filter =
        new Filter(
            read(values, KIND, key -> Offer.Kind.find(key).orElseThrow(OffersForm::bad)),
            read(values, DISTRICT, OffersForm::code),
            read(values, MONTH, number -> Month.of(Integer.parseInt(number))),
            read(values, ON, OffersForm::day),
            read(values, PEOPLE, OffersForm::heads),
            read(values, SPEAKS, code -> Lang.find(code).orElseThrow(OffersForm::bad)));
    var page = asked.getOrDefault(PAGE, "");
    return new OffersForm(values, filter, page.isEmpty() ? 1 : number(page));
  }

  /** The list with another value for one field, or without it, from its first page. */
  String path(String name, @Nullable String value) {
    var others = new LinkedHashMap<>(values);
    if (value == null) {
      others.remove(name);
    } else {
      others.put(name, value);
    }
    return path(others);
  }

  String path(long otherPage) {
    return otherPage == 1 ? path(values) : path(PAGE, String.valueOf(otherPage));
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  boolean isFiltered() {
    return !values.isEmpty();
  }

  static ResponseStatusException bad() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }

  private static String path(Map<String, String> fields) {
    if (fields.isEmpty()) return OffersPage.PATH_INSIDE;
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(joining("&", OffersPage.PATH_INSIDE + "?", ""));
  }

  private static <T> @Nullable T read(
      Map<String, String> values, String name, Function<String, T> reader) {
    var value = values.get(name);
    if (value == null) return null;
    try {
      return reader.apply(value);
    } catch (DateTimeException | NumberFormatException wrong) {
      throw bad();
    }
  }

  private static String code(String value) {
    if (!value.matches("[0-9]{4}")) throw bad();
    return value;
  }

  private static LocalDate day(String value) {
    if (value.length() != ISO_DATE_LETTERS) throw bad();
    return LocalDate.parse(value);
  }

  private static int heads(String value) {
    int heads = Integer.parseInt(value);
    if (heads < 1 || heads > MOST_PEOPLE) throw bad();
    return heads;
  }

  private static long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException wrong) {
      throw bad();
    }
  }
}
