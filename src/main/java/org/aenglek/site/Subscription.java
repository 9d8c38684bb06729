package org.aenglek.site;

/**
 * Something that a reader's programs can subscribe to, told in the head of every page and declared
 * as a bean by the module that owns it.
 *
 * @param type its media type
 * @param path after the language
 * @param key of its name
 */
public record Subscription(String type, String path, String key) {}
