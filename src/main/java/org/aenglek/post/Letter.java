package org.aenglek.post;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter on its way to one address.
 *
 * @param id the same at every attempt, so that the other side knows it again
 */
record Letter(UUID id, Instant written, String to, Wording words) {}
