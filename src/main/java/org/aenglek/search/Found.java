package org.aenglek.search;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document that answers a search. The title is by language ({@code th}, {@code en}, …); the
 * score only orders; the distance in metres is known when the search said where it is near to and
 * the document has a point.
 */
public record Found(
    String kind,
    UUID id,
    String slug,
    Map<String, String> title,
    @Nullable String district,
    double score,
    @Nullable Double metres) {}
