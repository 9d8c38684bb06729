package org.aenglek.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.stories.Story.ByLine;
import org.aenglek.stories.Story.Source;
import org.jspecify.annotations.Nullable;

/** A story as it is entered. */
public record NewStory(
    String province,
    String slug,
    Kind kind,
    LocalText title,
    LocalText lead,
    LocalText body,
    LocalDate released,
    @Nullable DateSpan days,
    @Nullable LocalText place,
    ByLine byLine,
    boolean recorded,
    @Nullable LocalText notes,
    List<UUID> about,
    List<Source> sources) {}
