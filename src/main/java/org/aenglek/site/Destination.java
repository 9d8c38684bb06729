package org.aenglek.site;

/**
 * A place in the main navigation, declared as a bean by the module that owns it.
 *
 * @param path after the language
 * @param key of its words
 * @param order smaller comes first
 */
public record Destination(String path, String key, int order) {}
