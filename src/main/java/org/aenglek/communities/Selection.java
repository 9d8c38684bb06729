package org.aenglek.communities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aenglek.base.Lang;
import org.aenglek.communities.CommunityFilter.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Which communities a filter lets through and in which order, in SQL. Each order is an index's own
 * and each thing asked for is a facet, so that a page of them costs as much among tens of thousands
 * as among fifty.
 *
 * <p>What is asked stands in the statement as it is, so that the database plans for each question
 * by itself, and once: one language is spoken everywhere, another nearly nowhere.
 */
final class Selection {
  private static final Pattern FACET = Pattern.compile("[a-z]+( [a-z0-9-]+)*");
  private static final String ALL = "all";

  private final CommunityFilter filter;
  private final List<String> asked;

  Selection(CommunityFilter filter) {
    this.filter = filter;
    this.asked = asked(filter);
  }

  /** Where an order is read, the column that names the community there, and the order itself. */
  private record Order(String from, String community, String by) {}

  /** Something is known of each community that is listed. */
  private List<String> facets() {
    return asked.isEmpty() ? List.of(ALL) : asked;
  }

  /** One page: {@code community} and its {@code place} in the order. */
  String page(Lang lang, int offset, int limit) {
    var order = order(lang);
    return """
    select %1$s as community, row_number() over (order by %2$s) as place
      from %3$s
       and %4$s
     order by %2$s limit %5$d offset %6$d
    """
        .formatted(order.community(), order.by(), order.from(), having(order), limit, offset);
  }

  /** {@code only_listed} of as many of them as the limit lets through, in no order. */
  String onlyListed(int limit) {
    var facets = facets();
    return "select o.only_listed from communities.facet o where o.facet = %s and %s limit %d"
        .formatted(
            quoted(facets.getFirst()),
            haveAll("o.community", facets.subList(1, facets.size())),
            limit);
  }

  /** The place is named once, or a prepared statement would take it for two places. */
  private Order order(Lang lang) {
    return switch (filter.sort()) {
      case NAME ->
          new Order(
              "communities.sorting o where o.lang = '%s'".formatted(lang.code()),
              "o.community",
              "o.key, o.community");
      case DISTANCE ->
          new Order(
              "areas.community o, (select point(:lon, :lat) as here) place where true",
              "o.id",
              "point(o.lon, o.lat) <-> place.here, o.id");
      case COMPLETENESS ->
          new Order(
              "communities.profile o where true",
              "o.community",
              "o.completeness desc, o.community");
    };
  }

  /** Names and profiles are of listed communities only; areas has others too. */
  private String having(Order order) {
    return haveAll(order.community(), filter.sort() == Sort.DISTANCE ? facets() : asked);
  }

  private static String haveAll(String community, List<String> facets) {
    if (facets.isEmpty()) return "true";
    return facets.stream().map(facet -> has(community, facet)).collect(Collectors.joining(" and "));
  }

  /** Whether that community has that facet. */
  private static String has(String community, String facet) {
    return "exists (select from communities.facet f where f.facet = %s and f.community = %s)"
        .formatted(quoted(facet), community);
  }

  private static List<String> asked(CommunityFilter filter) {
    var facets = new ArrayList<String>();
    add(facets, "area", filter.district());
    add(facets, "list", filter.list());
    add(facets, "kind", filter.kind() == null ? null : filter.kind().key());
    add(facets, "speaks", filter.speaks());
    add(facets, "access", filter.access());
    add(facets, "open", filter.open() == null ? null : open(filter.open()));
    if (filter.promoted()) facets.add("promoted");
    return List.copyOf(facets);
  }

  private static void add(List<String> facets, String name, @Nullable String value) {
    if (value != null) facets.add(name + " " + value);
  }

  private static String open(LocalDate day) {
    return day.getMonthValue() + " " + day.getDayOfWeek().getValue();
  }

  private static String quoted(String facet) {
    if (!FACET.matcher(facet).matches()) throw new IllegalArgumentException("no facet: " + facet);
    return "'" + facet + "'";
  }
}
