package org.aenglek.communities;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a community has and that is its own.
 *
 * @param key unique within the community
 * @param keeper who looks after it, where a source says so
 * @param sources positions in the community's list of sources, from 1
 */
public record Capital(
    UUID id,
    String key,
    Kind kind,
    LocalText name,
    @Nullable LocalText story,
    @Nullable LocalText keeper,
    List<Integer> sources) {}
