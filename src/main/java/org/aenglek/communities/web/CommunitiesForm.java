package org.aenglek.communities.web;

import static org.aenglek.communities.CommunityFilter.ACCESS;
import static org.aenglek.communities.CommunityFilter.LANGUAGES;
import static org.aenglek.communities.CommunityFilter.LISTS;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.NotThere;
import org.aenglek.base.Point;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.communities.CommunityFilter.Sort;
import org.aenglek.communities.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a reader asked of the list, as it stands in the address. An empty field asks nothing.
 *
 * @param district its code, or that of a whole province
 * @param near a community's slug, a district's or province's code, or a latitude and a longitude
 */
public record CommunitiesForm(
    @Nullable String district,
    @Nullable String list,
    @Nullable String kind,
    @Nullable String speaks,
    @Nullable String access,
    @Nullable String open,
    @Nullable String sort,
    @Nullable String near,
    @Nullable String page) {
  static final Set<String> NAMES =
      Set.of("district", "list", "kind", "speaks", "access", "open", "sort", "near", "page");

  private static final String COORDINATES = "-?\\d{1,3}(\\.\\d{1,6})?,-?\\d{1,3}(\\.\\d{1,6})?";
  private static final String CODE_OR_SLUG = "[a-z0-9-]{1,100}";
  private static final String NUMBER = "-?\\d+";
  private static final int DIGITS_OF_A_PAGE = 6;

  /** A place from which distances are measured; nameless when it is where the reader stands. */
  public record Place(Point point, @Nullable LocalText name) {}

  public CommunitiesForm {
    district = asked(district);
    list = asked(list);
    kind = asked(kind);
    speaks = asked(speaks);
    access = asked(access);
    open = asked(open);
    sort = asked(sort);
    near = asked(near);
    page = asked(page);
  }

  /**
   * @throws ResponseStatusException 400 when anything in it makes no sense
   */
  CommunityFilter filter(AreaChoices areas, @Nullable Place place) {
    if (district != null && areas.find(district).isEmpty()) throw wrong("district");
    if (order() == Sort.DISTANCE && place == null) throw wrong("sort");
    return new CommunityFilter(
        district,
        oneOf(LISTS, list, "list"),
        kind == null ? null : Kind.find(kind).orElseThrow(() -> wrong("kind")),
        oneOf(LANGUAGES, speaks, "speaks"),
        oneOf(ACCESS, access, "access"),
        day(),
        place == null ? null : place.point(),
        order());
  }

  /** The place that it is to be near, if any. */
  @Nullable Place place(Areas areas, AreaChoices choices) {
    if (near == null) return null;
    if (near.matches(COORDINATES)) return new Place(coordinates(near), null);
    if (!near.matches(CODE_OR_SLUG)) throw wrong("near");
    return choices
        .find(near)
        .map(area -> new Place(area.point(), area.name()))
        .or(() -> areas.find(near).flatMap(CommunitiesForm::place))
        .orElseThrow(() -> wrong("near"));
  }

  /** Near a place, the nearest come first unless another order was asked for. */
  Sort order() {
    if (sort == null) return near == null ? Sort.NAME : Sort.DISTANCE;
    return Stream.of(Sort.values())
        .filter(one -> word(one).equals(sort))
        .findFirst()
        .orElseThrow(() -> wrong("sort"));
  }

  /**
   * From 1.
   *
   * @throws NotThere when it is a number that no page has
   */
  int pageNumber() {
    if (page == null) return 1;
    if (!page.matches(NUMBER)) throw wrong("page");
    if (page.length() > DIGITS_OF_A_PAGE) throw new NotThere("page " + page);
    int number = Integer.parseInt(page);
    if (number < 1) throw new NotThere("page " + number);
    return number;
  }

  boolean isPlain() {
    return fields().isEmpty() && page == null;
  }

  /** Where the reader stands is nobody else's page. */
  boolean isPersonal() {
    return near != null && near.matches(COORDINATES);
  }

  /** The address of the first page without one of its fields. */
  String without(String name) {
    var fields = fields();
    fields.remove(name);
    if (name.equals("near") && word(Sort.DISTANCE).equals(fields.get("sort")))
      fields.remove("sort");
    return query(fields);
  }

  String onPage(int number) {
    var fields = fields();
    if (number > 1) fields.put("page", String.valueOf(number));
    return query(fields);
  }

  static String word(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "district", district);
    put(fields, "list", list);
    put(fields, "kind", kind);
    put(fields, "speaks", speaks);
    put(fields, "access", access);
    put(fields, "open", open);
    put(fields, "near", near);
    put(fields, "sort", sort);
    return fields;
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    if (value != null) fields.put(name, value);
  }

  private static String query(Map<String, String> fields) {
    if (fields.isEmpty()) return "";
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private @Nullable LocalDate day() {
    if (open == null) return null;
    try {
      return LocalDate.parse(open);
    } catch (DateTimeParseException e) {
      throw wrong("open");
    }
  }

  private static Point coordinates(String text) {
    var parts = text.split(",", 2);
    try {
      return new Point(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    } catch (IllegalArgumentException nowhere) {
      throw wrong("near");
    }
  }

  private static Optional<Place> place(Community community) {
    return Optional.ofNullable(community.location())
        .map(location -> new Place(location.point(), community.name()));
  }

  private static @Nullable String oneOf(List<String> known, @Nullable String value, String name) {
    if (value != null && !known.contains(value)) throw wrong(name);
    return value;
  }

  private static @Nullable String asked(@Nullable String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static ResponseStatusException wrong(String name) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, name);
  }
}
