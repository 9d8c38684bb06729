package org.aenglek.site;

/** Tells an address on the web from the name of a book or a letter. */
public final class Links {
  private Links() {}

  public static boolean isAddress(String source) {
    return source.startsWith("https://") || source.startsWith("http://");
  }
}
