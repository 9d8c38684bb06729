package org.aenglek.communities;

import java.time.LocalDate;
import java.util.List;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * Which communities, and in which order. What is null is not asked for.
 *
 * @param district its official code, or that of a whole province
 * @param list one of {@link #LISTS}
 * @param speaks the code of a language that hosts speak, one of {@link #LANGUAGES}
 * @param access one of {@link #ACCESS}
 * @param open a day on which guests are received
 * @param promoted only those whose standing lets them be promoted
 * @param near where distances are measured from
 */
public record CommunityFilter(
    @Nullable String district,
    @Nullable String list,
    @Nullable Kind kind,
    @Nullable String speaks,
    @Nullable String access,
    @Nullable LocalDate open,
    boolean promoted,
    @Nullable Point near,
    Sort sort) {

  public static final List<String> LISTS = List.of("nawatwithi", "otop-village");
  public static final List<String> LANGUAGES = List.of("th", "ms", "zh", "en");
  public static final List<String> ACCESS =
      List.of("step-free", "toilet", "seating", "hearing", "easy-path");

  /** Whether they are promoted is not asked. */
  public CommunityFilter(
      @Nullable String district,
      @Nullable String list,
      @Nullable Kind kind,
      @Nullable String speaks,
      @Nullable String access,
      @Nullable LocalDate open,
      @Nullable Point near,
      Sort sort) {
    this(district, list, kind, speaks, access, open, false, near, sort);
  }

  /** Every community, by name. */
  public static final CommunityFilter ALL =
      new CommunityFilter(null, null, null, null, null, null, null, Sort.NAME);

  /** The best known first is {@code COMPLETENESS}; {@code DISTANCE} needs a place. */
  public enum Sort {
    NAME,
    DISTANCE,
    COMPLETENESS
  }

  public CommunityFilter {
    if (sort == Sort.DISTANCE && near == null) {
      throw new IllegalArgumentException("a distance from where?");
    }
  }

  /** The best known of those that receive guests on that day, and may be promoted. */
  public static CommunityFilter promotedOn(LocalDate day) {
    return new CommunityFilter(null, null, null, null, null, day, true, null, Sort.COMPLETENESS);
  }
}
