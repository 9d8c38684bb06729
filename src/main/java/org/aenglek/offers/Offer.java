package org.aenglek.offers;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Hours;
import org.aenglek.site.Subject;

/** Something that a visitor can buy of one community. */
public record Offer(
    UUID id,
    UUID community,
    String slug,
    Kind kind,
    LocalText name,
    LocalText text,
    Terms terms,
    Welcome welcome,
    List<LivesFrom> capital,
    boolean sample,
    Instant changed)
    implements Subject {

  public enum Kind {
    EXPERIENCE,
    PACKAGE,
    MEAL,
    STAY,
    TRANSPORT,
    PRODUCT;

    /** As it stands in addresses, tables and message keys. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> find(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /**
   * How a guest is received: languages that the hosts speak, what is on site, food they can make.
   */
  public record Welcome(List<String> languages, List<String> access, List<String> diet) {}

  /** An item of the community's capital, by its key on the community's page. */
  public record LivesFrom(String key, org.aenglek.communities.Kind kind, LocalText name) {}

  Offer with(List<Hours> hours, List<LivesFrom> livesFrom) {
    return new Offer(
        id,
        community,
        slug,
        kind,
        name,
        text,
        terms.with(hours),
        welcome,
        livesFrom,
        sample,
        changed);
  }

  public String path() {
    return "/offers/" + slug;
  }
}
