package org.aenglek.communities;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.site.Links;
import org.jspecify.annotations.Nullable;

/**
 * Something that visitors must know between two moments: a flood, a closure, a festival.
 *
 * @param areas the official codes of the provinces, districts or subdistricts that it concerns
 * @param community the only community that it concerns, if it is one
 */
public record Notice(
    Kind kind,
    LocalText title,
    LocalText body,
    Instant from,
    Instant until,
    List<String> areas,
    @Nullable UUID community,
    @Nullable String source,
    boolean sample) {
  /** Where on a page a link finds its notices. */
  public static final String ANCHOR = "notices";

  public enum Kind {
    FLOOD,
    MONSOON,
    CLOSURE,
    FESTIVAL,
    ADVICE
  }

  public Notice {
    if (areas.isEmpty()) throw new IllegalArgumentException("a notice concerns some area");
  }

  /** Whether it concerns that community. */
  public boolean concerns(Community one) {
    if (community != null) return community.equals(one.id());
    var subdistrict = one.subdistrict();
    var code = subdistrict == null ? one.province() : subdistrict.code();
    return areas.stream().anyMatch(code::startsWith);
  }

  /** Whether nobody can visit what it concerns. */
  public boolean isClosing() {
    return kind == Kind.FLOOD || kind == Kind.CLOSURE;
  }

  /** Whether its source is an address on the web. */
  public boolean isLink() {
    return source != null && Links.isAddress(source);
  }

  public boolean isShown(Instant now) {
    return !now.isBefore(from) && now.isBefore(until);
  }
}
