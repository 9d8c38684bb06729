package org.aenglek.trips;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.areas.Location;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.aenglek.media.Covers;
import org.aenglek.site.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A linked route. What is not known of it is absent, never guessed.
 *
 * @param identity what holds it together
 * @param owner who made it, or answers for it
 * @param story the slug of the story that tells of it
 * @param isOrdered whether its stops follow each other; else they only belong together
 * @param days how many it takes
 * @param months in which it is to be travelled; none where that is not known
 */
public record Route(
    UUID id,
    String province,
    String slug,
    Status status,
    LocalText title,
    LocalText lead,
    @Nullable Identity identity,
    @Nullable LocalText owner,
    @Nullable String story,
    boolean isOrdered,
    @Nullable Integer days,
    Set<Integer> months,
    List<Stop> stops,
    List<Trial> trials,
    List<Source> sources,
    Instant changed)
    implements Subject {

  /** How far a route has come. */
  public enum Status {
    PUBLISHED,
    TESTED,
    DRAFT,
    RECORDED;

    /** As it stands in tables and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** What holds a route together. */
  public record Identity(Kind kind, LocalText text) {

    /** Of what kind that is. */
    public enum Kind {
      CAPITAL,
      PERSON,
      SEASON;

      public String key() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /**
   * A place on the route.
   *
   * @param number from 1
   * @param community none where the sources name no village of ours
   * @param point its own; none where it is not really known
   * @param stayMinutes none where it is not known
   */
  public record Stop(
      int number,
      LocalText name,
      @Nullable Community community,
      @Nullable Point point,
      @Nullable Integer stayMinutes,
      @Nullable LocalText note) {

    /** Where the stop is, as well as it is known; nothing where it is not. */
    public @Nullable Point place() {
      if (point != null) return point;
      var location = community == null ? null : community.location();
      return location == null ? null : location.point();
    }

    /** Whether the point is that of the stop or its village, not a subdistrict's middle. */
    public boolean isExact() {
      if (point != null) return true;
      var location = community == null ? null : community.location();
      return location != null && location.known() == Location.Known.VILLAGE;
    }
  }

  /**
   * Somebody travelled it to see whether it can be done.
   *
   * @param by none where the sources do not say
   * @param people how many travelled
   */
  public record Trial(DateSpan days, @Nullable LocalText by, @Nullable Integer people) {}

  /**
   * @param what a few words that say whose it is
   */
  public record Source(String address, @Nullable String what) {}

  public String path() {
    return path(slug);
  }

  static String path(String slug) {
    return "/trips/routes/" + slug;
  }

  public String band() {
    return Covers.band(cover(slug));
  }

  public String card() {
    return Covers.card(cover(slug));
  }

  public String preview() {
    return Covers.preview(cover(slug));
  }

  /** Covers of all modules share one room. */
  static String cover(String slug) {
    return "route-" + slug;
  }

  /** The stops whose place is known, in their order. */
  public List<Stop> placedStops() {
    return stops.stream().filter(stop -> stop.place() != null).toList();
  }

  /** The communities on it, each once. */
  public List<Community> communities() {
    return stops.stream().map(Stop::community).filter(Objects::nonNull).distinct().toList();
  }

  /** Whether it can be timed: an order, every place and every stay are known. */
  public boolean isTimed() {
    return isOrdered
        && !stops.isEmpty()
        && stops.stream().allMatch(stop -> stop.place() != null && stop.stayMinutes() != null);
  }

  /** The points that the route is drawn through, one after the other; none without an order. */
  public List<Point> drawn() {
    if (!isOrdered) return List.of();
    return stops.stream().map(Stop::place).flatMap(Stream::ofNullable).toList();
  }
}
