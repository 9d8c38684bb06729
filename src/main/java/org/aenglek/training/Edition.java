package org.aenglek.training;

/**
 * A lesson as it was taught at some time.
 *
 * @param number 1 is the first
 */
public record Edition(Lesson lesson, int number) {}
