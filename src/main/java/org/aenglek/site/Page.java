package org.aenglek.site;

/**
 * What a controller returns: a record whose fields are ready to print, shown by the template of the
 * same name ({@code communities.web.CommunityPage} by {@code communities/CommunityPage.jte}).
 */
public interface Page {
  Ui ui();

  Head head();

  /** What the page is about, for the pieces that other modules add to it. */
  default Subject subject() {
    return Subject.NOTHING;
  }

  default int status() {
    return 200;
  }

  /** A page of one reader's own words, such as a search, is not worth keeping. */
  default boolean isKept() {
    return true;
  }
}
