package org.aenglek.revisions;

import java.util.SortedSet;

/** What became of a draft that was submitted. */
public sealed interface Outcome {
  /** Everybody sees it. */
  record Published(int number) implements Outcome {}

  /** A second person looks over it first. */
  record Waiting(int number) implements Outcome {}

  /**
   * Somebody else changed the same meanwhile; nothing was done yet.
   *
   * @param fields in which the two clash
   * @param base the number of the revision against which one must decide
   */
  record Clash(SortedSet<String> fields, Content own, Content theirs, int base)
      implements Outcome {}
}
