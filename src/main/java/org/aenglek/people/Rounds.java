package org.aenglek.people;

/** What somebody looks after every few minutes: what is late, what has run out. */
public interface Rounds {

  /** Does what is to be done now. Done by two nodes at once, it is done once. */
  void make();
}
