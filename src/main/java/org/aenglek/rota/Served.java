package org.aenglek.rota;

import java.util.UUID;

/** An offer that households serve in turn, and the rule by which they do. */
public record Served(UUID offer, UUID community, Rule rule) {}
