package org.aenglek.counter;

/** An event as a device sends it: a text and what it has signed it with. */
public record Sent(String text, String signature) {}
