package org.aenglek.trips;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.base.Money;
import org.aenglek.base.Point;
import org.aenglek.base.TypedDate;
import org.aenglek.base.TypedId;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.trips.Wishes.From;
import org.aenglek.trips.Wishes.Party;
import org.aenglek.trips.Wishes.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a visitor typed, field by field, so that nothing is lost when something of it cannot be.
 *
 * @param values as they were sent; a field that may have several has several
 */
public record WishesForm(MultiValueMap<String, String> values) {
  public static final String FROM = "from";
  public static final String DATE = "date";
  public static final String DAYS = "days";
  public static final String LEAVE = "leave";
  public static final String BACK = "back";
  public static final String ADULTS = "adults";
  public static final String CHILDREN = "children";
  public static final String SENIORS = "seniors";
  public static final String BY = "by";
  public static final String LIKE = "like";
  public static final String PACE = "pace";
  public static final String NIGHT = "night";
  public static final String MONEY = "money";
  public static final String SPEAKS = "speaks";
  public static final String ACCESS = "access";
  public static final String PRAYERS = "prayers";
  public static final String MUST = "must";
  public static final String REQUEST = "request";

  public static final String VILLAGE = "village";
  public static final String START = "start";

  private static final Set<String> NAMES =
      Set.of(
          FROM, DATE, DAYS, LEAVE, BACK, ADULTS, CHILDREN, SENIORS, BY, LIKE, PACE, NIGHT, MONEY,
          SPEAKS, ACCESS, PRAYERS, MUST, REQUEST);

  private static final int MONTHS_AHEAD = 18;
  private static final int MOST_MUSTS = 20;
  private static final long MOST_BAHT = 10_000_000;
  private static final long SATANG = 100;
  private static final String COORDINATES = "-?\\d{1,3}(\\.\\d{1,6})?,-?\\d{1,3}(\\.\\d{1,6})?";

  /**
   * What came of it: wishes, or for each field what is wrong with it, as the end of a message key.
   */
  public record Read(@Nullable Wishes wishes, Map<String, String> problems) {}

  Read read(LocalDate today, Places places) {
    return new Reader(today, places).read();
  }

