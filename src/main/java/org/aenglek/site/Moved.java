package org.aenglek.site;

/** What was here is at another address for good; the reader is taken there. */
public final class Moved extends RuntimeException {
  private final String path;

  /**
   * @param path the whole address on this site, with its language
   */
  public Moved(String path) {
    super(path, null, false, false);
    this.path = path;
  }

  public String path() {
    return path;
  }
}
