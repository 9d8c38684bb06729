package org.aenglek.communities;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a community has and that is its own.
 *
 * @param key unique within the community
 * @param keeper who looks after it, where a source says so
 * @param condition how it fares: {@code well}, {@code fragile}, {@code fading}
 * @param seen the day on which somebody saw that
 * @param sources positions in the community's list of sources, from 1
 */
public record Capital(
    UUID id,
    String key,
    Kind kind,
    LocalText name,
    @Nullable LocalText story,
    @Nullable LocalText keeper,
    @Nullable String condition,
    @Nullable LocalDate seen,
    List<Integer> sources) {}