  public String value(String name) {
    return Objects.requireNonNullElse(values.getFirst(name), "").strip();
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of()).stream()
        .filter(value -> value != null && !value.isBlank())
        .toList();
  }

  /** Fields that nothing is known of. */
  public List<String> strangers() {
    return values.keySet().stream().filter(name -> !NAMES.contains(name)).sorted().toList();
  }

  /** The id of this request; one that was sent without is new. */
  public UUID requestId() {
    return TypedId.orNew(value(REQUEST));
  }

  /** Reads one field after the other and remembers what was wrong. */
  private final class Reader {
    private final LocalDate today;
    private final Places places;
    private final Map<String, String> problems = new LinkedHashMap<>();

    Reader(LocalDate today, Places places) {
      this.today = today;
      this.places = places;
    }

    Read read() {
      var from = from();
      var date = date();
      int days = number(DAYS, 1, 1, Wishes.MOST_DAYS);
      var leave = time(LEAVE, LocalTime.of(8, 30));
      var back = time(BACK, LocalTime.of(18, 0));
      if (!leave.isBefore(back)) problems.put(BACK, "beforeLeave");
      var party = party();
      var by = one(BY, Mode.CAR, Mode::find);
      if (!all(LIKE).stream().allMatch(key -> Like.find(key).isPresent()))
        problems.put(LIKE, "unknown");
      known(NIGHT, List.of(VILLAGE, START));
      var likes = all(LIKE).stream().flatMap(key -> Like.find(key).stream()).distinct().toList();
      var pace = one(PACE, Pace.EVEN, Pace::find);
      var budget = budget();
      var speaks = known(SPEAKS, CommunityFilter.LANGUAGES);
      var access = known(ACCESS, CommunityFilter.ACCESS);
      var said = musts();
      if (!problems.isEmpty() || from == null || date == null) return new Read(null, problems);
      return new Read(
          new Wishes(
              from,
              date,
              days,
              leave,
              back,
              party,
              by,
              likes,
              pace,
              !value(NIGHT).equals(START),
              budget,
              speaks,
              access,
              prayers(),
              false,
              said,
              List.of()),
          problems);
    }

    private @Nullable From from() {
      var value = value(FROM);
      if (value.matches(COORDINATES)) return point(value);
      var start = places.start(value);
      if (start.isEmpty()) problems.put(FROM, "unknown");
      return start.orElse(null);
    }

    private @Nullable From point(String value) {
      var parts = value.split(",", 2);
      try {
        return new From(null, new Point(rounded(parts[0]), rounded(parts[1])));
      } catch (IllegalArgumentException nowhere) {
        problems.put(FROM, "unknown");
        return null;
      }
    }

    private boolean prayers() {
      var value = value(PRAYERS);
      if (!value.matches("|yes|true|on|no|false")) problems.put(PRAYERS, "unknown");
      return value.matches("yes|true|on");
    }

    /** To about a kilometre: more exactly nobody needs to keep where somebody is. */
    private static double rounded(String degrees) {
      return Math.round(Double.parseDouble(degrees) * 100) / 100.0;
    }

    private @Nullable LocalDate date() {
      var date = TypedDate.find(value(DATE)).orElse(null);
      if (date == null) problems.put(DATE, "unreadable");
      else if (date.isBefore(today)) problems.put(DATE, "past");
      else if (date.isAfter(today.plusMonths(MONTHS_AHEAD))) problems.put(DATE, "tooFar");
      return date;
    }

    private Party party() {
      var party =
          new Party(
              number(ADULTS, 2, 0, Wishes.MOST_HEADS),
              number(CHILDREN, 0, 0, Wishes.MOST_HEADS),
              number(SENIORS, 0, 0, Wishes.MOST_HEADS));
      if (party.heads() > 0 && party.heads() == party.children()) problems.put(ADULTS, "alone");
      if (party.heads() < 1) problems.putIfAbsent(ADULTS, "nobody");
      if (party.heads() > Wishes.MOST_HEADS) problems.putIfAbsent(ADULTS, "tooMany");
      return party;
    }

    private @Nullable Money budget() {
      if (value(MONEY).isEmpty()) return null;
      long baht = amount(value(MONEY).replace(",", ""));
      if (baht < 0 || baht > MOST_BAHT) problems.put(MONEY, "unreadable");
      return Money.ofMinor(Math.clamp(baht, 0, MOST_BAHT) * SATANG, "THB");
    }

    private static long amount(String text) {
      try {
        return Long.parseLong(text);
      } catch (NumberFormatException unreadable) {
        return -1;
      }
    }

    private List<Said> musts() {
      var slugs = all(MUST).stream().distinct().toList();
      if (slugs.size() > MOST_MUSTS) {
        problems.put(MUST, "tooMany");
        return List.of();
      }
      var musts = new ArrayList<Said>();
      for (var slug : slugs) {
        places
            .offer(slug)
            .ifPresentOrElse(
                offer -> musts.add(new Said(offer, true, null)),
                () -> problems.put(MUST, "unknown"));
      }
      return List.copyOf(musts);
    }

    private int number(String name, int otherwise, int least, int most) {
      if (value(name).isEmpty()) return otherwise;
      long number = value(name).matches("-?\\d{1,9}") ? Long.parseLong(value(name)) : -1;
      if (number < least || number > most) problems.put(name, "outside");
      return Math.clamp(number, least, most);
    }

    private LocalTime time(String name, LocalTime otherwise) {
      if (value(name).isEmpty()) return otherwise;
      try {
        return LocalTime.parse(value(name)).withSecond(0).withNano(0);
      } catch (DateTimeException unreadable) {
        problems.put(name, "unreadable");
        return otherwise;
      }
    }

    private <T> T one(String name, T otherwise, Function<String, Optional<T>> find) {
      if (value(name).isEmpty()) return otherwise;
      var found = find.apply(value(name));
      if (found.isEmpty()) problems.put(name, "unknown");
      return found.orElse(otherwise);
    }

    private @Nullable String known(String name, List<String> all) {
      if (value(name).isEmpty()) return null;
      if (!all.contains(value(name))) problems.put(name, "unknown");
      return value(name);
    }
  }
}
