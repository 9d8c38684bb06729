package org.aenglek.rota;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a household says against the choice of a turn.
 *
 * @param answer of the village, once there is one
 * @param isUpheld whether the village says that the household is right
 */
public record Appeal(
    UUID id, UUID turn, UUID household, String text, @Nullable String answer, boolean isUpheld) {}
