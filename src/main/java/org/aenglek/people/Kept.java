package org.aenglek.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be kept of somebody who is erased.
 *
 * @param key of the sentence that says what it is
 * @param until the day after which it goes; nothing where it stays
 * @param law the key of the sentence that names the law
 */
public record Kept(String key, @Nullable LocalDate until, String law) {}
