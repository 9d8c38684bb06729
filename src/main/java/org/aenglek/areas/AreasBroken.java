package org.aenglek.areas;

/** A list of areas cannot be read; its message tells an operator which line, and why. */
public class AreasBroken extends RuntimeException {
  AreasBroken(long line, String why) {
    super("Line " + line + ": " + why);
  }
}
