package org.aenglek.stories;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A whole story.
 *
 * @param body CommonMark in each language
 * @param about ids of the communities it is about, in the order in which it comes to them
 */
public record Story(
    Headline headline,
    LocalText body,
    ByLine byLine,
    @Nullable LocalText notes,
    List<UUID> about,
    List<Source> sources) {

  /** Who issued, wrote and photographed it, where that is known. */
  public record ByLine(
      @Nullable LocalText office, @Nullable LocalText writer, @Nullable LocalText photographer) {}

  /**
   * @param what a few words that say whose it is
   */
  public record Source(String address, @Nullable String what) {}
}
