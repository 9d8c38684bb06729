package org.aenglek.stories.web;

import java.util.List;
import java.util.Objects;
import org.aenglek.site.Links;
import org.aenglek.stories.Story;

/** A source, ready to print. */
public record SourceLine(String address, String label, boolean isLink) {

  static List<SourceLine> of(Story story) {
    return story.sources().stream().map(SourceLine::of).toList();
  }

  private static SourceLine of(Story.Source source) {
    var address = source.address();
    return new SourceLine(
        address, Objects.requireNonNullElse(source.what(), address), Links.isAddress(address));
  }
}
