package org.aenglek;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Province;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.stories.Kind;
import org.aenglek.stories.NewStory;
import org.aenglek.stories.Stories;
import org.aenglek.stories.Story;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code stories.json}. */
@Component
@Order(40)
class StoriesPart implements FolderPart {
  private final Areas areas;
  private final Stories stories;

  StoriesPart(Areas areas, Stories stories) {
    this.areas = areas;
    this.stories = stories;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("stories.json", StoryEntry[].class)) {
      var about =
          requireNonNullElse(entry.communities(), List.<String>of()).stream()
              .map(slug -> areas.get(slug).id())
              .toList();
      stories.enter(entry.story(province, about), Folder.requestId("story", entry.slug()));
    }
  }

  /** What it tells happens from {@code starts} to {@code ends}; one day needs no end. */
  private record StoryEntry(
      String slug,
      Kind kind,
      LocalText title,
      LocalText lead,
      LocalText body,
      LocalDate released,
      @Nullable LocalDate starts,
      @Nullable LocalDate ends,
      @Nullable LocalText place,
      @Nullable LocalText office,
      @Nullable LocalText writer,
      @Nullable LocalText photographer,
      @Nullable Boolean recorded,
      @Nullable LocalText notes,
      @Nullable List<String> communities,
      List<Story.Source> sources) {

    NewStory story(Province province, List<UUID> about) {
      return new NewStory(
          province.code(),
          slug,
          kind,
          title,
          lead,
          body,
          released,
          starts == null ? null : new DateSpan(starts, requireNonNullElse(ends, starts)),
          place,
          new Story.ByLine(office, writer, photographer),
          Boolean.TRUE.equals(recorded),
          notes,
          about,
          sources);
    }
  }
}
