package org.aenglek.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.aenglek.base.NotThere;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a reader asks, as it stands in the address. An empty field asks nothing.
 *
 * @param q words, cut where nobody's question is so long
 * @param kind of thing
 * @param district by its code
 * @param near a latitude and a longitude, from which the nearest come first
 * @param page from 1
 */
public record SearchForm(
    @Nullable String q,
    @Nullable String kind,
    @Nullable String district,
    @Nullable String near,
    @Nullable String page) {
  static final Set<String> NAMES = Set.of("q", "kind", "district", "near", "page");

  private static final int LETTERS = 100;
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+");
  private static final Pattern KIND = Pattern.compile("community|offer|route|story");
  private static final Pattern DISTRICT = Pattern.compile("[0-9]{4}");
  private static final Pattern NEAR =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,6})?),(-?\\d{1,3}(?:\\.\\d{1,6})?)");
  private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");

  public SearchForm {
    q = q == null ? "" : cut(CONTROLS.matcher(q).replaceAll(" ").strip());
    kind = asked(kind);
    district = asked(district);
    near = asked(near);
    page = page == null || page.isEmpty() ? "1" : page;
  }

  public boolean isEmpty() {
    return q.isEmpty();
  }

  /**
   * @throws NotThere when no page has that number
   */
  int pageNumber() {
    if (!PAGE.matcher(page).matches() || Integer.parseInt(page) < 1) {
      throw new NotThere("page " + page);
    }
    return Integer.parseInt(page);
  }

  @Nullable Point point() {
    if (near == null) return null;
    var parts = near.split(",");
    try {
      return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (IllegalArgumentException notOnEarth) {
      throw wrong("near");
    }
  }

  SearchForm withWords(String words) {
    return new SearchForm(words, null, null, near, null);
  }

  SearchForm withKind(@Nullable String other) {
    return new SearchForm(q, other, district, near, null);
  }

  SearchForm withDistrict(@Nullable String other) {
    return new SearchForm(q, kind, other, near, null);
  }

  SearchForm withoutNear() {
    return new SearchForm(q, kind, district, null, null);
  }

  SearchForm withPage(int number) {
    return new SearchForm(q, kind, district, near, Integer.toString(number));
  }

  /** The address of this question after the language. */
  String path() {
    var path = new StringBuilder(SearchPage.INSIDE).append("?q=").append(encoded(q));
    if (kind != null) path.append("&kind=").append(kind);
    if (district != null) path.append("&district=").append(district);
    if (near != null) path.append("&near=").append(encoded(near));
    if (!page.equals("1")) path.append("&page=").append(page);
    return path.toString();
  }

  /**
   * @throws ResponseStatusException 400 when anything in it makes no sense
   */
  void mustMakeSense() {
    mustBe("kind", kind, KIND);
    mustBe("district", district, DISTRICT);
    mustBe("near", near, NEAR);
  }

  private static void mustBe(String name, @Nullable String value, Pattern sense) {
    if (value != null && !sense.matcher(value).matches()) throw wrong(name);
  }

  private static @Nullable String asked(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static String cut(String text) {
    if (text.length() <= LETTERS) return text;
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(LETTERS - 1)) ? LETTERS - 1 : LETTERS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static ResponseStatusException wrong(String name) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, name);
  }
}
