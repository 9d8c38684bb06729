package org.aenglek.post;

/** What becomes of letters in this installation. */
enum Way {
  /** They leave. */
  SEND,
  /** They are shown on a page that everybody can open: only where nobody else comes. */
  SHOW,
  /** They are noted, without their words. */
  OFF
}
